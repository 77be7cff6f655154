import { difficultyOf, type Slot } from "./draw-slots";
import type { DrawInput } from "./draw-types";
import type { QuestionHead } from "./question";
import { questionWeight } from "./question-weight";

const DAY_MS = 86_400_000;

/** A question that may be drawn now, and how it stands with this person. */
export type Candidate = {
  readonly head: QuestionHead;
  readonly weight: number;
  readonly isDue: boolean;
  readonly isCooling: boolean;
  readonly lastSeenAt: number;
};

/** Everything that the settings allow, weighed. In the order of the ids, so that it never depends on files. */
export function candidatesFor(input: DrawInput): Candidate[] {
  const { heads, settings } = input;
  const allowed = heads.filter(
    (head) =>
      (settings.kinds.length === 0 || settings.kinds.includes(head.kind)) &&
      (settings.topicIds.length === 0 ||
        head.topics.some((topic) => settings.topicIds.includes(topic))),
  );
  const members = countMembers(allowed);
  return allowed
    .toSorted((a, b) => (a.id < b.id ? -1 : 1))
    .filter((head) => {
      const seen = input.history.groups.get(head.variantGroup);
      // A review serves another member of its group where there is one.
      return seen?.lastQuestionId !== head.id || members.get(head.variantGroup) === 1;
    })
    .map((head) => weigh(head, input));
}

function weigh(head: QuestionHead, { history, blueprint, now }: DrawInput): Candidate {
  const seen = history.groups.get(head.variantGroup);
  const isDue = seen?.dueAt !== null && seen !== undefined && seen.dueAt <= now;
  const isCooling = seen !== undefined && now - seen.lastSeenAt < blueprint.coolDownDays * DAY_MS;
  const topic = head.topics[0] ?? "";
  const weight = questionWeight({
    retrievability: seen?.retrievability ?? 1,
    isDue,
    isNew: seen === undefined,
    isCooling,
    weakProbability: history.weakByTopic.get(topic) ?? history.weakOtherwise,
  });
  return { head, weight, isDue, isCooling, lastSeenAt: seen?.lastSeenAt ?? 0 };
}

function countMembers(heads: readonly QuestionHead[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { variantGroup } of heads)
    counts.set(variantGroup, (counts.get(variantGroup) ?? 0) + 1);
  return counts;
}

/**
 * The pools of a slot, the best first: what is asked for; then without insisting on the difficulty,
 * then on the specialisation; then a step to either side of the rung, so that nothing comes again
 * before its time while there is something new nearby. Kinds are never relaxed. Where kinds have a
 * share of the specialisation (from mid on), the other kinds are one stock that all share: a query
 * about orders asks of everybody the same.
 */
export function poolsFor(
  slot: Slot,
  candidates: readonly Candidate[],
  { settings }: DrawInput,
): (readonly Candidate[])[] {
  const ofKind = candidates.filter(({ head }) => slot.kinds.includes(head.kind));
  const isOwn = ({ head }: Candidate) => head.specialisation === settings.specialisation;
  const isGeneral = ({ head }: Candidate) => head.specialisation === "general";
  const rung = difficultyOf(settings.rungId);
  const usual =
    slot.from === "all" ? ofKind : ofKind.filter((each) => isOwn(each) || isGeneral(each));
  const isAsked = slot.from === "own" ? isOwn : slot.from === "general" ? isGeneral : () => true;
  const asked = usual.filter(isAsked);
  const off = ({ head }: Candidate, from: number) => Math.abs(head.difficulty - from);
  const exact = [asked, usual, ofKind].flatMap((pool) => [
    pool.filter((each) => off(each, rung + slot.offset) === 0),
    pool.filter((each) => off(each, rung) === 0),
  ]);
  const near = [usual, ofKind].map((pool) => pool.filter((each) => off(each, rung) <= 1));
  return [...exact, ...near, nearest(asked, rung), nearest(ofKind, rung)];
}

/** Those whose difficulty is nearest to the rung's. */
function nearest(pool: readonly Candidate[], rung: number): readonly Candidate[] {
  const distance = (each: Candidate) => Math.abs(each.head.difficulty - rung);
  const least = Math.min(...pool.map(distance));
  return pool.filter((each) => distance(each) === least);
}
