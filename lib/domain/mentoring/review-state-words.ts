import { type ReviewPhase, turnOf } from "./review-machine";
import { waitWords } from "./silence-schedule";

type Line = {
  readonly phase: ReviewPhase;
  readonly reviewerName: string | null;
  /** Milliseconds since the epoch. */
  readonly turnSince: number;
  /** The review that took over where this one found no answer. */
  readonly successorId: string | null;
};

/**
 * How far a review is, said to the learner whose it is. While somebody is awaited it says who, and
 * for how long: "with Grace for 3 days", "your turn since today: compare both ratings".
 */
export function reviewStateWords(line: Line, now: number): string {
  const { phase, turnSince, successorId } = line;
  const name = line.reviewerName ?? "your mentor";
  const wait = waitWords(turnSince, now);
  switch (phase) {
    case "submitted":
    case "resubmitted":
      return `with ${name} ${wait}`;
    case "in_review":
      return `${name} is rating, ${wait}`;
    case "returned":
      return `your turn ${wait}: ${name} asks for more`;
    case "completed":
      return `your turn ${wait}: compare both ratings`;
    case "finished":
      return "finished";
    case "withdrawn":
      return "taken back by you";
    case "mentee_timed_out":
      return "ended: it waited four weeks for you";
    case "ended":
    case "mentor_timed_out":
      return successorId === null ? "ended without an answer" : "handed on to somebody else";
  }
}

/** Whether the learner has something to do in it. */
export const isLearnersTurn = (phase: ReviewPhase): boolean => turnOf(phase) === "mentee";
