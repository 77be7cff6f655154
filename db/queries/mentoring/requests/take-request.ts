import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { beginMentorship } from "@/db/queries/mentoring/begin-mentorship";
import { lockPeople } from "@/db/queries/mentoring/people-lock";
import { handOnReview } from "@/db/queries/mentoring/reviews/hand-on";
import { lockReview } from "@/db/queries/mentoring/reviews/lock-review";
import { beginSecondReview, listForSecond } from "@/db/queries/mentoring/reviews/second-review";
import { notify } from "@/db/queries/notify";
import { users } from "@/db/schema/account";
import { mentorRequests, mentorships } from "@/db/schema/mentoring";
import {
  acceptRequest,
  lockRequest,
  type QueuedRequest,
  type RequestProblem,
  releaseRequest,
} from "@/lib/domain/mentoring/request-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { lockRow, type RequestRow, reviewIdsOf, saveRow, toQueued, wordsOf } from "./rows";
import { lockTaker, takerOf } from "./taker";
import { announceQueue } from "./tell-mentors";

export type Refusal =
  | { readonly outcome: "not-found" }
  | { readonly outcome: "refused"; readonly problem: RequestProblem | "mentee-full" };

const NOT_FOUND = { outcome: "not-found" } as const;
const refused = (problem: RequestProblem | "mentee-full") =>
  ({ outcome: "refused", problem }) as const;

export type Locked = { readonly outcome: "locked"; readonly until: number };

/** Takes a request aside for 30 minutes. Locks the mentor's offer, then the request. */
export async function lockForReading(
  tx: Transaction,
  me: OwnScope,
  requestId: string,
  now: Date,
): Promise<Locked | Refusal> {
  const offer = await lockTaker(tx, me);
  const row = offer && (await lockRow(tx, eq(mentorRequests.id, requestId)));
  const taker = row && (await takerOf(tx, me, offer, row, now));
  if (!row || !taker) return NOT_FOUND;
  const step = lockRequest(toQueued(row), taker, now.getTime());
  if (!step.ok) return refused(step.problem);
  await saveRow(tx, row.id, step.value);
  await announceQueue(tx, row.menteeId, me.ownerId);
  return { outcome: "locked", until: step.value.lock?.until ?? now.getTime() };
}

/** Gives a request back before its time, for others to read. */
export async function releaseHeld(
  tx: Transaction,
  me: OwnScope,
  requestId: string,
  now: Date,
): Promise<{ outcome: "released" } | Refusal> {
  const row = await lockRow(tx, eq(mentorRequests.id, requestId));
  if (row?.lockedBy !== me.ownerId) return NOT_FOUND;
  const step = releaseRequest(toQueued(row), me.ownerId, now.getTime());
  if (!step.ok) return refused(step.problem);
  await saveRow(tx, row.id, step.value);
  await announceQueue(tx, row.menteeId, me.ownerId);
  return { outcome: "released" };
}

export type Accepted =
  | { readonly outcome: "mentorship"; readonly mentorshipId: string }
  | { readonly outcome: "second-review"; readonly reviewId: string };

/**
 * The holder takes the request on: the mentorship begins, with every review that waited in it; or,
 * for a second opinion, the second review. Locks both people, their live mentorship, the offer and
 * the request, in the order that ending a mentorship also keeps.
 */
export async function acceptHeld(
  tx: Transaction,
  me: OwnScope,
  requestId: string,
  now: Date,
): Promise<Accepted | Refusal> {
  const [seen] = await tx
    .select({ menteeId: mentorRequests.menteeId })
    .from(mentorRequests)
    .where(eq(mentorRequests.id, requestId));
  if (!seen) return NOT_FOUND;
  await lockPeople(tx, seen.menteeId, me.ownerId);
  await lockPair(tx, me, seen.menteeId);
  const offer = await lockTaker(tx, me);
  const row = offer && (await lockRow(tx, eq(mentorRequests.id, requestId)));
  const taker = row && (await takerOf(tx, me, offer, row, now));
  if (!row || !taker) return NOT_FOUND;
  const step = acceptRequest(toQueued(row), taker, now.getTime());
  if (!step.ok) return refused(step.problem);
  const taken = { me, row, request: step.value, now };
  return row.kind === "second-opinion" ? takeSecond(tx, taken) : takeWish(tx, taken);
}

type Taken = { me: OwnScope; row: RequestRow; request: QueuedRequest; now: Date };

async function takeWish(tx: Transaction, taken: Taken): Promise<Accepted | Refusal> {
  const { me, row, request, now } = taken;
  const { menteeId } = row;
  const { sections } = wordsOf(row);
  const begun = await beginMentorship(tx, { menteeId, mentorId: me.ownerId, sections }, now);
  if (begun.outcome !== "begun" && begun.outcome !== "already") {
    if (begun.outcome !== "too-many") return NOT_FOUND;
    return refused(begun.side === "mentor" ? "no-room" : "mentee-full");
  }
  await saveRow(tx, row.id, request, { takenAt: now });
  const { mentorshipId } = begun;
  for (const reviewId of reviewIdsOf(row)) {
    await handOnReview(tx, { reviewId, mentorshipId, reviewerId: me.ownerId }, now);
  }
  const [who] = await tx.select({ name: users.name }).from(users).where(eq(users.id, me.ownerId));
  const href = `/mentoring/mentors/${mentorshipId}`;
  const data = { name: who?.name ?? "" };
  await notify(tx, [{ userId: menteeId, type: "request-taken", href, data }], now);
  await announceQueue(tx, menteeId, me.ownerId);
  return { outcome: "mentorship", mentorshipId };
}

async function takeSecond(tx: Transaction, taken: Taken): Promise<Accepted | Refusal> {
  const { me, row, request, now } = taken;
  const first = row.reviewId && (await lockReview(tx, row.reviewId, "roll-up"));
  // What it was wanted for may have been settled meanwhile; then it is wanted no more.
  if (!first || (await listForSecond(tx, first)).length === 0) {
    await saveRow(tx, row.id, { ...request, state: "withdrawn", takenBy: null });
    await announceQueue(tx, row.menteeId, me.ownerId);
    return refused("not-open");
  }
  await saveRow(tx, row.id, request, { takenAt: now });
  const second = { reviewId: first.id, reviewerId: me.ownerId };
  const { reviewId } = await beginSecondReview(tx, second, now);
  await announceQueue(tx, row.menteeId, me.ownerId);
  return { outcome: "second-review", reviewId };
}

/** Whoever ends their mentorship locks it first and the request afterwards; so does this. */
function lockPair(tx: Transaction, me: OwnScope, menteeId: string) {
  return tx
    .select({ found: sql`1` })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.menteeId, menteeId),
        eq(mentorships.mentorId, me.ownerId),
        isNull(mentorships.endedAt),
      ),
    )
    .for("update");
}
