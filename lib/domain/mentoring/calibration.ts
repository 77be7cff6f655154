import { sampleStandardDeviation } from "simple-statistics";
import type { SkillStanding } from "../skills/evidence";
import { type RatedPair, ratedPairs, selfBias } from "../skills/self-bias";
import { SELF_BIAS_PAIRS_MIN } from "../skills/settings";

/** How somebody's self-ratings run against confirmed ones. For that person's eyes alone. */
export type Calibration = {
  /** The widest difference first. */
  readonly pairs: readonly RatedPair[];
  /** How many pairs are missing before any of it is shown or used; 0 = none. */
  readonly missing: number;
  /** Mean of self − verified; 0 without pairs. */
  readonly mean: number;
  /** Of that mean: s / √n; null below two pairs. */
  readonly standardError: number | null;
  /** What the estimates take off self-ratings: the personal bias, or the general one before. */
  readonly inUse: number;
};

/**
 * Reads the pairs of a record. Example: differences 1, 0, 1, 0, 1 → mean .6, s = .548, standard
 * error .548 / √5 = .245; with the five imaginary pairs of .3 the estimates use (3 + 1.5) / 10 = .45.
 */
export function calibrationOf(standings: Iterable<SkillStanding>): Calibration {
  const pairs = ratedPairs(standings).toSorted(
    (a, b) => Math.abs(differenceOf(b)) - Math.abs(differenceOf(a)),
  );
  const differences = pairs.map(differenceOf);
  const count = differences.length;
  const sum = differences.reduce((total, difference) => total + difference, 0);
  return {
    pairs,
    missing: Math.max(0, SELF_BIAS_PAIRS_MIN - count),
    mean: count === 0 ? 0 : sum / count,
    standardError: count < 2 ? null : sampleStandardDeviation(differences) / Math.sqrt(count),
    inUse: selfBias(differences).inUse,
  };
}

/** Self minus verified: above zero where the claim is the higher one. */
export const differenceOf = ({ self, verified }: RatedPair): number => self - verified;
