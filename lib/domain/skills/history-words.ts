import type { LedgerEntry } from "./ledger";

type Told = Pick<LedgerEntry, "kind" | "value" | "difficulty" | "score" | "trust">;

/**
 * One line of history in plain words. Examples: "You rated yourself 3", "Grace H. (mentor): 2",
 * "Coding at difficulty 3: 80 % of the tests, reported by the browser".
 */
export function historyWords(entry: Told, raterName: string | null): string {
  const who = raterName ?? "Somebody";
  switch (entry.kind) {
    case "self":
      return entry.value === null
        ? "You: not observable, no opportunity to show it"
        : `You rated yourself ${entry.value}`;
    case "mentor":
      return `${who} (mentor): ${entry.value}`;
    case "peer":
      return `${who} (peer): ${entry.value}`;
    case "usage":
      return entry.value === 1 ? "You use this now" : "You no longer use this";
    case "coding":
      return `Coding at difficulty ${entry.difficulty}: ${percent(entry)} of the tests${reported(entry)}`;
    case "quiz":
      return `Quiz at difficulty ${entry.difficulty}: ${entry.score === 1 ? "right" : "wrong"}${reported(entry)}`;
    case "interview":
      return `Interview answer at difficulty ${entry.difficulty}: ${percent(entry)}`;
    case "retraction":
      return "Taken back";
  }
}

const percent = ({ score }: Told) => `${Math.round((score ?? 0) * 100)} %`;
const reported = ({ trust }: Told) => (trust < 1 ? ", reported by the browser" : "");
