import { lastedText } from "../ago";
import { type ReviewPhase, turnOf } from "../review-machine";

type Listed = { readonly phase: ReviewPhase; readonly turnSince: Date };

/** Where a review is, as its mentor reads it in a list. */
export function reviewState({ phase, turnSince }: Listed, menteeName: string, now: number): string {
  const lasted = lastedText(turnSince.getTime(), now);
  if (turnOf(phase) === "mentor") return `has waited for your ratings for ${lasted}`;
  if (phase === "returned") return `sent back; ${menteeName} has had it for ${lasted}`;
  if (phase === "completed") return `rated; has waited for ${menteeName}’s last word for ${lasted}`;
  return phase === "finished" ? "finished" : "over, without ratings";
}
