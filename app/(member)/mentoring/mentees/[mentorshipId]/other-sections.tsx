import Link from "next/link";
import { SectionTitle } from "@/components/ui/title";
import { getSharedCareer } from "@/db/queries/mentoring/shared-career";
import { sharedBy } from "@/lib/access/doors";
import { SECTION_NAMES, type Section } from "@/lib/domain/mentoring/sections";
import type { MentorScope } from "@/lib/domain/scope";
import { CareerLines } from "./career-lines";

type Props = { mentee: MentorScope; name: string };

/** Sections that nothing is kept in yet, whoever shares them. */
const EMPTY: readonly Section[] = ["postings", "portfolio"];

/** The sections besides the skills: what is in them, that nothing is, or that they are not shared. */
export async function OtherSections({ mentee, name }: Props) {
  const scope = await sharedBy(mentee, "career");
  const career = scope && (await getSharedCareer(scope));
  return (
    <section className="stack" id="shared">
      <SectionTitle title={`What else ${name} shares`} />
      <dl className="shared-sections">
        <div>
          <dt>{SECTION_NAMES.career}</dt>
          <dd>
            {career ? (
              <CareerLines career={career} />
            ) : (
              <span className="muted">{name} does not share this.</span>
            )}
          </dd>
        </div>
        <div>
          <dt>{SECTION_NAMES.interviews}</dt>
          <dd>
            {mentee.sections.includes("interviews") ? (
              <Link href={`/mentoring/mentees/${mentee.mentorshipId}/interviews`} className="link">
                Read and score their interviews
              </Link>
            ) : (
              <span className="muted">{name} does not share this.</span>
            )}
          </dd>
        </div>
        {EMPTY.map((section) => (
          <div key={section}>
            <dt>{SECTION_NAMES[section]}</dt>
            <dd className="muted">
              {mentee.sections.includes(section)
                ? "Shared with you; there is nothing in it yet."
                : `${name} does not share this.`}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
