import Link from "next/link";
import { EvidenceForm } from "@/components/skills/evidence-form";
import { EvidenceList } from "@/components/skills/evidence-list";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import type { Artefact } from "@/db/queries/artefacts";
import { submissionHref } from "@/lib/domain/dashboard/submission-href";
import { dateText, dayIn } from "@/lib/domain/dates";
import type { Framework, Skill } from "@/lib/domain/skills/framework";
import { attachEvidence, reviseEvidence, withdrawEvidence } from "../actions";

type Props = {
  skill: Skill;
  artefacts: readonly Artefact[];
  content: Framework;
  now: Date;
  timeZone: string;
};

/** What there is to show, and the form to attach more. */
export function EvidenceSection({ skill, artefacts, content, now, timeZone }: Props) {
  const nameOf = (id: string) => content.skills.get(id)?.name ?? id;
  const skills = [...content.skills.values()]
    .map(({ id, name }) => ({ id, name }))
    .toSorted((a, b) => a.name.localeCompare(b.name));
  const blank = {
    title: "",
    kind: "repository",
    url: "",
    body: "",
    datedOn: dayIn(now, timeZone),
    skillIds: [skill.id],
  };
  return (
    <section id="evidence" tabIndex={-1} aria-label="Evidence">
      <SectionTitle
        title="Evidence"
        aside={artefacts.length === 0 ? "nothing attached yet" : `${artefacts.length} attached`}
        lead={
          <>
            {skill.evidenceExample ? `For example ${skill.evidenceExample}. ` : ""}Attaching moves
            no number; a mentor’s rating of it does.
          </>
        }
      />
      <EvidenceList
        artefacts={artefacts.map((artefact) => ({
          ...artefact,
          url: artefact.url ?? "",
          datedOn: artefact.datedOn ?? "",
          dateText: artefact.datedOn ? dateText(new Date(artefact.datedOn), "UTC") : "no date",
          alsoShows: artefact.skillIds.filter((id) => id !== skill.id).map(nameOf),
          firstKey: crypto.randomUUID(),
        }))}
        skills={skills}
        revise={reviseEvidence}
        withdraw={withdrawEvidence}
      />
      {artefacts.length > 0 && (
        <p className="small">
          <Link href={submissionHref([skill.id])} className="link">
            Hand this in for review
          </Link>
        </p>
      )}
      <Details summary="Attach evidence" isOpen={artefacts.length === 0}>
        <EvidenceForm
          formId={`evidence-new-${skill.id}`}
          fields={blank}
          skills={skills}
          firstKey={crypto.randomUUID()}
          submitText="Attach evidence"
          action={attachEvidence}
        />
      </Details>
    </section>
  );
}
