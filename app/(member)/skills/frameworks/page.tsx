import type { Metadata } from "next";
import { DataTable } from "@/components/ui/data-table";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listStandings } from "@/db/queries/standings";
import { member } from "@/lib/access/doors";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { curriculumRows, ladderRows, pathRows, specialisationRows } from "./rows";

export const metadata: Metadata = { title: "Every framework" };

/** One record read out in every framework, claimed and evidenced side by side. */
export default async function FrameworksPage() {
  const me = await member();
  const standings = await listStandings(me);
  const content = framework();
  const record = readSkillRecord({ framework: content, standings, now: me.now.getTime() });
  return (
    <div className="stack-lg">
      <PageTitle
        title="Where you stand in every framework"
        lead="A skill is learnt once and counts everywhere. The first number is your own account; the second is what evidence supports."
      />
      <section>
        <SectionTitle title="The ladder" lead={content.ladderNotes.spine} />
        <DataTable
          caption="Progress on each rung of the ladder"
          isCaptionHidden
          columns={[
            { label: "Rung" },
            { label: "You claim", isNumeric: true },
            { label: "Evidence supports", isNumeric: true },
            { label: "Confirmed", isNumeric: true },
            { label: "Core skills, by evidence", isNumeric: true },
            { label: "Supporting, by evidence", isNumeric: true },
          ]}
          rows={ladderRows(content, record)}
        />
      </section>
      <section>
        <SectionTitle title="The curriculum" lead={content.curriculumGuide.caveat} />
        <DataTable
          caption="Curriculum level"
          isCaptionHidden
          columns={[{ label: "By" }, { label: "Level" }, { label: "Ready for" }, { label: "Next" }]}
          rows={curriculumRows(record)}
        />
      </section>
      <section>
        <SectionTitle
          title="Career paths"
          lead="Five levels each; a level counts when everything it lists, and every level below it, is met."
        />
        <DataTable
          caption="Level on each career path"
          isCaptionHidden
          columns={[
            { label: "Path" },
            { label: "You claim" },
            { label: "Evidence supports" },
            { label: "Next title, by evidence" },
            { label: "Progress to it", isNumeric: true },
          ]}
          rows={pathRows(content, record)}
        />
      </section>
      <section>
        <SectionTitle title="Specialisations" lead={content.specialisationAdvice.depthAndBreadth} />
        <DataTable
          caption="Coverage of each specialisation"
          isCaptionHidden
          columns={[
            { label: "Specialisation" },
            { label: "You claim", isNumeric: true },
            { label: "Evidence supports", isNumeric: true },
          ]}
          rows={specialisationRows(content, record)}
        />
      </section>
    </div>
  );
}
