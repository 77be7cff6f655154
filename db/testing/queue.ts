import { eq, sql } from "drizzle-orm";
import { db, transaction, withRetry } from "@/db/client";
import type { RequestRow, RequestWords } from "@/db/queries/mentoring/requests/rows";
import { requeue } from "@/db/queries/mentoring/requeue";
import { vouches } from "@/db/schema/administration";
import { mentorOffers, mentorRequests } from "@/db/schema/mentoring";
import type { OwnScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";
import { newcomer } from "./cast";

/** The database's time, which decides everything about the queue. */
export async function databaseNow(): Promise<Date> {
  const read = () => db().execute<{ at: string }>(sql`select now()::text as at`);
  const [row] = await withRetry(read, { idempotent: true });
  return new Date(row?.at ?? Number.NaN);
}

export type OfferWish = {
  /** What an administrator vouches for; null = nothing is known of where they stand. */
  rung?: RungId | null;
  specialisationIds?: string[];
  rungIds?: RungId[];
  capacity?: number;
  isOpen?: boolean;
};

/** Lets somebody offer to mentor; by default anything, to anybody, for three. */
export async function offer(userId: string, wish: OfferWish = {}): Promise<void> {
  const {
    rung = "staff",
    specialisationIds = [],
    rungIds = [],
    capacity = 3,
    isOpen = true,
  } = wish;
  await db().insert(mentorOffers).values({ userId, specialisationIds, rungIds, capacity, isOpen });
  if (rung !== null) await db().insert(vouches).values({ mentorId: userId, rungId: rung });
}

/** A new person who offers to mentor. */
export async function newMentor(wish: OfferWish = {}): Promise<OwnScope> {
  const me = await newcomer();
  await offer(me.ownerId, wish);
  return me;
}

export type WishMore = Partial<RequestWords> & {
  reviewId?: string | null;
  age?: Date;
  excludedIds?: string[];
};

/** Puts somebody's wish for a mentor into the queue and returns its id. */
export async function openWish(menteeId: string, more: WishMore = {}): Promise<string> {
  const at = await databaseNow();
  const wish = {
    menteeId,
    reviewId: null,
    age: at,
    sections: ["skills" as const],
    targetRungId: "mid" as const,
    specialisationId: null,
    words: "I would like a second pair of eyes on my tests.",
    excludedIds: [],
    ...more,
  };
  const { requestId } = await transaction((tx) => requeue(tx, wish, at));
  return requestId;
}

/** One stored request. Throws where there is none. */
export async function requestRow(id: string): Promise<RequestRow> {
  const [row] = await db().select().from(mentorRequests).where(eq(mentorRequests.id, id));
  if (!row) throw new Error(`there is no request ${id}`);
  return row;
}

/** Moves a request into the past by so many hours, lock and all: tests wait for nothing. */
export async function age(id: string, hours: number): Promise<void> {
  const back = sql`make_interval(hours => ${hours}::int)`;
  await db().execute(sql`update mentor_requests set opened_at = opened_at - ${back},
    expires_at = expires_at - ${back}, locked_until = locked_until - ${back} where id = ${id}`);
}
