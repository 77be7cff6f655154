import { and, asc, eq, inArray, lte, min, sql } from "drizzle-orm";
import { db, isUnavailable, type Transaction, transaction } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { notificationSettings, notifications } from "@/db/schema/notifications";
import { digestMail } from "@/lib/domain/notifications/digest";
import { endOfQuiet } from "@/lib/domain/notifications/mail-time";
import type { SystemScope } from "@/lib/domain/scope";
import { queueMail } from "../outbox";

/** A person with more waiting gets a further mail; nobody has ever read the first two hundred. */
const GATHERED_MAX = 200;

/**
 * Turns what waits to be mailed into mails, one for each person whose time has come, each in a
 * transaction of its own: a notification is "mailed" exactly when the outbox holds its mail.
 * Returns for how many people, at most `limit`, something was decided. Two servers at once share
 * the work. What a person has read meanwhile needs no mail.
 */
export async function gatherMails(
  _system: SystemScope,
  limit: number,
  origin: string,
): Promise<number> {
  const people = await db()
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(and(eq(notifications.mailState, "due"), lte(notifications.mailAfter, sql`now()`)))
    .groupBy(notifications.userId)
    .orderBy(min(notifications.mailAfter))
    .limit(limit);
  const failures: unknown[] = [];
  for (const { userId } of people) {
    try {
      await transaction((tx) => gatherFor(tx, userId, origin));
    } catch (error) {
      // One person's trouble must not keep the mail of all who wait behind them.
      failures.push(error);
      if (isUnavailable(error)) break;
    }
  }
  if (failures.length > 0) throw failures[0];
  return people.length;
}

async function gatherFor(tx: Transaction, userId: string, origin: string): Promise<void> {
  if (!(await hasToItself(tx, userId))) return;
  const waiting = await tx
    .select({
      id: notifications.id,
      type: notifications.type,
      data: notifications.data,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.mailState, "due")))
    .orderBy(asc(notifications.at), asc(notifications.id))
    .limit(GATHERED_MAX)
    .for("update", { skipLocked: true });
  const person = await findPerson(tx, userId);
  const unread = waiting.filter(({ readAt }) => readAt === null);
  const decided = inArray(
    notifications.id,
    waiting.map(({ id }) => id),
  );
  if (waiting.length === 0 || !person) return;
  if (person.isDisabled || person.email === null || unread.length === 0) {
    await tx.update(notifications).set({ mailState: "none", mailAfter: null }).where(decided);
    return;
  }
  // The hours, the zone or the clock may have changed since the notification was planned.
  const mailAfter = endOfQuiet(person.now, person);
  if (mailAfter > person.now) {
    await tx.update(notifications).set({ mailAfter }).where(decided);
    return;
  }
  const mail = digestMail(unread, { name: person.name, origin });
  await queueMail(
    tx,
    { userId, kind: "notifications", toAddress: person.email, ...mail },
    person.now,
  );
  await tx.update(notifications).set({ mailState: "mailed" }).where(decided);
}

/**
 * Whether the person is this server's until the transaction ends. Rows that are locked one by one
 * would let two servers take a part each, and one mail would come as two.
 */
async function hasToItself(tx: Transaction, userId: string): Promise<boolean> {
  const [row] = await tx.execute<{ isFree: boolean }>(
    sql`select pg_try_advisory_xact_lock(hashtextextended(${`mail:${userId}`}, 0)) as "isFree"`,
  );
  return row?.isFree ?? false;
}

async function findPerson(tx: Transaction, userId: string) {
  const [row] = await tx
    .select({
      name: users.name,
      email: users.email,
      isDisabled: users.isDisabled,
      timeZone: sql<string>`coalesce(${profiles.timeZone}, 'UTC')`,
      quietFrom: notificationSettings.quietFrom,
      quietTo: notificationSettings.quietTo,
      now: sql<Date>`now()`.mapWith(notifications.at),
    })
    .from(users)
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .leftJoin(notificationSettings, eq(notificationSettings.userId, users.id))
    .where(eq(users.id, userId));
  return row;
}
