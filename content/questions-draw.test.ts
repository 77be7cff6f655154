import { describe, expect, it } from "vitest";
import { drawQuestions } from "@/lib/domain/interviews/draw";
import type { GroupHistory } from "@/lib/domain/interviews/draw-types";
import { QUESTION_LEVELS, QUESTION_SPECIALISATIONS } from "@/lib/domain/interviews/question";
import { bankTargets, interviewBlueprint } from "./catalogue";
import { bankHeads } from "./questions";

const DAY = 86_400_000;
const BEGIN = 1_000 * DAY;
const blueprint = interviewBlueprint();
const { sessionsInCoolDown } = bankTargets();

const everybody = QUESTION_LEVELS.flatMap((rungId) =>
  QUESTION_SPECIALISATIONS.map((specialisation) => ({ rungId, specialisation })),
);

/** What a person is asked in whole sessions, evenly spread over one cool-down, with nothing due. */
function askedOf({ rungId, specialisation }: (typeof everybody)[number], person: number) {
  const groups = new Map<string, GroupHistory>();
  const count = blueprint.byLevel[rungId].reduce((sum, { draws }) => sum + draws, 0);
  return Array.from({ length: sessionsInCoolDown }, (_, session) => {
    const now = BEGIN + (session / sessionsInCoolDown) * blueprint.coolDownDays * DAY;
    const drawn = drawQuestions({
      heads: bankHeads(),
      settings: {
        mode: "mock",
        focus: "blueprint",
        rungId,
        specialisation,
        topicIds: [],
        kinds: [],
        minutes: null,
        count,
        timePercent: 100,
        hasPrivate: false,
      },
      seed: `${rungId} ${specialisation} ${person} ${session}`,
      blueprint,
      history: { groups, weakByTopic: new Map(), weakOtherwise: 0.58, weakTopicIds: [] },
      now,
    });
    for (const { head } of drawn)
      groups.set(head.variantGroup, {
        lastSeenAt: now,
        lastQuestionId: head.id,
        dueAt: null,
        retrievability: null,
      });
    return drawn;
  }).flat();
}

describe.each(everybody)("$rungId, $specialisation", (person) => {
  it("may sit two whole sessions a week without meeting a question twice", () => {
    for (let i = 0; i < 3; i++) {
      const ids = askedOf(person, i).map(({ head }) => head.variantGroup);
      expect(new Set(ids).size).toBe(ids.length);
    }
  });
});
