import { dateText } from "../dates";
import type { CheckInView } from "./together-view";

type Told = Pick<CheckInView, "confidence" | "at">;

/**
 * The title of the chart, which states its answer. `whose` is a name, or null on the mentee's own
 * page; check-ins come newest first. Example: "Confidence is up from 2 to 4 since 3 March 2026".
 */
export function confidenceTitle(
  checkIns: readonly Told[],
  whose: string | null,
  timeZone: string,
): string {
  const subject = whose === null ? "Confidence" : `${whose}’s confidence`;
  const [now, first] = [checkIns[0], checkIns.at(-1)];
  if (!now || !first) return `${subject} over time`;
  if (checkIns.length === 1) return `${subject} is at ${now.confidence} of 5`;
  if (now.confidence === first.confidence) {
    return `${subject} is at ${now.confidence} of 5, where it began`;
  }
  const way = now.confidence > first.confidence ? "up" : "down";
  const since = dateText(first.at, timeZone);
  return `${subject} is ${way} from ${first.confidence} to ${now.confidence} since ${since}`;
}

/** What the ends of the scale mean. */
export const CONFIDENCE_ENDS = { low: "I do not see the way", high: "I know the way" } as const;
