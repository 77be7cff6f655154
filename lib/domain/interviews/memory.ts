import { type Card, fsrs, Rating, type State } from "ts-fsrs";
import { INTERVAL_DAYS_MAX, OVERTIME_SHARE_HARD, RETENTION } from "./scoring-settings";

/**
 * The memory of one question group: when it is worth asking again. FSRS (ts-fsrs), without its
 * steps within a day and without fuzz, so that the same answers always give the same dates.
 */
export type MemoryCard = {
  /** Days until the chance of recall has fallen to nine in ten. */
  readonly stability: number;
  /** FSRS's own scale, 1 to 10; not the difficulty of the question. */
  readonly difficulty: number;
  readonly reps: number;
  readonly lapses: number;
  readonly state: number;
  /** Milliseconds since the epoch. */
  readonly reviewedAt: number;
  readonly dueAt: number;
};

export type MemoryRating = "again" | "hard" | "good" | "easy";

/** How an answer went, as far as the memory is concerned. */
export type Recall = {
  /** Scores of the dimensions; null = none, and then only revealed or skipped says anything. */
  readonly scores: readonly number[] | null;
  readonly hints: number;
  /** Time over what was given, as a share of it; 0 = in time, or no clock. */
  readonly overtime: number;
  readonly isRevealed: boolean;
};

const grades = {
  again: Rating.Again,
  hard: Rating.Hard,
  good: Rating.Good,
  easy: Rating.Easy,
} as const;

const scheduler = fsrs({
  request_retention: RETENTION,
  maximum_interval: INTERVAL_DAYS_MAX,
  enable_fuzz: false,
  enable_short_term: false,
});

const DAY = 86_400_000;

/**
 * How the memory rates an answer. Again if it was revealed or skipped, mean < 2, or any 1 with a
 * mean < 2.5; Hard if mean < 2.75 or any 1; Good if < 3.5; else Easy. Then a hint or overtime
 * lowers Easy to Good, and two hints or more than 25 % overtime lower Good to Hard. Hard still
 * counts as remembered, so a failed answer is always Again. Source: methods §3.
 *
 * Example: 4, 4, 4, 3 with one hint → Good.
 */
export function rateRecall({ scores, hints, overtime, isRevealed }: Recall): MemoryRating {
  if (isRevealed || scores === null || scores.length === 0) return "again";
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length;
  const hasOne = Math.min(...scores) === 1;
  if (mean < 2 || (hasOne && mean < 2.5)) return "again";
  if (mean < 2.75 || hasOne) return "hard";
  const isSlow = hints >= 2 || overtime > OVERTIME_SHARE_HARD;
  if (isSlow) return "hard";
  return mean < 3.5 || hints > 0 || overtime > 0 ? "good" : "easy";
}

/**
 * The memory after an answer at `at` (ms); `card` is what was before, null for a first answer.
 * First intervals: again 1, hard 2, good 3, easy 8 days.
 * Example: good, good, again, good, easy, each on its day → 3, 14, 2, 5, 19 days.
 */
export function remember(card: MemoryCard | null, rating: MemoryRating, at: number): MemoryCard {
  const previous = card ? toCard(card) : emptyCard(at);
  const next = scheduler.next(previous, new Date(at), grades[rating]).card;
  return {
    stability: next.stability,
    difficulty: next.difficulty,
    reps: next.reps,
    lapses: next.lapses,
    state: next.state,
    reviewedAt: at,
    // The library sets a good answer a day behind a hard one, and so a day or two past the maximum.
    dueAt: at + Math.min(next.scheduled_days, INTERVAL_DAYS_MAX) * DAY,
  };
}

/**
 * The chance, 0 to 1, that this group is still known at `now` (ms): 1 just after an answer, .9 when
 * it is due. FSRS: R = (1 + f · t / S)^−d, with t in days and the stability S.
 */
export function retrievability(card: MemoryCard, now: number): number {
  return scheduler.get_retrievability(
    toCard(card),
    new Date(Math.max(now, card.reviewedAt)),
    false,
  );
}

function toCard(card: MemoryCard): Card {
  const days = Math.round((card.dueAt - card.reviewedAt) / DAY);
  return {
    ...emptyCard(card.reviewedAt),
    stability: card.stability,
    difficulty: card.difficulty,
    reps: card.reps,
    lapses: card.lapses,
    state: card.state as State,
    due: new Date(card.dueAt),
    scheduled_days: days,
    last_review: new Date(card.reviewedAt),
  };
}

const emptyCard = (at: number): Card => ({
  due: new Date(at),
  stability: 0,
  difficulty: 0,
  elapsed_days: 0,
  scheduled_days: 0,
  learning_steps: 0,
  reps: 0,
  lapses: 0,
  state: 0,
});
