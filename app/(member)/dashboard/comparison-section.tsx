import Link from "next/link";
import { DataTable } from "@/components/ui/data-table";
import { SectionTitle } from "@/components/ui/title";
import { listStandingsAt } from "@/db/queries/standings";
import { comparisonRows, comparisonWords } from "@/lib/domain/dashboard/comparison-words";
import { endOfDay } from "@/lib/domain/dashboard/end-of-day";
import { headlineWords, rungNamer } from "@/lib/domain/dashboard/headline-words";
import { dateText, dayIn } from "@/lib/domain/dates";
import type { ReadScope } from "@/lib/domain/scope";
import { compareRecords } from "@/lib/domain/skills/compare-records";
import type { Framework } from "@/lib/domain/skills/framework";
import { headlineOf } from "@/lib/domain/skills/headline";
import { readSkillRecord, type SkillRecord } from "@/lib/domain/skills/readout";

type Props = {
  scope: ReadScope;
  /** ISO date, or undefined while no day is chosen. */
  since: string | undefined;
  content: Framework;
  record: SkillRecord;
  timeZone: string;
};

/** Any past day, opened and set beside today. The ledger is read up to the end of that day. */
export async function ComparisonSection({ scope, since, content, record, timeZone }: Props) {
  const today = dayIn(record.now, timeZone);
  const chosen = since !== undefined && since < today ? since : undefined;
  return (
    <section className="stack" id="compare">
      <SectionTitle
        title={chosen ? "Then and now" : "Look back"}
        lead="Any past day can be opened: nothing in your record is overwritten."
      />
      <form action="/dashboard#compare" method="get" className="cluster">
        <label htmlFor="since">Compare with</label>
        <input
          id="since"
          name="since"
          type="date"
          className="input since-input"
          defaultValue={chosen}
          max={today}
          min="2000-01-01"
          required
        />
        <button type="submit" className="btn btn-secondary">
          Compare
        </button>
        {chosen && (
          <Link href="/dashboard" className="link small">
            Close
          </Link>
        )}
      </form>
      {since !== undefined && !chosen && <p className="field-error">Choose a day before today.</p>}
      {chosen && <Comparison {...{ scope, content, record, timeZone }} day={chosen} />}
    </section>
  );
}

type ComparisonProps = Omit<Props, "since"> & { day: string };

async function Comparison({ scope, day, content, record, timeZone }: ComparisonProps) {
  const end = endOfDay(day, timeZone);
  const standings = await listStandingsAt(scope, end);
  const then = readSkillRecord({ framework: content, standings, now: end.getTime() });
  const before = headlineOf(then);
  const { basis } = headlineOf(record);
  const comparison = compareRecords(then, record);
  const words = comparisonWords(comparison, basis);
  return (
    <>
      <p>
        <b>
          Since {dateText(end, timeZone)}: {words.summary}.
        </b>{" "}
        {before.basis === "none"
          ? "On that day your record was still empty."
          : `On that day: ${headlineWords(before, rungNamer(content))}`}
      </p>
      <DataTable
        caption="Progress on every rung, then and now"
        columns={[
          { label: "Rung" },
          { label: dateText(end, timeZone), isNumeric: true },
          { label: dateText(record.now, timeZone), isNumeric: true },
          { label: "Difference", isNumeric: true },
        ]}
        rows={comparisonRows(comparison, basis, content)}
      />
      {words.lists.map((list) => (
        <p key={list.title} className="small">
          <b>{list.title}:</b>{" "}
          {list.skillIds.map((id) => content.skills.get(id)?.name ?? id).join("; ")}.
        </p>
      ))}
    </>
  );
}
