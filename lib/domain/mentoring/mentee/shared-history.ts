import { historyWords } from "../../skills/history-words";
import type { LedgerEntry } from "../../skills/ledger";

type Told = Pick<LedgerEntry, "kind" | "value" | "difficulty" | "score" | "trust">;

/**
 * One line of a mentee's history as a mentor reads it. Examples: "Ada L. (own rating): 3", "Ada L.:
 * not observable, no opportunity to show it", "In use now"; what others gave reads as it always does.
 */
export function sharedHistoryWords(
  entry: Told,
  menteeName: string,
  raterName: string | null,
): string {
  switch (entry.kind) {
    case "self":
      return entry.value === null
        ? `${menteeName}: not observable, no opportunity to show it`
        : `${menteeName} (own rating): ${entry.value}`;
    case "usage":
      return entry.value === 1 ? "In use now" : "No longer in use";
    default:
      return historyWords(entry, raterName);
  }
}
