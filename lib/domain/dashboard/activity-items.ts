import type { Framework } from "../skills/framework";
import { historyWords } from "../skills/history-words";
import type { LedgerEntry } from "../skills/ledger";

/** What the record's queries tell of the latest things that happened. */
export type ActivityLine =
  | {
      readonly kind: "entry";
      readonly entry: Pick<
        LedgerEntry,
        "id" | "skillId" | "kind" | "value" | "difficulty" | "score" | "trust" | "at"
      > & { readonly raterName: string | null };
    }
  | { readonly kind: "artefact"; readonly id: string; readonly title: string; readonly at: Date };

export type ActivityItem = { id: string; at: number; text: string; href?: string };

/** Activity in words, each with the place it leads to. */
export function activityItems(
  lines: readonly ActivityLine[],
  framework: Framework,
): ActivityItem[] {
  return lines.map((line) => {
    if (line.kind === "artefact") {
      return { id: line.id, at: line.at.getTime(), text: `Evidence attached: ${line.title}` };
    }
    const { entry } = line;
    const skill = framework.skills.get(entry.skillId);
    return {
      id: entry.id,
      at: entry.at.getTime(),
      text: `${skill?.name ?? entry.skillId}: ${words(entry)}`,
      ...(skill ? { href: `/skills/${skill.id}` } : {}),
    };
  });
}

/** "You rated …" reads on after a colon; what begins with somebody's name keeps its capital. */
function words(entry: Extract<ActivityLine, { kind: "entry" }>["entry"]): string {
  const text = historyWords(entry, entry.raterName);
  const isName = entry.kind === "mentor" || entry.kind === "peer";
  return isName ? text : text.charAt(0).toLowerCase() + text.slice(1);
}
