import { and, eq, inArray, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { notificationSettings, notifications } from "@/db/schema/notifications";
import { mailTime } from "@/lib/domain/notifications/mail-time";
import {
  DEFAULT_WISHES,
  isMailWanted,
  type MailWishes,
} from "@/lib/domain/notifications/mail-wishes";
import type { NewNotification } from "@/lib/domain/notifications/types";

/**
 * Tells people in the transaction of what happened, so that neither exists without the other, and
 * lets their open pages know. Whether and when each is mailed follows the person's wishes of this
 * moment; whether this instance can send mail at all is asked when mails are gathered.
 */
export async function notify(
  tx: Transaction,
  news: readonly NewNotification[],
  at: Date,
): Promise<void> {
  if (news.length === 0) return;
  const userIds = [...new Set(news.map((each) => each.userId))];
  const wishes = await selectWishes(tx, userIds);
  await tx.insert(notifications).values(
    news.map(({ data = {}, ...rest }) => {
      const wish = wishes.get(rest.userId);
      const mailAfter = wish && isMailWanted(rest.type, wish) ? mailTime(at, wish) : null;
      return { ...rest, data: { ...data }, at, mailAfter, mailState: mailAfter ? "due" : "none" };
    }),
  );
  for (const userId of userIds) await announce(tx, userId);
}

/** The wishes of those among these people who can be mailed: enabled, and with an address. */
async function selectWishes(
  tx: Transaction,
  userIds: readonly string[],
): Promise<Map<string, MailWishes & { timeZone: string }>> {
  const rows = await tx
    .select({
      userId: users.id,
      timeZone: profiles.timeZone,
      mutedMail: notificationSettings.mutedMail,
      quietFrom: notificationSettings.quietFrom,
      quietTo: notificationSettings.quietTo,
      batchMinutes: notificationSettings.batchMinutes,
    })
    .from(users)
    .leftJoin(profiles, eq(profiles.userId, users.id))
    .leftJoin(notificationSettings, eq(notificationSettings.userId, users.id))
    .where(
      and(
        inArray(users.id, [...userIds]),
        eq(users.isDisabled, false),
        sql`${users.email} is not null`,
      ),
    );
  return new Map(
    rows.map(({ userId, timeZone, mutedMail, quietFrom, quietTo, batchMinutes }) => {
      const own = { quietFrom, quietTo, timeZone: timeZone ?? "UTC" };
      if (mutedMail === null || batchMinutes === null) {
        return [userId, { ...DEFAULT_WISHES, ...own }];
      }
      return [userId, { ...own, mutedMail, batchMinutes }];
    }),
  );
}

/** The channel on which servers hear whose pages are out of date. */
export const LIVE_CHANNEL = "rung_live";

/**
 * Lets this person's open tabs, on every server, know at commit that what they show has changed.
 * Says whose, never what.
 */
export async function announce(on: Executor, userId: string): Promise<void> {
  await on.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${userId})`);
}
