import type { Transaction } from "@/db/client";
import { once } from "@/db/queries/mutations";
import { type Answer, gone } from "@/lib/domain/mentoring/review-answer";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { type Hold, type LockedReview, lockOwnReview, lockReviewToRate } from "./lock-review";

type Act = { readonly act: string; readonly key: string; readonly hold: Hold };

/**
 * Runs a learner's write on one of their reviews, locked, at most once for its client key. Not
 * found once the mentorship has ended.
 */
export function onOwnReview<P extends string, T>(
  me: OwnScope,
  { reviewId, act, key, hold }: Act & { readonly reviewId: string },
  run: (tx: Transaction, locked: LockedReview) => Promise<Answer<P, T>>,
): Promise<Answer<P, T>> {
  return once<Answer<P, T>>(me, { key, act }, async (tx) => {
    const locked = await lockOwnReview(tx, me, reviewId, hold);
    return locked?.isLive ? run(tx, locked) : gone;
  });
}

/** The same for whoever rates it. */
export function onReviewToRate<P extends string, T>(
  me: OwnScope,
  scope: ReviewerScope,
  { act, key, hold }: Act,
  run: (tx: Transaction, locked: LockedReview) => Promise<Answer<P, T>>,
): Promise<Answer<P, T>> {
  return once<Answer<P, T>>(me, { key, act }, async (tx) => {
    const locked = await lockReviewToRate(tx, scope, hold);
    return locked ? run(tx, locked) : gone;
  });
}
