import { inWords } from "./caps-words";
import type { QuestionKind, RubricId } from "./question";
import type { ScoreCap } from "./report-view";
import type { DimensionScores } from "./rubric-score";

/** What is known of how the code of an answer did. */
export type CodeFacts = {
  readonly kind: QuestionKind;
  readonly rubric: RubricId;
  /** Of the run that counts; null = the hidden tests were never run. */
  readonly checks: readonly { readonly hasPassed: boolean }[] | null;
  readonly share: number | null;
  /** The time of the question was overrun. */
  readonly isLate: boolean;
  readonly runCount: number;
  readonly hasOwnTest: boolean;
};

/**
 * The most that the code allows a dimension, each with its reason in words. A person may score
 * lower, never higher. What was not run yet caps nothing. Source: methods §3 and the rubrics.
 *
 * - Coding and SQL, `technical`: share of hidden tests < .5 → 1, < 1 → 2, all but late → 3.
 * - Coding and SQL, `verification`: nothing of one's own tried before handing in → 2. A query has no
 *   tests of its own, so there a run counts.
 * - Testing, `fault_detection`: the correct version refused → 1; faults caught < .25 → 1,
 *   < .75 → 2, < 1 → 3.
 * - Debugging, `fix`: share of hidden tests < .5 → 1, < 1 → 2.
 *
 * Example: coding, 5 of 8 tests, no own test → technical ≤ 2, verification ≤ 2.
 */
export function capsOf(facts: CodeFacts): ScoreCap[] {
  const { share } = facts;
  const passed = share === null ? null : capOfShare(facts, share);
  return [...(passed ? [passed] : []), ...verificationCap(facts)];
}

function capOfShare(facts: CodeFacts, share: number): ScoreCap | null {
  switch (facts.rubric) {
    case "coding":
      if (share < 1) return cap("technical", share < 0.5 ? 1 : 2, inWords.passed(facts, share));
      return facts.isLate ? cap("technical", 3, inWords.late(facts)) : null;
    case "debugging":
      return share < 1 ? cap("fix", share < 0.5 ? 1 : 2, inWords.passed(facts, share)) : null;
    case "testing":
      if (facts.checks?.[0]?.hasPassed === false)
        return cap("fault_detection", 1, inWords.refused());
      if (share === 1) return null;
      return cap("fault_detection", faultMax(share), inWords.caught(facts, share));
    default:
      return null;
  }
}

const faultMax = (share: number) => (share < 0.25 ? 1 : share < 0.75 ? 2 : 3);

function verificationCap(facts: CodeFacts): ScoreCap[] {
  if (facts.rubric !== "coding") return [];
  const hasTried = facts.kind === "sql" ? facts.runCount > 0 : facts.hasOwnTest;
  return hasTried ? [] : [cap("verification", 2, inWords.untried(facts))];
}

const cap = (dimension: string, max: number, reason: string): ScoreCap => ({
  dimension,
  max,
  reason,
});

/** The scores as far as the code allows them. */
export function withinCaps(scores: DimensionScores, caps: readonly ScoreCap[]): DimensionScores {
  const most = new Map(caps.map(({ dimension, max }) => [dimension, max]));
  return Object.fromEntries(
    Object.entries(scores).map(([dimension, score]) => [
      dimension,
      Math.min(score, most.get(dimension) ?? score),
    ]),
  );
}

/** The caps that these scores break, if any. */
export const brokenCaps = (
  scores: DimensionScores,
  caps: readonly ScoreCap[],
): readonly ScoreCap[] => caps.filter(({ dimension, max }) => (scores[dimension] ?? 0) > max);
