import Link from "next/link";
import { ReviewLines } from "@/components/mentoring/meeting/review-lines";
import { Details } from "@/components/ui/small";
import { SectionTitle } from "@/components/ui/title";
import type { ListedReview } from "@/db/queries/mentoring/reviews/list-reviews";
import type { Member } from "@/lib/access/doors";
import { countWord } from "@/lib/domain/count-words";
import { isOpen } from "@/lib/domain/mentoring/review-machine";
import { reviewView } from "./review-view";

type Props = {
  me: Member;
  reviews: readonly ListedReview[];
  /** Where more can be handed in; null for somebody without a mentor. */
  submitHref: string | null;
};

/** The learner's reviews: those that are open, and the earlier ones folded away. */
export function ReviewsSection({ me, reviews, submitHref }: Props) {
  const lines = reviews.map((review) => reviewView(review, me));
  const open = lines.filter(({ phase }) => isOpen(phase));
  const past = lines.filter(({ phase }) => !isOpen(phase));
  return (
    <section className="stack" aria-labelledby="reviews">
      <SectionTitle
        id="reviews"
        title="Your reviews"
        aside={open.length > 0 ? `${countWord(open.length)} open` : undefined}
      />
      {open.length > 0 && <ReviewLines reviews={open} />}
      {(open.length === 0 || submitHref !== null) && (
        <p className="small">
          {open.length === 0 && <span className="muted">Nothing is being looked at. </span>}
          {submitHref !== null && (
            <Link className="link" href={submitHref}>
              {open.length === 0 ? "Hand in skills" : "Hand in more skills"}
            </Link>
          )}
        </p>
      )}
      {past.length > 0 && (
        <Details summary={`Earlier reviews (${past.length})`}>
          <ReviewLines reviews={past} />
        </Details>
      )}
    </section>
  );
}
