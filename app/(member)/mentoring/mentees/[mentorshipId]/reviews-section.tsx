import { ReviewLines } from "@/components/mentoring/meeting/review-lines";
import { SectionTitle } from "@/components/ui/title";
import type { Member } from "@/lib/access/doors";
import { counted, sentence } from "@/lib/domain/count-words";
import { dateText } from "@/lib/domain/dates";
import { reviewState } from "@/lib/domain/mentoring/mentee/review-state";
import { turnOf } from "@/lib/domain/mentoring/review-machine";
import { skillNames } from "../../review-view";
import type { MenteeReview } from "./links";

type Props = { reviews: readonly MenteeReview[]; name: string; me: Member };

/** The reviews of this mentorship, and which of them wait for the mentor. */
export function ReviewsSection({ reviews, name, me }: Props) {
  const waiting = reviews.filter(({ phase }) => turnOf(phase) === "mentor").length;
  return (
    <section className="stack" id="reviews">
      <SectionTitle
        title={
          waiting > 0
            ? `${sentence(counted(waiting, "review"))} ${waiting === 1 ? "waits" : "wait"} for you`
            : reviews.length > 0
              ? "No review waits for you"
              : "No reviews yet"
        }
        lead={
          reviews.length === 0
            ? `${name} hands in skills with their evidence when they want your view; you are told at once.`
            : undefined
        }
      />
      {reviews.length > 0 && (
        <ReviewLines
          under="/mentoring/desk/reviews"
          reviews={reviews.map((review) => ({
            id: review.id,
            skills: skillNames(review.skillIds),
            handedIn: dateText(review.submittedAt, me.timeZone),
            state: reviewState(review, name, me.now.getTime()),
            isMyTurn: turnOf(review.phase) === "mentor",
          }))}
        />
      )}
    </section>
  );
}
