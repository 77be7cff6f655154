import { and, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { feedbackPoints } from "@/db/schema/feedback";
import { discuss, type Side } from "@/lib/domain/mentoring/disagreement-machine";
import { gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { MessageInput } from "@/lib/domain/mentoring/review-inputs";
import { isOpen, isRevealed, noteActivity } from "@/lib/domain/mentoring/review-machine";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { conclude, type DisagreementAnswer, findDisagreement } from "./disagreements";
import type { LockedReview } from "./lock-review";
import { insertMessage } from "./message-rows";
import { onOwnReview, onReviewToRate } from "./on-review";
import { storeReview } from "./store-review";
import { tellSide } from "./tell";

/** The learner writes under a review of theirs, one of its disagreements or a point of feedback. */
export function writeMessage(me: OwnScope, input: MessageInput, at: Date) {
  const act = { reviewId: input.reviewId, key: input.clientKey, act: "write-message" } as const;
  return onOwnReview(me, { ...act, hold: "share" }, (tx, locked) =>
    writeBy("mentee", tx, { locked, authorId: me.ownerId, input, at }),
  );
}

/** Whoever reviews writes there. A second rater does not: the learner does not know them. */
export function writeMessageAsMentor(
  me: OwnScope,
  scope: ReviewerScope,
  input: MessageInput,
  at: Date,
) {
  const act = { key: input.clientKey, act: "write-message-as-mentor", hold: "share" } as const;
  return onReviewToRate(me, scope, act, (tx, locked) =>
    writeBy("mentor", tx, { locked, authorId: scope.reviewerId, input, at }),
  );
}

type Writing = {
  readonly locked: LockedReview;
  readonly authorId: string;
  readonly input: MessageInput;
  readonly at: Date;
};

async function writeBy(
  side: Side,
  tx: Transaction,
  { locked, authorId, input, at }: Writing,
): Promise<DisagreementAnswer> {
  const { disagreementId, feedbackId, body } = input;
  if (locked.secondOf !== null) return gone;
  if (!isOpen(locked.review.phase) && !isRevealed(locked.review.phase)) return refused("closed");
  if (feedbackId !== undefined && !(await isSent(tx, locked.id, feedbackId))) return gone;
  const held =
    disagreementId === undefined ? null : await findDisagreement(tx, locked, disagreementId);
  if (disagreementId !== undefined && held === null) return gone;
  const step = held && discuss(held.disagreement, body);
  if (step && !step.ok) return refused(step.problem);
  const message = { reviewId: locked.id, disagreementId, feedbackId, authorId, side, body };
  if (!(await insertMessage(tx, message, at))) return refused("thread-full");
  if (step && held && disagreementId !== undefined) {
    const { skillId } = held;
    const next = { id: disagreementId, skillId, next: step.value };
    await conclude(side, tx, { locked, ...next, type: "message", at });
    return { outcome: "done" };
  }
  await storeReview(tx, locked, noteActivity(locked.review, side, at.getTime()), at);
  await tellSide(tx, locked, { to: side === "mentee" ? "mentor" : "mentee", type: "message" }, at);
  return { outcome: "done" };
}

async function isSent(tx: Transaction, reviewId: string, feedbackId: string): Promise<boolean> {
  const rows = await tx
    .select({ id: feedbackPoints.id })
    .from(feedbackPoints)
    .where(
      and(
        eq(feedbackPoints.id, feedbackId),
        eq(feedbackPoints.reviewId, reviewId),
        isNotNull(feedbackPoints.sentAt),
      ),
    );
  return rows.length > 0;
}
