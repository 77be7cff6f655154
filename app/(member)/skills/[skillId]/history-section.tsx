import { HistoryList } from "@/components/skills/history-list";
import { SectionTitle } from "@/components/ui/title";
import type { HistoryLine } from "@/db/queries/activity";
import { dateText } from "@/lib/domain/dates";
import { historyWords } from "@/lib/domain/skills/history-words";
import { takeBackEntry } from "../actions";

type Props = { history: readonly HistoryLine[]; timeZone: string };

/** The skill's whole history. Ratings are never overwritten, so it explains every number above. */
export function HistorySection({ history, timeZone }: Props) {
  return (
    <section>
      <SectionTitle
        title="History"
        lead={
          history.length === 0
            ? "Nothing has happened yet. Every rating and every result will stand here with its date."
            : "Nothing is overwritten: a new rating stands beside the old one."
        }
      />
      <HistoryList
        events={history.map((line) => ({
          id: line.id,
          dateText: dateText(line.at, timeZone),
          text: historyWords(line, line.raterName),
          note: line.note,
          canTakeBack: line.kind === "self" || line.kind === "usage",
          isTakenBack: line.isTakenBack,
        }))}
        takeBack={takeBackEntry}
      />
    </section>
  );
}
