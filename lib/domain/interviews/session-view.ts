import type { QuestionKind } from "./question";
import type { QuestionFace } from "./question-face";
import type { RevealedAnswer } from "./reveal";

/** What the session's page shows. Times are milliseconds since the epoch, by the server's clock. */

export type AnswerState = "unseen" | "open" | "skipped" | "submitted";

export type SessionStep = {
  readonly answerId: string;
  readonly position: number;
  readonly state: AnswerState;
  readonly isFlagged: boolean;
  readonly kind: QuestionKind;
};

export type DraftView = {
  readonly body: string;
  readonly version: number;
  readonly savedAt: number | null;
};

/** A text that another tab's overtook. */
export type LeftoverView = {
  readonly id: string;
  readonly field: string;
  readonly body: string;
  readonly at: number;
};

/** The outcome of the hidden run, once there is one. */
export type RunView = {
  readonly passed: number;
  readonly total: number;
  readonly share: number;
  readonly runner: "candidate" | "mentor";
};

export type SessionAnswer = {
  readonly id: string;
  readonly position: number;
  readonly face: QuestionFace;
  readonly state: AnswerState;
  readonly isFlagged: boolean;
  /** By field; a field that was never written is absent. */
  readonly drafts: Readonly<Record<string, DraftView>>;
  readonly leftovers: readonly LeftoverView[];
  /** Those that were taken, in order. */
  readonly hints: readonly string[];
  /** Answers to the questions that were asked, by their index in the face. */
  readonly askedAnswers: Readonly<Record<number, string>>;
  readonly secondsGiven: number | null;
  /** Without the stretch that began at `currentSince`. */
  readonly secondsUsed: number;
  readonly run: RunView | null;
  /** Practice: whether the answer may be revealed, and whether it was. */
  readonly canReveal: boolean;
  readonly isRevealed: boolean;
  /** Once revealed, on every later visit too. */
  readonly revealed: RevealedAnswer | null;
  /** Code that was handed in and may still be run against the hidden tests. */
  readonly canRunHidden: boolean;
};

export type SessionView = {
  readonly id: string;
  readonly mode: "mock" | "practice";
  /** "Mid-level backend". */
  readonly title: string;
  readonly drawCode: string;
  readonly startedAt: number;
  readonly deadlineAt: number | null;
  readonly serverNow: number;
  /** When the answers are taken as they stand. */
  readonly lapsesAt: number;
  readonly currentSince: number;
  readonly steps: readonly SessionStep[];
  readonly answer: SessionAnswer;
};
