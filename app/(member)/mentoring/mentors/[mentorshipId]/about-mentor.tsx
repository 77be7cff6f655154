import { framework } from "@/content/catalogue";
import { getMentorsOffer } from "@/db/queries/mentoring/offers";
import type { OwnScope } from "@/lib/domain/scope";

type AboutMentorProps = { me: OwnScope; mentorshipId: string };

/** What the mentor says in their offer; nothing where they offer nothing, for instance invited. */
export async function AboutMentor({ me, mentorshipId }: AboutMentorProps) {
  const offer = await getMentorsOffer(me, mentorshipId);
  if (!offer) return null;
  const { about, languages, specialisationIds, timeZone } = offer;
  const fields = framework().specialisations.filter(({ id }) => specialisationIds.includes(id));
  const facts = [
    languages.join(", "),
    ...fields.map(({ name }) => name),
    `lives by the clock of ${timeZone.replaceAll("_", " ")}`,
  ];
  return (
    <section className="prose about-mentor" aria-label="About your mentor">
      {about !== "" && (
        <p dir="auto" className="about-text">
          {about}
        </p>
      )}
      <p className="small muted">{facts.join(" · ")}</p>
    </section>
  );
}
