/** One skill that two people rated blind; null = not observable for that one. */
export type RatedTwice = { readonly first: number | null; readonly second: number | null };

export type Agreement = {
  /** Skills that both gave a number. */
  readonly compared: number;
  /** Share of them that lie at most one point apart, 0 to 1; null where nothing can be compared. */
  readonly withinOne: number | null;
  /** Mean of second − first, in points: above 0 the second rated higher. */
  readonly meanDifference: number | null;
};

/** Two people who lie this far apart or less see the same, as far as the scale can tell. */
export const AGREEMENT_MAX = 1;

/**
 * How far two blind raters of one review agree: the share of skills within one point, and the mean
 * of second − first. Example: (2, 3), (4, 4), (1, 3.5) and (3, not observable) compare three; two
 * of them lie within one point, so 2/3; the mean difference is (1 + 0 + 2.5) / 3 = 1.17.
 */
export function agreementOf(pairs: readonly RatedTwice[]): Agreement {
  const differences = pairs.flatMap(({ first, second }) =>
    first === null || second === null ? [] : [second - first],
  );
  const compared = differences.length;
  if (compared === 0) return { compared, withinOne: null, meanDifference: null };
  const near = differences.filter((difference) => Math.abs(difference) <= AGREEMENT_MAX).length;
  const sum = differences.reduce((total, difference) => total + difference, 0);
  return { compared, withinOne: near / compared, meanDifference: sum / compared };
}
