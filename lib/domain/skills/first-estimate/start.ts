import type { RungId } from "../framework";
import { STATEMENTS_MAX } from "./settings";

export const START_ANSWERS = ["no", "with-help", "alone", "others-ask", "skip"] as const;
export type StartAnswer = (typeof START_ANSWERS)[number];

/** The whole start, as plain data: what is asked next and the estimate follow from it. */
export type StartState = {
  /** Where the person says they stand; null when they would rather not say. */
  readonly declared: RungId | null;
  /** Decides between statements that would tell equally much. */
  readonly seed: number;
  /** In the order given, each skill once. */
  readonly answers: readonly { readonly skillId: string; readonly answer: StartAnswer }[];
};

/** A self-rating that an answer stands for. */
export type StartRating = 1 | 2 | 3 | 4;

const RATING_BY_ANSWER: Readonly<Record<StartAnswer, StartRating | null>> = {
  no: 1,
  "with-help": 2,
  alone: 3,
  "others-ask": 4,
  skip: null,
};

/** A start without answers. */
export function beginStart({
  declared,
  seed,
}: {
  readonly declared: RungId | null;
  readonly seed: number;
}): StartState {
  return { declared, seed, answers: [] };
}

/** The start with one more answer; a second answer about the same skill replaces the first. */
export function answer(state: StartState, skillId: string, given: StartAnswer): StartState {
  const next = { skillId, answer: given };
  const isRepeated = state.answers.some((before) => before.skillId === skillId);
  if (isRepeated) {
    const answers = state.answers.map((before) => (before.skillId === skillId ? next : before));
    return { ...state, answers };
  }
  if (state.answers.length >= STATEMENTS_MAX) return state;
  return { ...state, answers: [...state.answers, next] };
}

/** The start without its last answer. */
export function undo(state: StartState): StartState {
  return { ...state, answers: state.answers.slice(0, -1) };
}

/** The rating of one answer: no 1, with help 2, alone 3, others ask 4; null for a skipped one. */
export function ratingOf(given: StartAnswer): StartRating | null {
  return RATING_BY_ANSWER[given];
}

/** The answers as self-ratings by skill id, without the skipped ones. */
export function ratingsOf(state: StartState): Map<string, StartRating> {
  const ratings = new Map<string, StartRating>();
  for (const { skillId, answer: given } of state.answers) {
    const rating = ratingOf(given);
    if (rating !== null) ratings.set(skillId, rating);
  }
  return ratings;
}
