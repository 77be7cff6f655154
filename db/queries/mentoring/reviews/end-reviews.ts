import { and, asc, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { disagreements } from "@/db/schema/feedback";
import { reviews } from "@/db/schema/reviews";
import { lapse } from "@/lib/domain/mentoring/disagreement-machine";
import { endReview } from "@/lib/domain/mentoring/review-machine";
import { refreshMentorship } from "../roll-up";
import { disagreementColumns, storeDisagreement, toDisagreement } from "./disagreement-rows";
import { lockReview } from "./lock-review";
import { storeReview } from "./store-review";

/**
 * Ends what is open in a mentorship that ends, whose row the caller holds: reviews whose ratings
 * are shown are finished, and both ratings stand where they differ; the others end. Returns those
 * that ended without an answer, oldest first: somebody else can take them over.
 */
export async function endOpenReviews(
  tx: Transaction,
  mentorshipId: string,
  at: Date,
): Promise<{ reviewId: string; submittedAt: Date }[]> {
  const open = await tx
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.mentorshipId, mentorshipId),
        sql`${reviews.phase} in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed')`,
      ),
    )
    .orderBy(asc(reviews.submittedAt), asc(reviews.id));
  const unanswered: { reviewId: string; submittedAt: Date }[] = [];
  for (const { id } of open) {
    const locked = await lockReview(tx, id, "roll-up");
    if (!locked) continue;
    const step = endReview(locked.review, at.getTime());
    if (!step.ok) continue;
    await storeReview(tx, locked, step.value, at);
    await lapseDisagreements(tx, id, at);
    if (step.value.phase === "ended") {
      unanswered.push({ reviewId: id, submittedAt: locked.submittedAt });
    }
  }
  await refreshMentorship(tx, mentorshipId);
  return unanswered;
}

/** Both ratings stand in whatever a review that is over leaves unsettled. */
export async function lapseDisagreements(
  tx: Transaction,
  reviewId: string,
  at: Date,
): Promise<void> {
  const rows = await tx
    .select(disagreementColumns)
    .from(disagreements)
    .where(and(eq(disagreements.reviewId, reviewId), isNull(disagreements.settledAt)));
  for (const row of rows) await storeDisagreement(tx, row.id, lapse(toDisagreement(row)), at);
}
