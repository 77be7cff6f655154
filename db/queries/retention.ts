import { type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { DELIVERY_DAYS_MAX } from "@/lib/domain/notifications/delivery";
import type { SystemScope } from "@/lib/domain/scope";

/** Sent or given up; kept for a while so that somebody can ask what became of a mail. */
const MAIL_DAYS_KEPT = 30;
const READ_NOTIFICATION_DAYS_KEPT = 90;
const NOTIFICATION_DAYS_KEPT = 365;
/** Longer than any form stays open. */
const MUTATION_DAYS_KEPT = 30;

const days = (count: number) => sql`make_interval(days => ${count}::int)`;

/** What has served its time, a table at a time. Each finds its rows by an index on their time. */
const leftovers: readonly { readonly table: SQL; readonly where: SQL }[] = [
  {
    table: sql`outgoing_mails`,
    where: sql`at < now() - ${days(MAIL_DAYS_KEPT)} and (sent_at is not null or gave_up_at is not null)`,
  },
  {
    table: sql`notifications`,
    where: sql`at < now() - ${days(READ_NOTIFICATION_DAYS_KEPT)} and read_at is not null`,
  },
  { table: sql`notifications`, where: sql`at < now() - ${days(NOTIFICATION_DAYS_KEPT)}` },
  { table: sql`mutations`, where: sql`at < now() - ${days(MUTATION_DAYS_KEPT)}` },
  { table: sql`sessions`, where: sql`expires_at < now() - ${days(1)}` },
  { table: sql`rate_limits`, where: sql`expire < now() - ${days(1)}` },
];

/**
 * Deletes rows that nothing needs any more, at most `limit` of each kind; returns how many. A
 * person's record, its history and the audit trail are never among them.
 */
export async function deleteLeftovers(_system: SystemScope, limit: number): Promise<number> {
  let deleted = 0;
  for (const { table, where } of leftovers) {
    const rows = await db().execute(
      sql`delete from ${table} where ctid = any(array(
        select ctid from ${table} where ${where} limit ${limit})) returning 1`,
    );
    deleted += rows.length;
  }
  return deleted;
}

/**
 * Lets go of mail that could not be sent in its time, because this instance had no mail server:
 * should it get one, nobody is mailed last month's news. Returns how much, at most `limit` of each.
 */
export async function dropStaleMail(_system: SystemScope, limit: number): Promise<number> {
  const tooOld = sql`now() - ${days(DELIVERY_DAYS_MAX)}`;
  const notMailed = await db().execute(
    sql`update notifications set mail_state = 'none', mail_after = null where ctid = any(array(
      select ctid from notifications where mail_state = 'due' and mail_after < ${tooOld}
      limit ${limit})) and mail_state = 'due' returning 1`,
  );
  const notSent = await db().execute(
    sql`update outgoing_mails set gave_up_at = now(), body = '' where ctid = any(array(
      select ctid from outgoing_mails where sent_at is null and gave_up_at is null
        and send_after < ${tooOld} limit ${limit})) and sent_at is null returning 1`,
  );
  return notMailed.length + notSent.length;
}
