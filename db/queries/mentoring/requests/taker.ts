import { and, eq, isNull, ne, sql } from "drizzle-orm";
import { db, type Executor, type Transaction } from "@/db/client";
import { isBlockedPair } from "@/db/queries/mentoring/blocks";
import { selectRaterStanding } from "@/db/queries/mentoring/standing";
import { mentorOffers, mentorRequests, mentorships } from "@/db/schema/mentoring";
import { reviews } from "@/db/schema/reviews";
import { hasRoom, isAdmitted, type Room, type Wanted } from "@/lib/domain/mentoring/admission";
import { lockAt, type Taker } from "@/lib/domain/mentoring/request-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { type RequestRow, toQueued } from "./rows";

/** How many learners the offer still takes; null while the person offers nothing. */
export async function getRoom(me: OwnScope): Promise<Room | null> {
  const [offer] = await db()
    .select({ isOpen: mentorOffers.isOpen, capacity: mentorOffers.capacity })
    .from(mentorOffers)
    .where(eq(mentorOffers.userId, me.ownerId));
  return offer ? { ...offer, liveMentees: await countMentees(db(), me) } : null;
}

export type LockedTaker = Room & { readonly specialisationIds: readonly string[] };

/** Locks the mentor's offer, so that two of their own steps cannot both be the last that fits. */
export async function lockTaker(tx: Transaction, me: OwnScope): Promise<LockedTaker | null> {
  const { isOpen, capacity, specialisationIds } = mentorOffers;
  const [offer] = await tx
    .select({ isOpen, capacity, specialisationIds })
    .from(mentorOffers)
    .where(eq(mentorOffers.userId, me.ownerId))
    .for("update");
  return offer ? { ...offer, liveMentees: await countMentees(tx, me) } : null;
}

/** What the locked mentor brings to a locked request; null where they may not know of it. */
export async function takerOf(
  tx: Transaction,
  me: OwnScope,
  offer: LockedTaker,
  row: RequestRow,
  now: Date,
): Promise<Taker | null> {
  const id = me.ownerId;
  if (row.state === "draft" || row.menteeId === id || row.excludedIds.includes(id)) return null;
  const isBlocked = await isBlockedPair(tx, id, row.menteeId);
  if (isBlocked || (await isFirstReviewer(tx, me, row))) return null;
  const isHolder = lockAt(toQueued(row), now.getTime())?.by === id;
  const { rung } = await selectRaterStanding(tx, id);
  const candidate = { rung, specialisationIds: offer.specialisationIds };
  // Whoever was let in once and reads it is not thrown out because their own standing moved.
  if (!isHolder && !isAdmitted(wantedOf(row), candidate)) return null;
  const liveLocks = await countLocks(tx, me, row.id, now);
  return { id, liveLocks, isBlocked, hasRoom: row.kind === "second-opinion" || hasRoom(offer) };
}

const wantedOf = ({ route, targetRungId, specialisationId }: RequestRow) =>
  ({ route, targetRungId, specialisationId }) as Wanted;

/** A second opinion by whoever gave the first would be none. */
async function isFirstReviewer(tx: Transaction, me: OwnScope, row: RequestRow): Promise<boolean> {
  if (row.kind !== "second-opinion" || row.reviewId === null) return false;
  const [review] = await tx
    .select({ reviewerId: reviews.reviewerId })
    .from(reviews)
    .where(eq(reviews.id, row.reviewId));
  return !review || review.reviewerId === me.ownerId;
}

async function countMentees(on: Executor, me: OwnScope): Promise<number> {
  const [row] = await on
    .select({ count: sql<number>`count(*)::int` })
    .from(mentorships)
    .where(and(eq(mentorships.mentorId, me.ownerId), isNull(mentorships.endedAt)));
  return row?.count ?? 0;
}

async function countLocks(tx: Transaction, me: OwnScope, but: string, now: Date): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(mentorRequests)
    .where(
      and(
        eq(mentorRequests.lockedBy, me.ownerId),
        eq(mentorRequests.state, "open"),
        sql`${mentorRequests.lockedUntil} > ${now.toISOString()}::timestamptz`,
        ne(mentorRequests.id, but),
      ),
    );
  return row?.count ?? 0;
}
