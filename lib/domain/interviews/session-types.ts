import type { QuestionKind, QuestionLevel, QuestionSpecialisation } from "./question";

/** What a person chose before the draw. Stored with the draw, so that it can be repeated. */
export type DrawSettings = {
  readonly mode: "mock" | "practice";
  /** What the draw aims at: the rung's blueprint, what is due, or the weak areas. */
  readonly focus: "blueprint" | "due" | "weak";
  readonly rungId: QuestionLevel;
  readonly specialisation: QuestionSpecialisation;
  /** Skill ids; empty = all. */
  readonly topicIds: readonly string[];
  /** Empty = as the blueprint has it. */
  readonly kinds: readonly QuestionKind[];
  /** Exactly one of the two is set. */
  readonly minutes: SessionMinutes | null;
  readonly count: number | null;
  /** 100, 125, 150 or 200: how much of the usual time is given. */
  readonly timePercent: TimePercent;
  /** Whether one's own and one's mentors' private questions may come up. */
  readonly hasPrivate: boolean;
};

export const SESSION_MINUTES = [15, 30, 45, 60] as const;
export type SessionMinutes = (typeof SESSION_MINUTES)[number];
export const TIME_PERCENTS = [100, 125, 150, 200] as const;
export type TimePercent = (typeof TIME_PERCENTS)[number];
/** The most questions of one session. */
export const QUESTIONS_MAX = 12;

/** A mock interview ends by itself this long after its deadline, as it then stands. */
export const OVERTIME_SHARE_MAX = 1;
export const OVERTIME_MINUTES_MIN = 15;
/** Practice that nobody touches for so long ends by itself. */
export const PRACTICE_DAYS_MAX = 14;
/** One stretch at a question without a clock counts at most so long: people leave their desks. */
export const PRACTICE_STRETCH_SECONDS_MAX = 3600;
