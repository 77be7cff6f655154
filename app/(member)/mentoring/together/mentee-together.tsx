import { randomUUID } from "node:crypto";
import { CheckInForm } from "@/components/mentoring/together/check-in-form";
import { Details } from "@/components/ui/small";
import { listCheckIns } from "@/db/queries/mentoring/check-in-log";
import { listGoalsWith } from "@/db/queries/mentoring/goal-list";
import { listNotes } from "@/db/queries/mentoring/notes";
import { getTogether } from "@/db/queries/mentoring/together";
import type { Member } from "@/lib/access/doors";
import { nextCheckInAt } from "@/lib/domain/mentoring/check-in-rhythm";
import { checkInLead } from "@/lib/domain/mentoring/check-in-words";
import { isUuid } from "@/lib/domain/uuid";
import { checkIn, writeNote } from "./actions";
import { CheckInsSection } from "./check-ins-section";
import { GoalsSection } from "./goals-section";
import { NotesSection } from "./notes-section";

type Props = { me: Member; mentorshipId: string };

/**
 * Goals, check-ins and notes of one mentorship, for the learner's page of it. After its end they
 * stay to read; of a mentorship that is not theirs there is nothing.
 */
export async function MenteeTogether({ me, mentorshipId }: Props) {
  if (!isUuid(mentorshipId)) return null;
  const [together, goals, checkIns, notes] = await Promise.all([
    getTogether(me, mentorshipId),
    listGoalsWith(me, mentorshipId),
    listCheckIns(me, mentorshipId),
    listNotes(me, mentorshipId),
  ]);
  if (!together) return null;
  const { mentorName, rhythm, startedAt, isLive } = together;
  const dueAt = nextCheckInAt(rhythm, { startedAt, lastAt: checkIns[0]?.at ?? null });
  const isDue = dueAt <= me.now.getTime();
  const form = (
    <CheckInForm
      mentorshipId={mentorshipId}
      mentorName={mentorName}
      firstKey={randomUUID()}
      action={checkIn}
    />
  );
  const isQuiet = !isLive && checkIns.length === 0;
  return (
    <>
      {(isLive || goals.length > 0) && (
        <GoalsSection
          me={me}
          mentorshipId={mentorshipId}
          mentorName={mentorName}
          goals={goals}
          isLive={isLive}
        />
      )}
      {!isQuiet && (
        <CheckInsSection
          checkIns={checkIns}
          rhythm={rhythm}
          lead={checkInLead({ isLive, isDue, dueAt }, me.timeZone)}
          whose={null}
          timeZone={me.timeZone}
        >
          {isLive && (
            <Details summary="Check in now" isOpen={isDue} look="button">
              {form}
            </Details>
          )}
        </CheckInsSection>
      )}
      {(isLive || notes.length > 0) && (
        <NotesSection
          mentorshipId={mentorshipId}
          notes={notes}
          otherName={mentorName}
          timeZone={me.timeZone}
          {...(isLive ? { write: writeNote } : {})}
        />
      )}
    </>
  );
}
