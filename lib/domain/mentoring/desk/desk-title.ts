import { lastedText } from "../ago";
import { countWord, sentence } from "../count-words";

/**
 * The desk's heading, which is its answer. Examples: "Two reviews wait for you, the longest for 3
 * days.", "One review has waited for you for 5 hours.", "Nobody waits for you."
 */
export function deskTitle(waitingSince: readonly number[], now: number): string {
  const waiting = waitingSince.length;
  if (waiting === 0) return "Nobody waits for you.";
  const lasted = lastedText(Math.min(...waitingSince), now);
  if (waiting === 1) return `One review has waited for you for ${lasted}.`;
  return `${sentence(countWord(waiting))} reviews wait for you, the longest for ${lasted}.`;
}
