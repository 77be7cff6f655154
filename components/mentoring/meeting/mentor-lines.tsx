import Link from "next/link";
import { counted } from "@/lib/domain/count-words";

export type MentorLine = {
  readonly mentorshipId: string;
  readonly name: string;
  /** How their ratings weigh: "as a mentor’s up to Senior". */
  readonly weight: string;
  readonly since: string;
  readonly openReviews: number;
  /** "with them for 3 days", or null where nothing is. */
  readonly waiting: string | null;
  readonly openDisagreements: number;
};

/** The learner's mentors: how each one's ratings weigh, and what is open between the two. */
export function MentorLines({ mentors }: { mentors: readonly MentorLine[] }) {
  return (
    <ul className="meeting-list">
      {mentors.map((mentor) => (
        <li key={mentor.mentorshipId}>
          <div>
            <p dir="auto">
              <Link className="meeting-name" href={`/mentoring/mentors/${mentor.mentorshipId}`}>
                {mentor.name}
              </Link>
            </p>
            <p className="small muted">since {mentor.since}</p>
          </div>
          <p className="small">ratings weigh {mentor.weight}</p>
          <p className="small meeting-end">{openText(mentor)}</p>
        </li>
      ))}
    </ul>
  );
}

function openText({ openReviews, waiting, openDisagreements }: MentorLine): string {
  if (openReviews === 0) return "nothing open";
  const parts = [counted(openReviews, "open review")];
  if (waiting) parts.push(waiting);
  if (openDisagreements > 0)
    parts.push(counted(openDisagreements, "difference to settle", "differences to settle"));
  return parts.join(", ");
}
