import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { DESK } from "@/components/mentoring/trail";
import { framework } from "@/content/catalogue";
import { getReviewToRate } from "@/db/queries/mentoring/reviews/get-review";
import { reviewerOf } from "@/lib/access/doors";
import { isRevealed, turnOf } from "@/lib/domain/mentoring/review-machine";
import { reviewersTitle } from "@/lib/domain/mentoring/review-titles";
import { ReviewHead } from "../../../reviews/review-head";
import { AwayReview } from "./away-review";
import { RatedReview } from "./rated-review";
import { RatingReview } from "./rating-review";

export const metadata: Metadata = { title: "Review to rate" };

type Props = { params: Promise<{ reviewId: string }> };

/** A review from the side of whoever rates it: blind, until every skill is rated. */
export default async function ReviewToRatePage({ params }: Props) {
  const { reviewId } = await params;
  const { me, review } = await reviewerOf(reviewId);
  const view = await getReviewToRate(review);
  if (!view) notFound();
  const { skills } = framework();
  const shared = {
    me,
    view,
    nameOf: (skillId: string) => skills.get(skillId)?.name ?? skillId,
  };
  return (
    <div className="stack-lg">
      <ReviewHead
        view={view}
        words={reviewersTitle(view)}
        timeZone={me.timeZone}
        above={
          view.mentorshipId
            ? [DESK, { href: `/mentoring/mentees/${view.mentorshipId}`, text: view.menteeName }]
            : [DESK]
        }
      />
      {isRevealed(view.phase) ? (
        <RatedReview {...shared} />
      ) : turnOf(view.phase) === "mentor" ? (
        <RatingReview {...shared} />
      ) : (
        <AwayReview {...shared} />
      )}
    </div>
  );
}
