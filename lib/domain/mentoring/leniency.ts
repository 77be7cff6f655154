import { LENIENCY_PAIRS } from "./settings";

/**
 * What is summed up over a mentor's pairs. A pair is one skill of one learner that the mentor and
 * at least one other person have rated; its difference is the mentor's latest rating minus the mean
 * of the others' latest ones.
 */
export type PairSums = {
  readonly pairs: number;
  /** Σd, in points of the scale. */
  readonly sum: number;
  /** Σd². */
  readonly squares: number;
};

export type Leniency = {
  readonly pairs: number;
  /** In points of the scale; positive = rates higher than others do. */
  readonly value: number;
  /** Of `value`, after the shrinking. */
  readonly standardError: number;
};

/**
 * Leniency = Σd / (n + 5): zero counts as five pairs, so that a few odd ones say little. Null below
 * five pairs. Its standard error is s · √n / (n + 5), with s the sample standard deviation of the
 * differences.
 *
 * Example: differences 1, 1, 0, .5, 0 → n = 5, Σd = 2.5, Σd² = 2.25. Leniency 2.5 / 10 = .25;
 * s² = (2.25 − 2.5² / 5) / 4 = .25, so the standard error is .5 · √5 / 10 = .112.
 */
export function leniencyOf({ pairs, sum, squares }: PairSums): Leniency | null {
  if (pairs < LENIENCY_PAIRS) return null;
  // Rounding may leave a hair below zero where all differences are the same.
  const variance = Math.max(0, (squares - (sum * sum) / pairs) / (pairs - 1));
  const weight = pairs + LENIENCY_PAIRS;
  return {
    pairs,
    value: sum / weight,
    standardError: Math.sqrt(variance * pairs) / weight,
  };
}

/** The sums of a list of differences. */
export function sumPairs(differences: readonly number[]): PairSums {
  return {
    pairs: differences.length,
    sum: differences.reduce((total, d) => total + d, 0),
    squares: differences.reduce((total, d) => total + d * d, 0),
  };
}
