import { randomUUID } from "node:crypto";
import Link from "next/link";
import { ActButton } from "@/components/mentoring/review/act-button";
import { Details } from "@/components/ui/small";
import type { listBlocked } from "@/db/queries/mentoring/farewell";
import type { OwnMentor } from "@/db/queries/mentoring/own-mentors";
import { dateText } from "@/lib/domain/dates";
import { unblockPerson } from "./mentors/actions";

type Props = {
  ended: readonly OwnMentor[];
  blocked: Awaited<ReturnType<typeof listBlocked>>;
  timeZone: string;
};

/** Mentorships that are over, and whom the person has blocked: there, and out of the way. */
export function PastSection({ ended, blocked, timeZone }: Props) {
  if (ended.length + blocked.length === 0) return null;
  return (
    <section className="stack" aria-label="Earlier">
      {ended.length > 0 && (
        <Details summary={`Earlier mentors (${ended.length})`}>
          <ul className="meeting-list">
            {ended.map(({ mentorshipId, mentorName, endedAt }) => (
              <li key={mentorshipId}>
                <Link className="meeting-name" href={`/mentoring/mentors/${mentorshipId}`}>
                  {mentorName ?? "Somebody whose account is gone"}
                </Link>
                <p className="small muted">until {endedAt && dateText(endedAt, timeZone)}</p>
              </li>
            ))}
          </ul>
        </Details>
      )}
      {blocked.length > 0 && (
        <Details summary={`People you have blocked (${blocked.length})`}>
          <ul className="meeting-list">
            {blocked.map(({ userId, name, at }) => (
              <li key={userId}>
                <p dir="auto">{name}</p>
                <p className="small muted">since {dateText(at, timeZone)}</p>
                <ActButton
                  act={unblockPerson}
                  fields={{ userId }}
                  firstKey={randomUUID()}
                  size="small"
                >
                  Unblock
                </ActButton>
              </li>
            ))}
          </ul>
        </Details>
      )}
    </section>
  );
}
