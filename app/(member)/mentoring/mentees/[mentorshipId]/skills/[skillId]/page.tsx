import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { threeNumbersOf } from "@/app/(member)/skills/[skillId]/three-numbers-of";
import { ThreeNumbers } from "@/components/dashboard/three-numbers";
import { AnchorsRead } from "@/components/mentoring/mentee/anchors-read";
import { EvidenceRead } from "@/components/mentoring/mentee/evidence-read";
import { HistoryRead } from "@/components/mentoring/mentee/history-read";
import { DESK, Trail } from "@/components/mentoring/trail";
import { KIND_NAMES } from "@/components/skills/evidence-words";
import { Notice } from "@/components/ui/notice";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listSkillHistory } from "@/db/queries/activity";
import { listArtefactsOf } from "@/db/queries/artefacts";
import { listReviewsOf } from "@/db/queries/mentoring/reviews/list-reviews";
import { getTogetherOf } from "@/db/queries/mentoring/together";
import { listStandings } from "@/db/queries/standings";
import { mentorOf, sharedBy } from "@/lib/access/doors";
import { counted, sentence } from "@/lib/domain/count-words";
import { dateText } from "@/lib/domain/dates";
import { hiddenIn } from "@/lib/domain/mentoring/masking";
import { sharedHistoryWords } from "@/lib/domain/mentoring/mentee/shared-history";
import type { ArtefactKind } from "@/lib/domain/skills/evidence-input";
import { readingOf, readSkillRecord } from "@/lib/domain/skills/readout";
import { menteeLinks } from "../../links";

type Props = { params: Promise<{ mentorshipId: string; skillId: string }> };

const THEIRS = { claim: "they claim", word: "their word" };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { skillId } = await params;
  return { title: framework().skills.get(skillId)?.name ?? "Not found" };
}

/** One skill of a mentee: what it means, what there is to look at, and how it came about. */
export default async function MenteeSkillPage({ params }: Props) {
  const { mentorshipId, skillId } = await params;
  const { me, mentee } = await mentorOf(mentorshipId);
  const content = framework();
  const skill = content.skills.get(skillId);
  const scope = await sharedBy(mentee, "skills");
  if (!skill || !scope) notFound();
  const [standings, artefacts, history, together, reviews] = await Promise.all([
    listStandings(scope),
    listArtefactsOf(scope, skillId),
    listSkillHistory(scope, skillId),
    getTogetherOf(mentee),
    listReviewsOf(mentee),
  ]);
  if (!together) notFound();
  const name = together.menteeName;
  const isHidden = hiddenIn(scope).has(skillId);
  const review = menteeLinks(mentorshipId, reviews).reviewHrefOf(skillId);
  const record = readSkillRecord({ framework: content, standings, now: me.now.getTime() });
  const { estimate } = readingOf(record.skills, skillId);
  return (
    <>
      <PageTitle
        kicker={
          <Trail above={[DESK, { href: `/mentoring/mentees/${mentorshipId}`, text: name }]}>
            skill
          </Trail>
        }
        title={skill.name}
        lead={skill.anchors[3]}
      />
      {isHidden ? (
        <div className="hidden-skill">
          <Notice title="Hidden until you have rated it">
            Neither {name}’s own rating nor anybody else’s is shown while you rate this skill, so
            that no number pulls yours. The evidence is below.{" "}
            {review && (
              <Link href={review} className="link">
                Rate it
              </Link>
            )}
          </Notice>
        </div>
      ) : (
        <ThreeNumbers {...threeNumbersOf(estimate, me.timeZone, history, THEIRS)} />
      )}
      <div className="skill-columns">
        <div className="skill-main">
          <section>
            <SectionTitle
              title={
                artefacts.length === 0
                  ? "Nothing is attached"
                  : `${sentence(counted(artefacts.length, "piece"))} of evidence`
              }
              lead={skill.evidenceExample ? `For example ${skill.evidenceExample}.` : undefined}
            />
            <EvidenceRead
              artefacts={artefacts.map((artefact) => ({
                ...artefact,
                kindText: KIND_NAMES[artefact.kind as ArtefactKind] ?? artefact.kind,
                dateText: artefact.datedOn
                  ? dateText(new Date(artefact.datedOn), "UTC")
                  : "no date",
                alsoShows: artefact.skillIds
                  .filter((id) => id !== skillId)
                  .map((id) => content.skills.get(id)?.name ?? id),
              }))}
            />
          </section>
          <section>
            <SectionTitle
              title="History"
              lead={
                isHidden
                  ? "Ratings are left out while you rate this skill."
                  : history.length === 0
                    ? "Nothing has happened yet."
                    : undefined
              }
            />
            <HistoryRead
              events={history.map((line) => ({
                id: line.id,
                dateText: dateText(line.at, me.timeZone),
                text: sharedHistoryWords(line, name, line.raterName),
                note: line.note,
                isTakenBack: line.isTakenBack,
              }))}
            />
          </section>
        </div>
        <div className="skill-side">
          <AnchorsRead anchors={skill.anchors} current={isHidden ? null : estimate.claimed} />
        </div>
      </div>
    </>
  );
}
