import Link from "next/link";
import { sessionNames } from "@/app/(member)/interviews/session-names";
import { SectionTitle } from "@/components/ui/title";
import { framework } from "@/content/catalogue";
import type { WantedScore } from "@/db/queries/interviews/list-wanted-scores";
import { counted, sentence } from "@/lib/domain/count-words";
import { sessionTitle } from "@/lib/domain/interviews/session-words";
import { agoText } from "@/lib/domain/mentoring/ago";

type Props = { wanted: readonly WantedScore[]; now: number };

/** Interviews that mentees asked to have scored; nothing where none waits. */
export function WantedScores({ wanted, now }: Props) {
  if (wanted.length === 0) return null;
  const names = sessionNames(framework());
  return (
    <section>
      <SectionTitle
        title={`${sentence(counted(wanted.length, "interview"))} to score`}
        lead="You score without seeing your mentee’s own scores, and they do without seeing yours."
      />
      <ul className="counts-list">
        {wanted.map(({ interviewId, mentorshipId, menteeName, settings, askedAt }) => (
          <li key={`${interviewId}-${mentorshipId}`}>
            <span>
              <Link
                href={`/mentoring/mentees/${mentorshipId}/interviews/${interviewId}`}
                className="link"
              >
                {menteeName}
              </Link>
              : {sessionTitle(settings, names)}
            </span>
            <span className="muted">asked {agoText(askedAt, now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
