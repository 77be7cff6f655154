import { DumbbellTable } from "@/components/dashboard/dumbbell-table";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import { blockerRow } from "@/lib/domain/dashboard/blocker-rows";
import { blockersTitle } from "@/lib/domain/dashboard/blockers-title";
import { progressSums, scoreRows } from "@/lib/domain/dashboard/score-rows";
import { blockersOf } from "@/lib/domain/skills/blockers";
import type { Framework } from "@/lib/domain/skills/framework";
import type { Headline } from "@/lib/domain/skills/headline";
import { rungReadout } from "@/lib/domain/skills/read-track";
import type { SkillRecord } from "@/lib/domain/skills/readout";

/** What earns a skill its full credit, on either track. */
const FULL_CREDIT = {
  claimed: "By your own account a rating at the target earns full credit, one below it a part.",
  supported: "Full credit takes odds of 70 % and evidence by somebody else.",
};

type Props = { content: Framework; record: SkillRecord; headline: Headline };

/** Progress to the next rung: its sum, the core skills that hold it back, and every reason behind. */
export function BlockerSection({ content, record, headline }: Props) {
  const { rungId, rows } = blockersOf(record);
  if (!rungId) return null;
  const rung = content.rungs.find((r) => r.id === rungId);
  const ladder = headline.basis === "claimed" ? record.claimed.ladder : record.supported.ladder;
  const readout = rungReadout(ladder, rungId);
  const core = rows.filter((row) => row.isCore);
  const supporting = rows.filter((row) => !row.isCore);
  const unmet = core.filter((row) => !row.isMet);
  const unrated = unmet.filter((row) => row.state === "unrated");
  const draw = (part: typeof rows) => part.map((row) => blockerRow(row, content));
  const by = headline.basis === "claimed" ? " by your own account" : "";
  return (
    <section className="stack">
      <SectionTitle
        title={blockersTitle(unmet.length, core.length, unrated.length)}
        lead={`${readout.progress ?? "n/a"} % of ${rung?.name}${by}. ${progressSums(readout)}`}
      />
      <DumbbellTable caption={`Core skills of ${rung?.name}`} rows={draw(core)} />
      {supporting.length > 0 && (
        <Details summary={`The ${supporting.length} supporting skills`}>
          <DumbbellTable caption={`Supporting skills of ${rung?.name}`} rows={draw(supporting)} />
        </Details>
      )}
      <Details summary={`How the ${readout.progress ?? 0} % come about`}>
        <p className="small">
          70 parts in 100 are the mean credit of the core skills, 30 that of the best supporting
          skills, as many as are needed.{" "}
          {FULL_CREDIT[headline.basis === "claimed" ? "claimed" : "supported"]}
        </p>
        <DataTable
          caption={`Credit of every skill of ${rung?.name}`}
          columns={[
            { label: "Skill" },
            { label: "Part" },
            { label: "Asked for", isNumeric: true },
            { label: "Credit", isNumeric: true },
            { label: "Why" },
          ]}
          rows={scoreRows(readout, content)}
        />
      </Details>
    </section>
  );
}
