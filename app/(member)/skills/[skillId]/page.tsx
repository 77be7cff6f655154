import type { Metadata } from "next";
import Link from "next/link";
import { notFound } from "next/navigation";
import { ThreeNumbers } from "@/components/dashboard/three-numbers";
import { CountsList } from "@/components/skills/counts-list";
import { RatingForm } from "@/components/skills/rating-form";
import { SkillNeighbours } from "@/components/skills/skill-neighbours";
import { UsageSwitch } from "@/components/skills/usage-switch";
import { PageTitle, SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listSkillHistory } from "@/db/queries/activity";
import { listArtefactsOf } from "@/db/queries/artefacts";
import { listStandings } from "@/db/queries/standings";
import { member } from "@/lib/access/doors";
import { countsTowards } from "@/lib/domain/skills/counts-towards";
import { headlineOf } from "@/lib/domain/skills/headline";
import { matrixRows } from "@/lib/domain/skills/matrix";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { markSkillUsage, recordAssessment } from "../actions";
import { EvidenceSection } from "./evidence-section";
import { HistorySection } from "./history-section";
import { threeNumbersOf } from "./three-numbers-of";

type Props = { params: Promise<{ skillId: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { skillId } = await params;
  return { title: framework().skills.get(skillId)?.name ?? "Not found" };
}

export default async function SkillPage({ params }: Props) {
  const me = await member();
  const { skillId } = await params;
  const content = framework();
  const skill = content.skills.get(skillId);
  if (!skill) notFound();
  const [standings, artefacts, history] = await Promise.all([
    listStandings(me),
    listArtefactsOf(me, skillId),
    listSkillHistory(me, skillId),
  ]);
  const record = readSkillRecord({ framework: content, standings, now: me.now.getTime() });
  const { next } = headlineOf(record);
  const rows = matrixRows({ framework: content, record, standings, rungId: next });
  const row = rows.find((r) => r.skillId === skillId);
  const reading = record.skills.get(skillId);
  if (!row || !reading) notFound();
  const { estimate } = reading;
  const area = content.areas.find((a) => a.id === skill.area);
  return (
    <>
      <PageTitle
        kicker={
          <>
            <Link href="/skills" className="link">
              Skills
            </Link>{" "}
            /{" "}
            <Link href={`/skills?area=${skill.area}`} className="link">
              {area?.name}
            </Link>
          </>
        }
        title={skill.name}
        lead={skill.anchors[3]}
      />
      <ThreeNumbers {...threeNumbersOf(estimate, me.timeZone, history)} />
      <div className="skill-columns">
        <div className="skill-main">
          <section>
            <SectionTitle
              title="Which of these do you do?"
              lead="Choose the highest line that is true of your work today. A choice saves itself."
            />
            <RatingForm
              skillId={skillId}
              anchors={skill.anchors}
              rating={row.isNotObservable ? "not-observable" : String(row.claimed ?? "")}
              version={row.version}
              firstKey={crypto.randomUUID()}
              timeZone={me.timeZone}
              target={row.ladder.find((step) => step.rungId === next)?.proficiency ?? null}
              action={recordAssessment}
            />
            <UsageSwitch skillId={skillId} isInUse={estimate.isInUse} action={markSkillUsage} />
          </section>
          <EvidenceSection
            skill={skill}
            artefacts={artefacts}
            content={content}
            now={me.now}
            timeZone={me.timeZone}
          />
          <HistorySection history={history} timeZone={me.timeZone} />
        </div>
        <div className="skill-side">
          <CountsList
            places={countsTowards(content, skillId)}
            claimed={estimate.claimed}
            mean={estimate.independentCount > 0 ? estimate.mean : null}
          />
          <SkillNeighbours {...neighboursOf(content, skill, record)} />
        </div>
      </div>
    </>
  );
}

type Content = ReturnType<typeof framework>;
type Record = ReturnType<typeof readSkillRecord>;

function neighboursOf(
  content: Content,
  skill: {
    id: string;
    prerequisites: readonly string[];
    adjacentTo: Readonly<{ [id: string]: number }>;
  },
  record: Record,
) {
  const named = (id: string) => ({
    id,
    name: content.skills.get(id)?.name ?? id,
    claimed: record.skills.get(id)?.estimate.claimed ?? null,
  });
  return {
    prerequisites: skill.prerequisites.map(named),
    unlocks: [...content.skills.values()]
      .filter((other) => other.prerequisites.includes(skill.id))
      .map((other) => named(other.id)),
    helpsWith: Object.entries(skill.adjacentTo).map(([id, share]) => ({ ...named(id), share })),
  };
}
