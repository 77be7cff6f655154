import { and, desc, eq, gt, lt, ne, sql } from "drizzle-orm";
import { type Database, db, type Executor } from "@/db/client";
import { profiles, sessions, users } from "@/db/schema/account";
import { notifications } from "@/db/schema/notifications";
import { mutations } from "@/db/schema/trust";
import { UNREAD_COUNTED_MAX } from "@/lib/domain/notifications/types";
import type { OwnScope } from "@/lib/domain/scope";
import { announce } from "./notify";

/** A browser that stays away longer has to sign in again. */
const SESSION_IDLE_DAYS_MAX = 30;

const isAwake = gt(
  sessions.lastSeenAt,
  sql`now() - make_interval(days => ${SESSION_IDLE_DAYS_MAX}::int)`,
);
const isAlive = and(gt(sessions.expiresAt, sql`now()`), isAwake);

const prepareFind = (database: Database) =>
  database
    .select({
      userId: users.id,
      name: users.name,
      email: users.email,
      timeZone: sql<string>`coalesce(${profiles.timeZone}, 'UTC')`,
      pathId: profiles.pathId,
      years: profiles.years,
      targetRungId: profiles.targetRungId,
      now: sql<Date>`now()`.mapWith(sessions.lastSeenAt),
      isSightingDue: sql<boolean>`${sessions.lastSeenAt} < now() - interval '5 minutes'`,
      // Read with the session, since every page shows it: one more index range, no more round trip.
      unread: sql<number>`(select count(*)::int from (
        select from ${notifications} n where n.user_id = ${users.id} and n.read_at is null
        limit ${UNREAD_COUNTED_MAX}::int) as unread)`,
    })
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.userId))
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .where(
      and(
        eq(sessions.id, sql.placeholder("sessionId")),
        eq(sessions.userId, sql.placeholder("userId")),
        isAlive,
        eq(users.isDisabled, false),
      ),
    )
    .prepare("find_session");

const prepared = new WeakMap<Database, ReturnType<typeof prepareFind>>();

/**
 * The person behind a live session of an enabled account, with the database's time; undefined
 * where the session was ended, has run out, or slept for too long. One statement.
 */
export async function findSession(token: { userId: string; sessionId: string }) {
  const database = db();
  const query = prepared.get(database) ?? prepareFind(database);
  prepared.set(database, query);
  const [row] = await query.execute(token);
  return row;
}

/** Notes that a session was used. At most one browser in five minutes gets to write. */
export async function noteSighting(sessionId: string): Promise<void> {
  await db()
    .update(sessions)
    .set({ lastSeenAt: sql`now()` })
    .where(
      and(eq(sessions.id, sessionId), sql`${sessions.lastSeenAt} < now() - interval '5 minutes'`),
    );
}

/** A client key that old belongs to no form that anybody still has open. */
const MUTATION_DAYS_KEPT = 30;

/**
 * Opens a session that lasts `days` at most; returns its id. Only for a proven person. On the way it
 * clears away what this person's record no longer needs: sessions that have run out, and old keys.
 */
export async function insertSession(
  on: Executor,
  session: { userId: string; device: string; days: number },
): Promise<string> {
  const { userId, device, days } = session;
  await on
    .delete(sessions)
    .where(and(eq(sessions.userId, userId), lt(sessions.expiresAt, sql`now()`)));
  await on
    .delete(mutations)
    .where(
      and(
        eq(mutations.userId, userId),
        lt(mutations.at, sql`now() - make_interval(days => ${MUTATION_DAYS_KEPT}::int)`),
      ),
    );
  const [row] = await on
    .insert(sessions)
    .values({ userId, device, expiresAt: sql`now() + make_interval(days => ${days}::int)` })
    .returning({ id: sessions.id });
  if (!row) throw new Error("the session was not stored");
  return row.id;
}

/**
 * Ends one session at once, whoever's cookie names it; false where it was over already. Like every
 * end of a session it wakes the person's open pages, so that those of that browser are left.
 */
export async function deleteSession(
  on: Executor,
  token: { userId: string; sessionId: string },
): Promise<boolean> {
  const ended = await on
    .delete(sessions)
    .where(and(eq(sessions.id, token.sessionId), eq(sessions.userId, token.userId)))
    .returning({ id: sessions.id });
  if (ended.length > 0) await announce(on, token.userId);
  return ended.length > 0;
}

/** The person's live sessions, the latest seen first. */
export async function listSessions(me: OwnScope) {
  return db()
    .select({
      id: sessions.id,
      device: sessions.device,
      createdAt: sessions.createdAt,
      lastSeenAt: sessions.lastSeenAt,
    })
    .from(sessions)
    .where(and(eq(sessions.userId, me.ownerId), isAlive))
    .orderBy(desc(sessions.lastSeenAt));
}

/** Ends one of the person's own sessions; false where there is no such session of theirs. */
export async function endSession(on: Executor, me: OwnScope, sessionId: string): Promise<boolean> {
  const ended = await on
    .delete(sessions)
    .where(and(eq(sessions.userId, me.ownerId), eq(sessions.id, sessionId)))
    .returning({ id: sessions.id });
  if (ended.length > 0) await announce(on, me.ownerId);
  return ended.length > 0;
}

/** Ends every session of the person but the one in hand; returns how many. */
export async function endOtherSessions(on: Executor, me: OwnScope): Promise<number> {
  const ended = await on
    .delete(sessions)
    .where(and(eq(sessions.userId, me.ownerId), ne(sessions.id, me.sessionId)))
    .returning({ id: sessions.id });
  if (ended.length > 0) await announce(on, me.ownerId);
  return ended.length;
}
