import { sampleStandardDeviation } from "simple-statistics";
import type { SkillStanding } from "./evidence";
import { SELF_BIAS_PAIRS_MIN, SELF_BIAS_PRIOR, SELF_BIAS_PRIOR_PAIRS } from "./settings";

/** How far a person's self-ratings run above what others saw, in points of the scale. */
export type SelfBias = {
  readonly bias: number;
  readonly pairs: number;
  /** Of `bias`, after the shrinking; null below two pairs. */
  readonly standardError: number | null;
  /** Enough pairs to be shown, privately, and to be used. */
  readonly isShown: boolean;
  /** What the engine subtracts from self-ratings: `bias` once it is shown, the general .3 before. */
  readonly inUse: number;
};

/**
 * Bias b = (Σ(self − verified) + 5 · .3) / (n + 5): the general leniency of .3 counts as five pairs.
 * Examples: no pairs → .3; six pairs of +.9 → .627; six of −.6 → −.191.
 */
export function selfBias(differences: readonly number[]): SelfBias {
  const pairs = differences.length;
  const sum = differences.reduce((total, difference) => total + difference, 0);
  const weight = pairs + SELF_BIAS_PRIOR_PAIRS;
  const bias = (sum + SELF_BIAS_PRIOR_PAIRS * SELF_BIAS_PRIOR) / weight;
  const isShown = pairs >= SELF_BIAS_PAIRS_MIN;
  const standardError =
    pairs < 2 ? null : (sampleStandardDeviation([...differences]) * Math.sqrt(pairs)) / weight;
  return { bias, pairs, standardError, isShown, inUse: isShown ? bias : SELF_BIAS_PRIOR };
}

/** A skill that a person claims and mentors have rated. */
export type RatedPair = {
  readonly skillId: string;
  readonly self: number;
  /** Mean of every mentor's latest rating. */
  readonly verified: number;
};

/** The pairs of a record, one a skill. Ratings by peers are none: they may be as lenient as oneself. */
export function ratedPairs(standings: Iterable<SkillStanding>): RatedPair[] {
  const pairs: RatedPair[] = [];
  for (const { skillId, claimed, items } of standings) {
    const values = items.flatMap((item) => (item.kind === "mentor" ? [item.value] : []));
    if (claimed === null || values.length === 0) continue;
    const verified = values.reduce((sum, value) => sum + value, 0) / values.length;
    pairs.push({ skillId, self: claimed, verified });
  }
  return pairs;
}

/**
 * The bias as a person's own record shows it: each claimed skill that mentors have rated is a pair,
 * self minus the mean of every mentor's latest rating. Example: claims 4, 3, 3, 3, 3 against
 * confirmed 3, 3, 3, 3, 3 → five pairs, differences summing to 1, bias (1 + 1.5) / 10 = .25.
 */
export function measuredBias(standings: Iterable<SkillStanding>): SelfBias {
  return selfBias(ratedPairs(standings).map(({ self, verified }) => self - verified));
}
