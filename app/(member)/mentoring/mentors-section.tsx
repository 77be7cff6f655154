import { MentorLines } from "@/components/mentoring/meeting/mentor-lines";
import { SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import type { OwnMentor } from "@/db/queries/mentoring/own-mentors";
import type { Member } from "@/lib/access/doors";
import { rungNamer } from "@/lib/domain/dashboard/headline-words";
import { dateText } from "@/lib/domain/dates";
import { MENTORS_PER_MENTEE_MAX } from "@/lib/domain/mentoring/settings";
import { waitWords } from "@/lib/domain/mentoring/silence-schedule";
import { standingNames, weightText } from "@/lib/domain/mentoring/standing-words";

/** Who mentors the learner now. */
export function MentorsSection({ me, mentors }: { me: Member; mentors: readonly OwnMentor[] }) {
  const nameOf = rungNamer(framework());
  const now = me.now.getTime();
  return (
    <section className="stack" aria-labelledby="mentors">
      <SectionTitle
        id="mentors"
        title="Your mentors"
        aside={`${mentors.length} of ${MENTORS_PER_MENTEE_MAX} at most`}
        lead="How their ratings weigh, and what is open between you."
      />
      <MentorLines
        mentors={mentors.map((mentor) => ({
          ...mentor,
          name: mentor.mentorName ?? "Somebody",
          weight: weightText(standingNames(mentor.standing, nameOf)),
          since: dateText(mentor.startedAt, me.timeZone),
          waiting:
            mentor.waitingSince && `with them ${waitWords(mentor.waitingSince.getTime(), now)}`,
        }))}
      />
    </section>
  );
}
