import type { Metadata } from "next";
import { PairTable } from "@/components/mentoring/together/pair-table";
import { Trail } from "@/components/mentoring/trail";
import { ButtonLink } from "@/components/ui/button-link";
import { DataTable } from "@/components/ui/data-table";
import { Details } from "@/components/ui/small";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listGoalMentors } from "@/db/queries/mentoring/goal-list";
import { listStandings } from "@/db/queries/standings";
import { member } from "@/lib/access/doors";
import { type Calibration, calibrationOf, differenceOf } from "@/lib/domain/mentoring/calibration";
import {
  calibrationLead,
  calibrationTitle,
  calibrationUse,
  signed,
} from "@/lib/domain/mentoring/calibration-words";

export const metadata: Metadata = { title: "How your self-ratings run" };

export default async function CalibrationPage() {
  const me = await member();
  const [standings, mentors] = await Promise.all([listStandings(me), listGoalMentors(me)]);
  const known = framework().skills;
  // The estimates leave skills of an older framework out of the record, but count their pairs.
  const calibration = calibrationOf(standings.values());
  return (
    <div className="stack-lg">
      <PageTitle
        kicker={<Trail>how your self-ratings run, for your eyes only</Trail>}
        title={calibrationTitle(calibration)}
        lead={calibrationLead(calibration)}
      />
      {calibration.missing > 0 ? (
        <p>
          {mentors.length > 0 ? (
            <ButtonLink href="/mentoring/submit" variant="primary">
              Ask for a review
            </ButtonLink>
          ) : (
            <ButtonLink href="/mentoring" variant="primary">
              Find a mentor
            </ButtonLink>
          )}
        </p>
      ) : (
        <Pairs calibration={calibration} nameOf={(id) => known.get(id)?.name ?? id} />
      )}
      <section className="prose">
        <SectionTitle title="What Rung does with it" />
        <p>{calibrationUse(calibration)}</p>
        <p>
          Your self-ratings themselves stay as you gave them. This page is yours alone: no mentor
          and no administrator can open it.
        </p>
      </section>
    </div>
  );
}

type PairsProps = { calibration: Calibration; nameOf: (skillId: string) => string };

/** Beyond these the list repeats itself: most people agree with their mentors on most skills. */
const SHOWN_AT_ONCE = 12;

function Pairs({ calibration: { pairs, mean }, nameOf }: PairsProps) {
  const figure = (value: number) => String(Math.round(value * 10) / 10);
  const shown = pairs.map((pair) => ({
    name: nameOf(pair.skillId),
    href: `/skills/${pair.skillId}`,
    self: pair.self,
    verified: pair.verified,
    difference: signed(differenceOf(pair)),
  }));
  return (
    <section className="stack pair-section">
      <SectionTitle
        title="Skill by skill"
        aside={`${pairs.length} with two ratings`}
        lead="The latest rating of every mentor counts, as their mean. The widest difference comes first."
      />
      <PairTable pairs={shown.slice(0, SHOWN_AT_ONCE)} />
      {shown.length > SHOWN_AT_ONCE && (
        <Details summary={`The other ${shown.length - SHOWN_AT_ONCE} skills`}>
          <PairTable pairs={shown.slice(SHOWN_AT_ONCE)} />
        </Details>
      )}
      <Details summary="The numbers as a table">
        <DataTable
          caption="Your ratings, your mentors’, and the difference"
          isCaptionHidden
          columns={[
            { label: "Skill" },
            { label: "You", isNumeric: true },
            { label: "Mentors", isNumeric: true },
            { label: "Difference", isNumeric: true },
          ]}
          rows={[
            ...pairs.map((pair) => [
              nameOf(pair.skillId),
              figure(pair.self),
              figure(pair.verified),
              signed(differenceOf(pair)),
            ]),
            ["Mean", "", "", signed(mean)],
          ]}
        />
      </Details>
    </section>
  );
}
