/** Everything that is told to somebody. The words of each are in `words.ts`. */
export const NOTIFICATION_TYPES = [
  "invitation-accepted",
  "mentorship-ended",
  "request-waiting",
  "request-taken",
  "request-rerouted",
  "request-expired",
  "review-submitted",
  "review-returned",
  "review-resubmitted",
  "review-completed",
  "review-nudge",
  "review-timed-out",
  "review-finished",
  "disagreement",
  "message",
  "second-opinion-wanted",
  "second-opinion-in",
  "goal-proposed",
  "goal-met",
  "goal-missed",
  "check-in",
  "check-in-due",
  "note",
  "vouched",
  "interview-score-wanted",
  "interview-scored",
] as const;
export type NotificationType = (typeof NOTIFICATION_TYPES)[number];

/** Beyond this they are not counted: nobody tells a hundred from a thousand. */
export const UNREAD_COUNTED_MAX = 100;

/** What a writer hands in. `data` holds names and counts for the words, never a rating. */
export type NewNotification = {
  readonly userId: string;
  readonly type: NotificationType;
  /** A path of ours. */
  readonly href: string;
  readonly data?: Readonly<Record<string, string | number>>;
};
