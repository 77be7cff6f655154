import { and, count, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { disagreements } from "@/db/schema/feedback";
import { type Answer, refused } from "@/lib/domain/mentoring/review-answer";
import type { ReviewActInput } from "@/lib/domain/mentoring/review-inputs";
import {
  finishReview as finish,
  type ReviewProblem,
  withdrawReview as withdraw,
} from "@/lib/domain/mentoring/review-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { refreshMentorship } from "../roll-up";
import { onOwnReview } from "./on-review";
import { storeReview } from "./store-review";
import { announceReview, tellSide } from "./tell";

/** Takes a set back before its ratings are shown. The reviewer's notes are never shown then. */
export function withdrawReview(
  me: OwnScope,
  { reviewId, clientKey: key }: ReviewActInput,
  at: Date,
): Promise<Answer<ReviewProblem>> {
  const act = { reviewId, key, act: "withdraw-review", hold: "roll-up" } as const;
  return onOwnReview<ReviewProblem, unknown>(me, act, async (tx, locked) => {
    const step = withdraw(locked.review, at.getTime());
    if (!step.ok) return refused(step.problem);
    await storeReview(tx, locked, step.value, at);
    await refreshMentorship(tx, locked.mentorshipId);
    await announceReview(tx, locked);
    return { outcome: "done" };
  });
}

/** The learner's last word on a review whose disagreements are all settled. */
export function finishReview(
  me: OwnScope,
  { reviewId, clientKey: key }: ReviewActInput,
  at: Date,
): Promise<Answer<ReviewProblem>> {
  const act = { reviewId, key, act: "finish-review", hold: "roll-up" } as const;
  return onOwnReview<ReviewProblem, unknown>(me, act, async (tx, locked) => {
    const step = finish(locked.review, await countUnsettled(tx, reviewId), at.getTime());
    if (!step.ok) return refused(step.problem);
    await storeReview(tx, locked, step.value, at);
    await refreshMentorship(tx, locked.mentorshipId);
    await tellSide(tx, locked, { to: "mentor", type: "review-finished" }, at);
    return { outcome: "done" };
  });
}

async function countUnsettled(tx: Transaction, reviewId: string): Promise<number> {
  const [row] = await tx
    .select({ n: count() })
    .from(disagreements)
    .where(and(eq(disagreements.reviewId, reviewId), isNull(disagreements.settledAt)));
  return row?.n ?? 0;
}
