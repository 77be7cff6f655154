import { type ReviewPhase, turnOf } from "./review-machine";
import type { ReviewView } from "./review-view";

export type ProgressStep = {
  readonly label: string;
  /** When it was reached, in milliseconds since the epoch. */
  readonly at: number | null;
  /** Awaited is the next one while somebody is at it; current is one that has been reached. */
  readonly state: "done" | "current" | "awaited" | "ahead";
};

type Dated = Pick<ReviewView, "phase" | "submittedAt" | "turnSince" | "completedAt" | "closedAt">;

const ENDINGS: Partial<Readonly<Record<ReviewPhase, string>>> = {
  withdrawn: "withdrawn",
  ended: "ended",
  mentor_timed_out: "handed on",
  mentee_timed_out: "ended unanswered",
};

/** The way of a review, submitted → rated → compare → settled, and where on it this one stands. */
export function reviewProgress(review: Dated): readonly ProgressStep[] {
  const { phase, submittedAt, turnSince, completedAt, closedAt } = review;
  const submitted: ProgressStep = { label: "submitted", at: submittedAt, state: "done" };
  const ending = ENDINGS[phase];
  if (ending !== undefined) {
    return [submitted, { label: ending, at: closedAt ?? turnSince, state: "current" }];
  }
  const isShown = turnOf(phase) === null || phase === "completed";
  return [
    submitted,
    ...(phase === "returned"
      ? [{ label: "sent back", at: turnSince, state: "current" } as const]
      : []),
    {
      label: isShown ? "rated" : phase === "in_review" ? "being rated" : "to be rated",
      at: isShown ? completedAt : null,
      state: isShown ? "done" : phase === "returned" ? "ahead" : "awaited",
    },
    {
      label: "compare",
      at: null,
      state: phase === "completed" ? "current" : isShown ? "done" : "ahead",
    },
    {
      label: "settled",
      at: phase === "finished" ? (closedAt ?? turnSince) : null,
      state: phase === "finished" ? "done" : "ahead",
    },
  ];
}
