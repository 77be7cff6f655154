import { listCheckInsOf } from "@/db/queries/mentoring/check-in-log";
import { listGoalsOf } from "@/db/queries/mentoring/goal-list";
import { listNotesOf } from "@/db/queries/mentoring/notes";
import { getTogetherOf } from "@/db/queries/mentoring/together";
import type { Member } from "@/lib/access/doors";
import { checkInLeadForMentor } from "@/lib/domain/mentoring/check-in-words";
import type { MentorScope } from "@/lib/domain/scope";
import { writeNoteAsMentor } from "./actions";
import { CheckInsSection } from "./check-ins-section";
import { MentorGoals } from "./mentor-goals";
import { NotesSection } from "./notes-section";

type Props = { me: Member; mentee: MentorScope };

/** Goals, check-ins and notes of one mentorship, for the mentor's page of a mentee. */
export async function MentorTogether({ me, mentee }: Props) {
  const [together, goals, checkIns, notes] = await Promise.all([
    getTogetherOf(mentee),
    listGoalsOf(mentee),
    listCheckInsOf(mentee),
    listNotesOf(mentee),
  ]);
  if (!together) return null;
  const { menteeName, rhythm } = together;
  return (
    <div className="stack-lg">
      <MentorGoals me={me} mentee={mentee} menteeName={menteeName} goals={goals} />
      <CheckInsSection
        checkIns={checkIns}
        rhythm={rhythm}
        lead={checkInLeadForMentor(menteeName, checkIns.length)}
        whose={menteeName}
        timeZone={me.timeZone}
      />
      <NotesSection
        mentorshipId={mentee.mentorshipId}
        notes={notes}
        otherName={menteeName}
        timeZone={me.timeZone}
        write={writeNoteAsMentor}
      />
    </div>
  );
}
