import type { BandName, Judged } from "./report-view";
import { BAND_FROM, DIMENSION_MAX } from "./scoring-settings";

/** Dimension of a rubric → 1 to 4. A draft may lack some. */
export type DimensionScores = Readonly<Record<string, number>>;

/**
 * What the dimensions of one answer come to, all of the same weight: mean = Σ / n;
 * percent = (mean − 1) / 3 × 100; the band begins at a mean of 3.5 (strong hire), 2.75 (hire),
 * 1.75 (no hire), and a single 1 allows "no hire" at most. Source: methods §3.
 *
 * Example: 4, 4, 4, 1 → mean 3.25, 75 %, and "no hire" because of the 1. Throws without any score.
 */
export function judge(scores: readonly number[]): Judged {
  if (scores.length === 0) throw new RangeError("a rubric has at least one dimension");
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  return { mean, percent: shareOfMean(mean) * 100, band: bandOf(mean, Math.min(...scores) === 1) };
}

/** A mean of 1 to 4 as a share: (mean − 1) / 3, 0 to 1. Example: 3 → 0.667. */
export const shareOfMean = (mean: number): number => (mean - 1) / (DIMENSION_MAX - 1);

/** The mean that a share of 0 to 1 stands for. Example: 0.667 → 3. */
export const meanOfShare = (share: number): number => 1 + share * (DIMENSION_MAX - 1);

/** The band of a mean; `hasOne`: a dimension was scored 1. */
export function bandOf(mean: number, hasOne = false): BandName {
  if (mean < BAND_FROM.noHire) return "strong no hire";
  if (hasOne || mean < BAND_FROM.hire) return "no hire";
  return mean < BAND_FROM.strongHire ? "hire" : "strong hire";
}

/** Whether every dimension has its score. */
export const isComplete = (scores: DimensionScores, dimensions: readonly string[]): boolean =>
  dimensions.every((dimension) => scores[dimension] !== undefined);
