import { LeniencyTable } from "@/components/mentoring/people/leniency-table";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import { listLeniency } from "@/db/queries/mentoring/leniency";
import { LENIENCY_PAIRS } from "@/lib/domain/mentoring/settings";
import type { AdminScope } from "@/lib/domain/scope";

const SHOWN_MAX = 200;

/** How mentors' ratings run against other people's; for administrators, and nobody is ranked. */
export async function LeniencySection({ admin }: { admin: AdminScope }) {
  const rows = await listLeniency(admin, SHOWN_MAX);
  return (
    <section className="stack" aria-labelledby="leniency">
      <SectionTitle
        id="leniency"
        title="How ratings run"
        lead="A difference above zero means that somebody rates higher than others who rated the same skill of the same learner; below zero, lower. It is no mark: the list goes by name, nobody is ranked, and the learners may simply differ. Use it to start a conversation."
      />
      {rows.length === 0 ? (
        <p className="muted">
          Nobody has {LENIENCY_PAIRS} pairs yet. A pair is one skill of one learner that two people
          have rated.
        </p>
      ) : (
        <LeniencyTable rows={rows} />
      )}
      <Details summary="How is this worked out?">
        <div className="prose small">
          <p>
            For each skill of a learner that somebody else has rated, too: the mentor’s latest
            rating minus the mean of the others’ latest. The difference shown is the sum of these
            divided by their number plus {LENIENCY_PAIRS}, so that a few odd pairs say little. Two
            times in three the true difference lies within one standard error of it. Below{" "}
            {LENIENCY_PAIRS} pairs nothing is shown.
          </p>
        </div>
      </Details>
    </section>
  );
}
