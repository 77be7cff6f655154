import { randomUUID } from "node:crypto";
import Link from "next/link";
import { AskMentor } from "@/components/interviews/report/ask-mentor";
import type { ScoringMentor } from "@/db/queries/interviews/score-requests";
import type { Member } from "@/lib/access/doors";
import { dateText } from "@/lib/domain/dates";
import { askMentor } from "./actions";

type Props = { me: Member; interviewId: string; mentors: readonly ScoringMentor[] };

/** A second pair of eyes: whom to ask, who was asked, and how to let somebody see it. */
export function MentorsSection({ me, interviewId, mentors }: Props) {
  if (mentors.length === 0) {
    return (
      <p className="small no-print">
        A mentor’s score counts as proof, your own does not.{" "}
        <Link href="/mentoring" className="link">
          Find a mentor
        </Link>
      </p>
    );
  }
  return (
    <section className="report-mentors no-print" aria-label="A mentor’s score">
      <p className="small">
        A mentor’s score counts as proof, your own does not. Neither of you sees the other’s before
        both are given.
      </p>
      <ul>
        {mentors.map(({ mentorshipId, name, isShared, askedAt, doneAt }) => (
          <li key={mentorshipId} className="cluster">
            {!isShared ? (
              <span>
                {name} does not see your interviews.{" "}
                <Link href={`/mentoring/mentors/${mentorshipId}`} className="link">
                  Share them with {name}
                </Link>
              </span>
            ) : doneAt !== null ? (
              <span>
                {name} scored everything on {dateText(doneAt, me.timeZone)}.
              </span>
            ) : askedAt !== null ? (
              <span>
                {name} was asked on {dateText(askedAt, me.timeZone)}.
              </span>
            ) : (
              <AskMentor
                interviewId={interviewId}
                mentorshipId={mentorshipId}
                name={name}
                firstKey={randomUUID()}
                act={askMentor}
              />
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
