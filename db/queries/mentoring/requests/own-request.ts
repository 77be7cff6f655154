import { and, desc, eq, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { users } from "@/db/schema/account";
import { mentorRequests, mentorships } from "@/db/schema/mentoring";
import { type RequestState, type Route, routeAt } from "@/lib/domain/mentoring/request-machine";
import { AHEAD_MAX, type Waits, waitsOf } from "@/lib/domain/mentoring/wait";
import type { OwnScope } from "@/lib/domain/scope";
import { type RequestRow, type RequestWords, reviewIdsOf, wordsOf } from "./rows";

/** A learner's own request. Who holds it at the moment is not theirs to know, only that somebody does. */
export type OwnRequest = RequestWords & {
  readonly id: string;
  readonly version: number;
  readonly state: RequestState;
  readonly openedAt: Date | null;
  readonly expiresAt: Date | null;
  readonly route: Route;
  /** Wider than its age alone would have made it, because nobody matched more closely. */
  readonly isWidenedEarly: boolean;
  readonly isBeingRead: boolean;
  /** How many reviews whoever takes it goes on with. */
  readonly reviewCount: number;
  readonly at: Date;
};

/** The latest request that was taken, and where that led. */
export type TakenRequest = {
  readonly at: Date;
  readonly mentorName: string | null;
  /** The mentorship it led to; null once that has ended. */
  readonly mentorshipId: string | null;
};

/** The learner's request that counts now: the live one, else the one that ended last. */
export async function getRequest(
  me: OwnScope,
  now: Date,
  on: Executor = db(),
): Promise<OwnRequest | null> {
  const [row] = await on
    .select()
    .from(mentorRequests)
    .where(and(eq(mentorRequests.menteeId, me.ownerId), eq(mentorRequests.kind, "mentorship")))
    .orderBy(sql`${mentorRequests.state} in ('draft', 'open') desc`, desc(mentorRequests.at))
    .limit(1);
  return row ? ownRequestOf(row, now) : null;
}

function ownRequestOf(row: RequestRow, now: Date): OwnRequest {
  const { id, version, openedAt, expiresAt, lockedUntil, at } = row;
  const route = row.route as Route;
  const state = row.state as RequestState;
  return {
    ...wordsOf(row),
    id,
    version,
    state,
    openedAt,
    expiresAt,
    route,
    isWidenedEarly: openedAt !== null && route > routeAt(openedAt.getTime(), now.getTime()),
    isBeingRead: state === "open" && lockedUntil !== null && lockedUntil > now,
    reviewCount: reviewIdsOf(row).length,
    at,
  };
}

/** Where the learner's last taken request led; null where none was taken. */
export async function getTakenRequest(me: OwnScope): Promise<TakenRequest | null> {
  const [row] = await db()
    .select({
      at: mentorRequests.takenAt,
      mentorName: users.name,
      mentorshipId: mentorships.id,
    })
    .from(mentorRequests)
    .leftJoin(users, eq(users.id, mentorRequests.takenBy))
    .leftJoin(
      mentorships,
      and(
        eq(mentorships.menteeId, mentorRequests.menteeId),
        eq(mentorships.mentorId, mentorRequests.takenBy),
        sql`${mentorships.endedAt} is null`,
      ),
    )
    .where(
      and(
        eq(mentorRequests.menteeId, me.ownerId),
        eq(mentorRequests.kind, "mentorship"),
        eq(mentorRequests.state, "accepted"),
      ),
    )
    .orderBy(desc(mentorRequests.takenAt))
    .limit(1);
  return row?.at ? { ...row, at: row.at } : null;
}

const WAITS_READ_MAX = 200;

const waitsQuery = preparedOnce((database) =>
  database
    .select({
      ms: sql<number>`(extract(epoch from ${mentorRequests.takenAt} - ${mentorRequests.openedAt}) * 1000)::float8`,
    })
    .from(mentorRequests)
    .where(
      sql`${mentorRequests.kind} = 'mentorship' and ${mentorRequests.state} = 'accepted'
        and ${mentorRequests.takenAt} > now() - interval '90 days'`,
    )
    .orderBy(sql`${mentorRequests.takenAt} desc`)
    .limit(WAITS_READ_MAX)
    .prepare("list_waits"),
);

/**
 * How long those waited whose requests were taken in the last 90 days, the last 200 of them: from
 * asking to being taken, with the time that an earlier mentor did not answer. Nobody's rows in
 * particular.
 */
async function getWaits(_me: OwnScope): Promise<Waits> {
  const rows = await waitsQuery().execute();
  return waitsOf(rows.map(({ ms }) => ms));
}

const aheadQuery = preparedOnce((database) =>
  database
    .select({
      ahead: sql<number>`(select count(*)::int from (select 1 from mentor_requests r
        where r.kind = 'mentorship' and r.state = 'open'
          and (r.opened_at, r.id) < (mentor_requests.opened_at, mentor_requests.id)
        order by r.opened_at, r.id limit ${sql.placeholder("most")}) as before)`,
    })
    .from(mentorRequests)
    .where(
      sql`${mentorRequests.menteeId} = ${sql.placeholder("ownerId")}
        and ${mentorRequests.kind} = 'mentorship' and ${mentorRequests.state} = 'open'`,
    )
    .prepare("count_ahead"),
);

/** Whether anybody but this person offers to mentor at the moment. */
export async function hasOtherMentors(me: OwnScope): Promise<boolean> {
  const rows = await db().execute(
    sql`select 1 from mentor_offers where is_open and user_id <> ${me.ownerId}::uuid limit 1`,
  );
  return rows.length > 0;
}

export type Wait = Waits & {
  /** Requests in the queue before one's own, counted up to 1,000; null without an open one. */
  readonly ahead: number | null;
};

/** The learner's place in the queue, and how long others waited lately. */
export async function getWait(me: OwnScope): Promise<Wait> {
  const [waits, [row]] = await Promise.all([
    getWaits(me),
    aheadQuery().execute({ ownerId: me.ownerId, most: AHEAD_MAX }),
  ]);
  return { ...waits, ahead: row?.ahead ?? null };
}
