import type { InterviewBlueprint } from "./blueprint";
import type { QuestionHead } from "./question";
import type { DrawSettings } from "./session-types";

/** What is remembered of a group of variants. Milliseconds since the epoch. */
export type GroupHistory = {
  readonly lastSeenAt: number;
  /** The member that was served last; another one is served next where there is one. */
  readonly lastQuestionId: string;
  /** Null: nothing was scored yet, so there is no memory. */
  readonly dueAt: number | null;
  /** The chance that it is still remembered now; null without a memory. */
  readonly retrievability: number | null;
};

/** What the draw knows of a person. Empty for a newcomer. */
export type DrawHistory = {
  readonly groups: ReadonlyMap<string, GroupHistory>;
  /** P(weak) by topic, and what holds for every other topic. */
  readonly weakByTopic: ReadonlyMap<string, number>;
  readonly weakOtherwise: number;
  /** Topics flagged as weak, which the focus `weak` draws from. */
  readonly weakTopicIds: readonly string[];
};

export type DrawInput = {
  readonly heads: readonly QuestionHead[];
  readonly settings: DrawSettings;
  readonly seed: string;
  readonly blueprint: InterviewBlueprint;
  readonly history: DrawHistory;
  /** Milliseconds since the epoch. */
  readonly now: number;
};

export type DrawnQuestion = {
  readonly head: QuestionHead;
  /** False where it was seen too recently to prove anything. */
  readonly isEvidence: boolean;
};
