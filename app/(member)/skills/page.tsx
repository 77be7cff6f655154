import type { Metadata } from "next";
import { MatrixFilterBar } from "@/components/skills/matrix-filter-bar";
import { SkillMatrix } from "@/components/skills/skill-matrix";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listStandings } from "@/db/queries/standings";
import { member } from "@/lib/access/doors";
import { headlineOf } from "@/lib/domain/skills/headline";
import { matrixRows } from "@/lib/domain/skills/matrix";
import { filterRows, matrixFilters } from "@/lib/domain/skills/matrix-filters";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { rateSkill, takeBackEntry } from "./actions";
import { filterChoices } from "./filter-choices";

export const metadata: Metadata = { title: "Skills" };

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SkillsPage({ searchParams }: Props) {
  const me = await member();
  const [standings, query] = await Promise.all([listStandings(me), searchParams]);
  const filters = matrixFilters.parse(query);
  const content = framework();
  const record = readSkillRecord({ framework: content, standings, now: me.now.getTime() });
  const { next } = headlineOf(record);
  const all = matrixRows({ framework: content, record, standings, rungId: filters.rung ?? next });
  const rows = filterRows(all, filters, content);
  const rated = all.filter((row) => !row.states.includes("unrated")).length;
  return (
    <>
      <PageTitle
        title="Rate what you do, not what you know about"
        lead="A skill is learnt once and counts in every framework."
      />
      <MatrixFilterBar {...filterChoices(content, all, filters, next)} />
      {rows.length === 0 ? (
        <EmptyState
          title="No skill fits these filters"
          action={<ButtonLink href="/skills">Show all skills</ButtonLink>}
        >
          Take one filter off, or search for another word.
        </EmptyState>
      ) : (
        <SkillMatrix
          ownerId={me.ownerId}
          rows={rows}
          areaNames={Object.fromEntries(content.areas.map((area) => [area.id, area.name]))}
          rungNames={Object.fromEntries(content.rungs.map((rung) => [rung.id, rung.name]))}
          frameworkVersion={content.version}
          timeZone={me.timeZone}
          ratedCount={rated}
          totalCount={all.length}
          scale={content.scale}
          actions={{ rate: rateSkill, takeBack: takeBackEntry }}
        />
      )}
    </>
  );
}
