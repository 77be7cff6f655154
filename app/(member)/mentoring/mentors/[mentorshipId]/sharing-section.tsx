import { MentorSettings } from "@/components/mentoring/meeting/mentor-settings";
import { SectionTitle } from "@/components/ui/title";
import type { OwnMentor } from "@/db/queries/mentoring/own-mentors";
import { chooseRhythm, shareSection } from "../actions";

/** What this mentor sees, one switch each, and how often the two want to hear from one another. */
export function SharingSection({ mentor, name }: { mentor: OwnMentor; name: string }) {
  const { mentorshipId, sections, rhythm, version } = mentor;
  return (
    <section className="stack" aria-labelledby="sharing">
      <SectionTitle
        id="sharing"
        title={`What ${name} sees`}
        lead="A switch counts at once, in every window they have open. The skills of a review are shown with their evidence in any case, and your own rating of them stays hidden until theirs is in, unless they read it before you handed it in."
      />
      <MentorSettings
        mentorshipId={mentorshipId}
        mentorName={name}
        stored={{ sections, rhythm, version }}
        share={shareSection}
        chooseRhythm={chooseRhythm}
      />
    </section>
  );
}
