/** What the weight of a question depends on. */
export type WeightFacts = {
  /** The chance that the group is still remembered, 0 to 1. Read only where it is due. */
  readonly retrievability: number;
  readonly isDue: boolean;
  /** Never seen by this person. */
  readonly isNew: boolean;
  /** Seen within the cool-down. */
  readonly isCooling: boolean;
  /** P(success on the topic < 2/3), 0 to 1. */
  readonly weakProbability: number;
};

const SEEN_WEIGHT = 0.3;
const FORGOTTEN_WEIGHT = 2;
const WEAK_BASE = 0.5;
const WEAK_WEIGHT = 2;

/**
 * How likely a question is to be drawn, beside others:
 *
 *   0 while it cools down and is not due; else
 *   [due: 1 + 2(1 − R) | new: 1 | seen: .3] × (.5 + 2 · P(weak))
 *
 * Source: Rung's own rule (due before new before seen, weak topics up to five times a strong one's
 * weight). Examples: new, P = .2 → .9; due with R = .74, P = .9 → 1.52 × 2.3 = 3.496; seen long ago
 * and not due, P = .2 → .27.
 */
export function questionWeight(facts: WeightFacts): number {
  if (facts.isCooling && !facts.isDue) return 0;
  const memory = facts.isDue
    ? 1 + FORGOTTEN_WEIGHT * (1 - facts.retrievability)
    : facts.isNew
      ? 1
      : SEEN_WEIGHT;
  return memory * (WEAK_BASE + WEAK_WEIGHT * facts.weakProbability);
}
