import Link from "next/link";
import { SectionTitle } from "@/components/ui/title";
import type { ReviewToRate } from "@/db/queries/mentoring/reviews/list-reviews";
import { counted, sentence } from "@/lib/domain/count-words";
import { lastedText } from "@/lib/domain/mentoring/ago";

type Props = { reviews: readonly ReviewToRate[]; now: number };

/** Reviews of other mentors' mentees that this person rates once more, blind. */
export function SecondOpinions({ reviews, now }: Props) {
  if (reviews.length === 0) return null;
  return (
    <section>
      <SectionTitle
        title={sentence(counted(reviews.length, "second opinion"))}
        lead="You see the evidence that was handed in, and nobody’s ratings until yours is given."
      />
      <ul className="counts-list">
        {reviews.map(({ id, menteeName, skillIds, turnSince }) => (
          <li key={id}>
            <span>
              <Link href={`/mentoring/desk/reviews/${id}`} className="link">
                {menteeName}
              </Link>
              : {counted(skillIds.length, "skill")}
            </span>
            <span className="muted">waiting for {lastedText(turnSince.getTime(), now)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
