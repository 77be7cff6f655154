import Link from "next/link";
import { DumbbellTable } from "@/components/dashboard/dumbbell-table";
import { KeepStart } from "@/components/dashboard/keep-start";
import { LadderFigure } from "@/components/ladder/ladder-figure";
import { LadderStrip } from "@/components/ladder/ladder-strip";
import { ButtonLink } from "@/components/ui/button-link";
import { EmptyState } from "@/components/ui/empty-state";
import { PageTitle } from "@/components/ui/title";
import { ladderLabel } from "@/lib/domain/dashboard/ladder-view";
import { SAMPLE_PERCENT, sampleLadder, sampleRows } from "@/lib/domain/dashboard/sample";
import type { Framework } from "@/lib/domain/skills/framework";
import { keepStart } from "./actions";

/** An account without data: a sample that cannot be mistaken for one's own, and one action. */
export function EmptyDashboard({ content }: { content: Framework }) {
  const first = content.rungs[0]?.id ?? null;
  const label = ladderLabel(content, { basis: "none", rung: null, next: first, percent: null });
  const rungs = content.rungs.map(({ id, name }, index) => ({
    id,
    name,
    state: "gap" as const,
    ...(index === 0 ? { isNext: true, percent: 0 } : {}),
  }));
  return (
    <div className="dashboard">
      <LadderFigure rungs={rungs} label={label} />
      <div className="stack-lg">
        <PageTitle
          title="Where do you stand?"
          lead="A dozen statements about what you do, and you have a first estimate by your own account. Evidence comes after that."
        />
        <KeepStart action={keepStart} />
        <EmptyState
          title="Five minutes to your first estimate"
          action={
            <ButtonLink href="/start" variant="primary" size="large">
              Find your rung
            </ButtonLink>
          }
          sample={
            <>
              <h3>Sam stands on Junior, {SAMPLE_PERCENT} % of the way to Mid-level</h3>
              <LadderStrip
                rungs={sampleLadder(content)}
                label={`A sample: Sam stands on Junior. Next rung: Mid-level, ${SAMPLE_PERCENT} %.`}
              />
              <DumbbellTable caption="A sample of skills" rows={sampleRows(content)} />
            </>
          }
        >
          Or go straight to{" "}
          <Link href="/skills" className="link">
            the skills
          </Link>{" "}
          and rate them one by one.
        </EmptyState>
      </div>
    </div>
  );
}
