import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { feedbackPoints } from "@/db/schema/feedback";
import { reviewRounds } from "@/db/schema/reviews";
import { type Answer, gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { ReturnInput } from "@/lib/domain/mentoring/review-inputs";
import { type ReviewProblem, returnReview as send } from "@/lib/domain/mentoring/review-machine";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { refreshMentorship } from "../roll-up";
import { onReviewToRate } from "./on-review";
import { storeReview } from "./store-review";
import { tellSide } from "./tell";

/**
 * Sends the set back with words on what is missing, and with the feedback drafted so far. A second
 * rater cannot: the learner does not know them, and they speak through their ratings alone.
 */
export function returnReview(
  me: OwnScope,
  scope: ReviewerScope,
  { words, clientKey: key }: ReturnInput,
  at: Date,
): Promise<Answer<ReviewProblem>> {
  const act = { key, act: "return-review", hold: "roll-up" } as const;
  return onReviewToRate<ReviewProblem, unknown>(me, scope, act, async (tx, locked) => {
    if (locked.secondOf !== null) return gone;
    const step = send(locked.review, words, at.getTime());
    if (!step.ok) return refused(step.problem);
    await tx
      .update(reviewRounds)
      .set({ returnedAt: at, returnWords: words })
      .where(
        and(eq(reviewRounds.reviewId, locked.id), eq(reviewRounds.round, locked.review.round)),
      );
    await sendFeedback(tx, locked.id, at);
    await storeReview(tx, locked, step.value, at);
    await refreshMentorship(tx, locked.mentorshipId);
    await tellSide(tx, locked, { to: "mentee", type: "review-returned" }, at);
    return { outcome: "done" };
  });
}

/** Shows the learner the points that were drafted so far. */
export async function sendFeedback(tx: Transaction, reviewId: string, at: Date): Promise<void> {
  await tx
    .update(feedbackPoints)
    .set({ sentAt: at })
    .where(and(eq(feedbackPoints.reviewId, reviewId), isNull(feedbackPoints.sentAt)));
}
