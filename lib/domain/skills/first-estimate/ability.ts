import { RUNG_IDS } from "../framework";
import type { Statement } from "./pool";
import {
  ANSWER_SLOPE,
  DECLARED_SD,
  RUNGS_PER_PROFICIENCY,
  UNDECLARED_POSITION,
  UNDECLARED_SD,
} from "./settings";
import { ratingOf, type StartRating, type StartState } from "./start";

/**
 * Positions on the ladder, 0 to 5 in tenths. Somebody stands on rung i (0 = the lowest) from
 * position i + .5 on, which is where its statements are as likely to be reached as not.
 */
export const POSITIONS: readonly number[] = Array.from(
  { length: RUNG_IDS.length * 10 + 1 },
  (_, i) => i / 10,
);

export const RATINGS: readonly StartRating[] = [1, 2, 3, 4];

/**
 * P(answer | position), by graded response: the answer reaches rating j with probability
 * logistic(1.6 · (position − (i + .5) − (j − target))), for j = 2, 3, 4.
 * Example: a Junior statement (i = 1, target 3) at position 1.5 → "alone" or better with P = .5.
 */
export function answerProbability(statement: Statement, rating: StartRating, position: number) {
  const reaches = (level: number) => {
    if (level <= 1) return 1;
    if (level > 4) return 0;
    const shift = RUNGS_PER_PROFICIENCY * (level - statement.target);
    return 1 / (1 + Math.exp(-ANSWER_SLOPE * (position - (statement.rungIndex + 0.5) - shift)));
  };
  return reaches(rating) - reaches(rating + 1);
}

/** How likely each of `POSITIONS` is after the answers; they add up to 1. Unknown skills are ignored. */
export function positionsAfter(state: StartState, pool: readonly Statement[]): readonly number[] {
  const declared = state.declared === null ? -1 : RUNG_IDS.indexOf(state.declared);
  const centre = declared < 0 ? UNDECLARED_POSITION : declared + 1;
  const sd = declared < 0 ? UNDECLARED_SD : DECLARED_SD;
  let belief = POSITIONS.map((position) => Math.exp(-((position - centre) ** 2) / (2 * sd * sd)));
  for (const { skillId, answer } of state.answers) {
    const statement = pool.find((each) => each.skillId === skillId);
    const rating = ratingOf(answer);
    if (statement && rating !== null) belief = updated(belief, statement, rating);
  }
  return normalised(belief);
}

/** A belief after one more answer, not yet normalised. */
export function updated(
  belief: readonly number[],
  statement: Statement,
  rating: StartRating,
): number[] {
  return belief.map(
    (weight, i) => weight * answerProbability(statement, rating, POSITIONS[i] ?? 0),
  );
}

function normalised(belief: readonly number[]): number[] {
  const total = belief.reduce((sum, weight) => sum + weight, 0);
  return belief.map((weight) => weight / total);
}
