import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { framework } from "@/content/catalogue";
import { getOwnReview } from "@/db/queries/mentoring/reviews/get-review";
import { member } from "@/lib/access/doors";
import { isRevealed } from "@/lib/domain/mentoring/review-machine";
import { learnersTitle } from "@/lib/domain/mentoring/review-titles";
import { ReviewHead } from "../review-head";
import { OverReview } from "./over-review";
import { ReturnedReview } from "./returned-review";
import { ShownReview } from "./shown-review";
import { WaitingReview } from "./waiting-review";

export const metadata: Metadata = { title: "Review" };

type Props = { params: Promise<{ reviewId: string }> };

/** A review of the learner's own skills, from handing in to the last word. */
export default async function OwnReviewPage({ params }: Props) {
  const me = await member();
  const { reviewId } = await params;
  const view = await getOwnReview(me, reviewId);
  if (!view) notFound();
  const { skills } = framework();
  const shared = {
    me,
    view,
    nameOf: (skillId: string) => skills.get(skillId)?.name ?? skillId,
  };
  return (
    <div className="stack-lg">
      <ReviewHead view={view} words={learnersTitle(view)} timeZone={me.timeZone} />
      {isRevealed(view.phase) ? (
        <ShownReview {...shared} />
      ) : view.phase === "returned" ? (
        <ReturnedReview {...shared} />
      ) : ["submitted", "in_review", "resubmitted"].includes(view.phase) ? (
        <WaitingReview {...shared} />
      ) : (
        <OverReview {...shared} />
      )}
    </div>
  );
}
