import type { Transaction } from "@/db/client";
import {
  draftRequest,
  joinRequest,
  openRequest,
  withdrawRequest,
} from "@/lib/domain/mentoring/request-machine";
import type { RungId } from "@/lib/domain/skills/framework";
import { inhabited, insertOpened, soughtOf } from "./requests/put-in-queue";
import {
  lockLive,
  type RequestRow,
  type RequestWords,
  reviewIdsOf,
  saveRow,
  toQueued,
} from "./requests/rows";
import { announceQueue } from "./requests/tell-mentors";

export type Requeued = RequestWords & {
  readonly menteeId: string;
  /** A review that found no answer; whoever takes the request goes on with it. */
  readonly reviewId: string | null;
  /** Since when the learner has been waiting: their place in the queue. */
  readonly age: Date;
  /** Mentors to whom it is not shown. */
  readonly excludedIds: readonly string[];
};

/**
 * Puts a learner (back) into the queue, in the transaction that left them without an answer. Where
 * they have a request there already, that one goes on: with the older age, every review, and
 * everybody who is excluded. A draft of theirs is never published for them: it is set aside with
 * its text. Locks the learner's live request.
 */
export async function requeue(
  tx: Transaction,
  wish: Requeued,
  at: Date,
): Promise<{ requestId: string }> {
  const { menteeId, reviewId, age, excludedIds, ...words } = wish;
  // Somebody else may put in the same learner's request between the look and the insert.
  for (let attempt = 0; attempt < 3; attempt++) {
    const live = await lockLive(tx, menteeId);
    if (live?.state === "open") return joinLive(tx, live, wish, at);
    if (live) await setAside(tx, live);
    const step = openRequest(draftRequest(menteeId, excludedIds), at.getTime(), age.getTime());
    if (!step.ok) throw new Error(`a new request could not be opened: ${step.problem}`);
    const reviewIds = reviewId === null ? [] : [reviewId];
    const what = { ...words, kind: "mentorship" as const, reviewIds };
    const requestId = await insertOpened(tx, step.value, what, at);
    if (requestId !== null) return { requestId };
  }
  throw new Error("the learner's live request could not be locked");
}

async function joinLive(tx: Transaction, live: RequestRow, wish: Requeued, at: Date) {
  const { age, excludedIds } = wish;
  const step = joinRequest(toQueued(live), { age: age.getTime(), excludedIds }, at.getTime());
  if (!step.ok) throw new Error(`an open request could not be joined: ${step.problem}`);
  const sought = { ...soughtOf(live), excludedIds: step.value.excludedIds };
  const request = await inhabited(tx, step.value, sought);
  const known = [...reviewIdsOf(live), ...(wish.reviewId === null ? [] : [wish.reviewId])];
  const [reviewId = null, ...moreReviewIds] = [...new Set(known)];
  await saveRow(tx, live.id, request, { reviewId, moreReviewIds });
  await announceQueue(tx, live.menteeId, live.lockedBy);
  return { requestId: live.id };
}

async function setAside(tx: Transaction, draft: RequestRow): Promise<void> {
  const step = withdrawRequest(toQueued(draft));
  if (!step.ok) throw new Error(`a draft could not be set aside: ${step.problem}`);
  await saveRow(tx, draft.id, step.value);
}

/**
 * Asks mentors for a second opinion on a review, once a review: asking again changes nothing.
 * `excludedIds` holds at least the first reviewer.
 */
export async function wantSecondOpinion(
  tx: Transaction,
  wish: {
    readonly menteeId: string;
    readonly reviewId: string;
    readonly targetRungId: RungId;
    readonly excludedIds: readonly string[];
  },
  at: Date,
): Promise<void> {
  const { menteeId, reviewId, targetRungId, excludedIds } = wish;
  const step = openRequest(draftRequest(menteeId, excludedIds), at.getTime());
  if (!step.ok) throw new Error(`a new request could not be opened: ${step.problem}`);
  const blank = { words: "", specialisationId: null, sections: [], targetRungId };
  const what = { ...blank, kind: "second-opinion" as const, reviewIds: [reviewId] };
  await insertOpened(tx, step.value, what, at);
}
