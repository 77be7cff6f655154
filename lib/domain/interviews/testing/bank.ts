import type { InterviewBlueprint } from "../blueprint";
import type { DrawHistory, GroupHistory } from "../draw-types";
import {
  QUESTION_LEVELS,
  type QuestionHead,
  type QuestionKind,
  type QuestionSpecialisation,
} from "../question";

/** The shares of `content/interview-blueprint.yaml`, so that the domain's tests need no file. */
export const blueprint: InterviewBlueprint = {
  byLevel: {
    intern: [
      { kinds: ["coding"], draws: 2 },
      { kinds: ["concept"], draws: 3 },
      { kinds: ["behavioural"], draws: 1 },
    ],
    junior: [
      { kinds: ["coding"], draws: 2 },
      { kinds: ["concept"], draws: 2 },
      { kinds: ["behavioural"], draws: 1 },
      { kinds: ["testing", "sql", "debugging"], draws: 1 },
    ],
    mid: [
      { kinds: ["coding"], draws: 1 },
      { kinds: ["concept"], draws: 2 },
      { kinds: ["system_design"], draws: 1 },
      { kinds: ["behavioural"], draws: 1 },
      { kinds: ["testing", "sql", "debugging"], draws: 1 },
    ],
    senior: [
      { kinds: ["coding"], draws: 1 },
      { kinds: ["concept"], draws: 2 },
      { kinds: ["system_design"], draws: 1 },
      { kinds: ["behavioural"], draws: 1 },
    ],
    staff: [
      { kinds: ["system_design"], draws: 1 },
      { kinds: ["behavioural"], draws: 2 },
      { kinds: ["concept"], draws: 1 },
    ],
  },
  difficultyShares: { below: 0.2, at: 0.6, above: 0.2 },
  coolDownDays: 28,
  perTopicMax: 2,
  specialised: { from: "mid", share: 0.5, kinds: ["coding", "concept", "system_design"] },
};

const minutes: Readonly<Record<QuestionKind, number>> = {
  coding: 10,
  testing: 15,
  sql: 12,
  debugging: 12,
  concept: 4,
  system_design: 25,
  behavioural: 5,
};

/** A bank with `each` questions of every kind, rung and of two specialisations; some are variants. */
export function bankOf(each: number): QuestionHead[] {
  const kinds = Object.keys(minutes) as QuestionKind[];
  const specialisations: QuestionSpecialisation[] = ["general", "backend"];
  return kinds.flatMap((kind, k) =>
    QUESTION_LEVELS.flatMap((level, l) =>
      specialisations.flatMap((specialisation) =>
        Array.from({ length: each }, (_, i): QuestionHead => {
          const id = `${kind}-${level}-${specialisation}-${i}`;
          return {
            id,
            title: id,
            kind,
            level,
            specialisation,
            difficulty: l + 1,
            topics: [`topic-${(i * 7 + k * 3 + l) % 23}`, `topic-${(i + l) % 23}`],
            timeLimitMin: minutes[kind] + 2 * l,
            rubric: kind === "sql" ? "coding" : kind,
            variantGroup: i % 5 === 1 ? `${kind}-${level}-${specialisation}-0` : id,
            version: 1,
          };
        }),
      ),
    ),
  );
}

export const newcomer: DrawHistory = {
  groups: new Map(),
  weakByTopic: new Map(),
  weakOtherwise: 0.5,
  weakTopicIds: [],
};

/** A history in which these groups were seen. */
export function seen(groups: Readonly<Record<string, Partial<GroupHistory>>>): DrawHistory {
  const entries = Object.entries(groups).map(
    ([group, more]) =>
      [
        group,
        { lastSeenAt: 0, lastQuestionId: "", dueAt: null, retrievability: null, ...more },
      ] as const,
  );
  return { ...newcomer, groups: new Map(entries) };
}
