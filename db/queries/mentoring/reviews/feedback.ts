import { and, count, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { once } from "@/db/queries/mutations";
import { feedbackPoints } from "@/db/schema/feedback";
import type { FeedbackInput, FeedbackRemovalInput } from "@/lib/domain/mentoring/feedback-input";
import { type Answer, gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { FeedbackResolutionInput } from "@/lib/domain/mentoring/review-inputs";
import { noteActivity, turnOf } from "@/lib/domain/mentoring/review-machine";
import { FEEDBACK_POINTS_MAX } from "@/lib/domain/mentoring/settings";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { type LockedReview, lockOwnReview } from "./lock-review";
import { onReviewToRate } from "./on-review";
import { storeReview } from "./store-review";
import { announceReview } from "./tell";

export type FeedbackProblem =
  | "closed"
  | "unknown-skill"
  | "foreign-evidence"
  | "too-many-points"
  | "sent";

export type FeedbackAnswer =
  | Answer<FeedbackProblem, { feedbackId: string; version: number }>
  | { readonly outcome: "conflict"; readonly version: number };

/**
 * Keeps a point of feedback as the reviewer's draft, which the learner sees with the return or the
 * completion. A point that was changed in another tab is not overwritten.
 */
export function saveFeedback(
  me: OwnScope,
  scope: ReviewerScope,
  input: FeedbackInput,
  at: Date,
): Promise<FeedbackAnswer> {
  const act = { key: input.clientKey, act: "save-feedback", hold: "share" } as const;
  return onReviewToRate(me, scope, act, async (tx, locked) => {
    const problem = findProblem(locked, input);
    if (problem === "second-opinion") return gone;
    if (problem) return refused(problem);
    const result = await (input.feedbackId === undefined
      ? insertPoint(tx, locked, input, at)
      : revisePoint(tx, locked, { ...input, feedbackId: input.feedbackId }));
    if (result.outcome === "done") {
      await storeReview(tx, locked, noteActivity(locked.review, "mentor", at.getTime()), at);
    }
    return result as Answer<FeedbackProblem, { feedbackId: string; version: number }>;
  });
}

/** Drops a draft. What was sent stays: the learner has read it. */
export function removeFeedback(
  me: OwnScope,
  scope: ReviewerScope,
  { feedbackId, clientKey: key }: FeedbackRemovalInput,
): Promise<Answer<FeedbackProblem>> {
  const act = { key, act: "remove-feedback", hold: "share" } as const;
  return onReviewToRate<FeedbackProblem, unknown>(me, scope, act, async (tx, locked) => {
    const point = await findPoint(tx, locked.id, feedbackId);
    if (!point) return gone;
    if (point.sentAt !== null) return refused("sent");
    await tx.delete(feedbackPoints).where(eq(feedbackPoints.id, feedbackId));
    return { outcome: "done" };
  });
}

/** The learner ticks a point off, or takes the tick away; also after the mentorship's end. */
export function resolveFeedback(
  me: OwnScope,
  { reviewId, feedbackId, isResolved, clientKey: key }: FeedbackResolutionInput,
  at: Date,
): Promise<Answer<FeedbackProblem>> {
  return once<Answer<FeedbackProblem>>(me, { key, act: "resolve-feedback" }, async (tx) => {
    const locked = await lockOwnReview(tx, me, reviewId, "share");
    if (!locked) return gone;
    const point = await findPoint(tx, reviewId, feedbackId);
    if (!point?.sentAt) return gone;
    if ((point.resolvedAt !== null) === isResolved) return { outcome: "done" };
    await tx
      .update(feedbackPoints)
      .set({ resolvedAt: isResolved ? at : null })
      .where(eq(feedbackPoints.id, feedbackId));
    await announceReview(tx, locked);
    return { outcome: "done" };
  });
}

/** A point names a skill of the round, and of its evidence only what was handed in with it. */
function findProblem(
  { secondOf, review }: LockedReview,
  { skillId, artefactId }: FeedbackInput,
): FeedbackProblem | "second-opinion" | null {
  if (secondOf !== null) return "second-opinion";
  if (turnOf(review.phase) !== "mentor") return "closed";
  const line = review.lines.find((each) => each.skillId === skillId);
  if (!line) return "unknown-skill";
  if (artefactId === undefined || line.artefactIds.includes(artefactId)) return null;
  return "foreign-evidence";
}

const wordsOf = (input: FeedbackInput) => ({
  skillId: input.skillId,
  artefactId: input.artefactId ?? null,
  type: input.type,
  situation: input.situation,
  behaviour: input.behaviour,
  impact: input.impact,
  nextStep: input.nextStep,
});

async function insertPoint(
  tx: Transaction,
  { id: reviewId, review: { round } }: LockedReview,
  input: FeedbackInput,
  at: Date,
): Promise<FeedbackAnswer> {
  const [drafts] = await tx
    .select({ n: count() })
    .from(feedbackPoints)
    .where(and(eq(feedbackPoints.reviewId, reviewId), eq(feedbackPoints.round, round)));
  if ((drafts?.n ?? 0) >= FEEDBACK_POINTS_MAX) return refused("too-many-points");
  const [row] = await tx
    .insert(feedbackPoints)
    .values({ ...wordsOf(input), reviewId, round, at })
    .returning({ feedbackId: feedbackPoints.id, version: feedbackPoints.version });
  if (!row) throw new Error("a point of feedback was not stored");
  return { outcome: "done", ...row };
}

async function revisePoint(
  tx: Transaction,
  locked: LockedReview,
  input: FeedbackInput & { readonly feedbackId: string },
): Promise<FeedbackAnswer> {
  const { feedbackId } = input;
  const point = await findPoint(tx, locked.id, feedbackId);
  if (!point) return gone;
  if (point.sentAt !== null) return refused("sent");
  if (point.version !== input.expectedVersion) {
    return { outcome: "conflict", version: point.version };
  }
  const version = point.version + 1;
  await tx
    .update(feedbackPoints)
    .set({ ...wordsOf(input), version })
    .where(and(eq(feedbackPoints.id, feedbackId), isNull(feedbackPoints.sentAt)));
  return { outcome: "done", feedbackId, version };
}

async function findPoint(tx: Transaction, reviewId: string, feedbackId: string) {
  const [row] = await tx
    .select({
      version: feedbackPoints.version,
      sentAt: feedbackPoints.sentAt,
      resolvedAt: feedbackPoints.resolvedAt,
    })
    .from(feedbackPoints)
    .where(and(eq(feedbackPoints.id, feedbackId), eq(feedbackPoints.reviewId, reviewId)));
  return row ?? null;
}
