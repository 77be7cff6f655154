import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { sessionNames } from "@/app/(member)/interviews/session-names";
import { MenteeInterviewTable } from "@/components/interviews/report/mentee-interview-table";
import { DESK, Trail } from "@/components/mentoring/trail";
import { PageTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import { listMenteeInterviews } from "@/db/queries/interviews/list-mentee-interviews";
import { getTogetherOf } from "@/db/queries/mentoring/together";
import { mentorOf, sharedBy } from "@/lib/access/doors";
import { sessionTitle } from "@/lib/domain/interviews/session-words";

type Props = { params: Promise<{ mentorshipId: string }> };

export const metadata: Metadata = { title: "Mentee’s interviews" };

/** The interviews of a mentee that are over, those they want a score for first. */
export default async function MenteeInterviewsPage({ params }: Props) {
  const { mentorshipId } = await params;
  const { me, mentee } = await mentorOf(mentorshipId);
  const shared = await sharedBy(mentee, "interviews");
  if (!shared) notFound();
  const [together, sessions] = await Promise.all([
    getTogetherOf(mentee),
    listMenteeInterviews(shared, mentee),
  ]);
  if (!together) notFound();
  const names = sessionNames(framework());
  const name = together.menteeName;
  return (
    <div className="stack-lg">
      <PageTitle
        kicker={
          <Trail above={[DESK, { href: `/mentoring/mentees/${mentorshipId}`, text: name }]}>
            interviews
          </Trail>
        }
        title={`${name}’s interviews`}
        lead={
          sessions.length === 0
            ? "None is over yet. They appear here once they have ended."
            : "You score without seeing their own scores, and they do without seeing yours. Each answer shows both once both are in."
        }
      />
      {sessions.length > 0 && (
        <MenteeInterviewTable
          timeZone={me.timeZone}
          rows={sessions.map(({ id, settings, ...rest }) => ({
            ...rest,
            id,
            title: sessionTitle(settings, names),
            href: `/mentoring/mentees/${mentorshipId}/interviews/${id}`,
          }))}
        />
      )}
    </div>
  );
}
