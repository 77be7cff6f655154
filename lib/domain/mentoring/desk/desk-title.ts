import { counted, sentence } from "../../count-words";
import { lastedText } from "../ago";

/** Below that nobody counts. */
const HOUR_MS = 3_600_000;

/**
 * The desk's heading, which is its answer. Examples: "Two reviews wait for you, the longest for 3
 * days.", "One review has waited for you for 5 hours.", "Nobody waits for you."
 */
export function deskTitle(waitingSince: readonly number[], now: number): string {
  const waiting = waitingSince.length;
  if (waiting === 0) return "Nobody waits for you.";
  const longest = Math.min(...waitingSince);
  const all = `${sentence(counted(waiting, "review"))} ${waiting === 1 ? "waits" : "wait"} for you`;
  if (now - longest < HOUR_MS) return `${all}.`;
  const lasted = lastedText(longest, now);
  if (waiting === 1) return `One review has waited for you for ${lasted}.`;
  return `${all}, the longest for ${lasted}.`;
}
