import type { Question, QuestionKind, RubricId } from "./question";
import type { DrawSettings } from "./session-types";
import type { RunView } from "./session-view";

/** What the report and a mentor's page show of an ended session. Milliseconds since the epoch. */

export type ScoreView = {
  /** Dimension → 1 to 4; a draft may lack some. */
  readonly dimensions: Readonly<Record<string, number>>;
  readonly notes: Readonly<Record<string, string>>;
  readonly words: string;
  readonly version: number;
  readonly givenAt: number | null;
};

export type BandName = "strong hire" | "hire" | "no hire" | "strong no hire";

export type Judged = { readonly mean: number; readonly percent: number; readonly band: BandName };

export type GivenScore = ScoreView & Judged & { readonly by: string };

/** The most that code allows a dimension, and why. */
export type ScoreCap = {
  readonly dimension: string;
  readonly max: number;
  readonly reason: string;
};

export type ReportAnswer = {
  readonly id: string;
  readonly position: number;
  readonly questionId: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly rubric: RubricId;
  readonly difficulty: number;
  readonly topicId: string;
  readonly state: "skipped" | "submitted" | "unseen" | "open";
  readonly isFlagged: boolean;
  /** What the candidate wrote, by field. */
  readonly fields: Readonly<Record<string, string>>;
  readonly hintsUsed: number;
  readonly isRevealed: boolean;
  readonly secondsGiven: number | null;
  readonly secondsUsed: number;
  readonly run: RunView | null;
  readonly checks: readonly { readonly name: string; readonly hasPassed: boolean }[];
  /** Code that was handed in and never run against the hidden tests. */
  readonly isRunMissing: boolean;
  readonly caps: readonly ScoreCap[];
  /** The reader's own score: a draft, or given. */
  readonly mine: ScoreView | null;
  /** Scores by others. Empty until both sides are in. */
  readonly others: readonly GivenScore[];
  /** Others have given theirs, and wait for the reader's. Names only. */
  readonly waitingFrom: readonly string[];
  /** The score that leads; null until there is one. */
  readonly leading: (Judged & { readonly by: "own" | "mentor" }) | null;
  /** Everything of the question; null where it was never seen, and may still come up. */
  readonly question: Question | null;
};

export type InterviewReport = {
  readonly id: string;
  readonly settings: DrawSettings;
  readonly mode: "mock" | "practice";
  readonly drawCode: string;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly endReason: "finished" | "early" | "lapsed";
  /** Seconds after the deadline at which it ended; 0 = in time, or no clock. */
  readonly overtimeSeconds: number;
  /** Mean score, 0 to 1, over what is scored; null while nothing is, and always to a mentor. */
  readonly meanScore: number | null;
  readonly scoredCount: number;
  readonly meanDifficulty: number | null;
  readonly secondsUsed: number;
  readonly secondsGiven: number;
  readonly answers: readonly ReportAnswer[];
};
