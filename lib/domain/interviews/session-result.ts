import type { BandName } from "./report-view";
import { bandOf, meanOfShare } from "./rubric-score";

/** What one answer adds to the result of its session. */
export type AnswerResult = {
  /** 0 to 1; null = nobody scored it, and nothing stands for a score. */
  readonly score: number | null;
  readonly difficulty: number;
};

export type SessionResult = {
  readonly scoredCount: number;
  /** Mean of the scores, 0 to 1; null while there is none. */
  readonly meanScore: number | null;
  /** Mean difficulty, 1 to 5, of the same answers, without which the score says little. */
  readonly meanDifficulty: number | null;
};

/**
 * The result of a session over its answers, those never seen left out by the caller. Every scored
 * answer has the same weight (methods §3: mean percent beside mean difficulty).
 *
 * Example: .75 at difficulty 2, .25 at 4 and one that nobody scored → .5 at mean difficulty 3.
 */
export function sessionResult(answers: readonly AnswerResult[]): SessionResult {
  const scored = answers.flatMap(({ score, difficulty }) =>
    score === null ? [] : [{ score, difficulty }],
  );
  return {
    scoredCount: scored.length,
    meanScore: mean(scored.map(({ score }) => score)),
    meanDifficulty: mean(scored.map(({ difficulty }) => difficulty)),
  };
}

/** A mean is stored with seven digits; what lies that close to a band's edge is on it. */
const PRECISION = 10_000;

/** The band that a session's mean score of 0 to 1 stands in. Example: 4, 4, 4, 2 is .8333, 3.5. */
export const sessionBand = (meanScore: number): BandName =>
  bandOf(Math.round(meanOfShare(meanScore) * PRECISION) / PRECISION);

const mean = (values: readonly number[]) =>
  values.length === 0 ? null : values.reduce((total, value) => total + value, 0) / values.length;
