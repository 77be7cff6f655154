import { and, eq, inArray, min, sql } from "drizzle-orm";
import { db, type Executor, type Transaction } from "@/db/client";
import { profiles } from "@/db/schema/account";
import { notificationSettings, notifications } from "@/db/schema/notifications";
import { mailTime } from "@/lib/domain/notifications/mail-time";
import { DEFAULT_WISHES, type MailWishes } from "@/lib/domain/notifications/mail-wishes";
import type { OwnScope } from "@/lib/domain/scope";

/** The wishes and the version that an edit of them must name; 0 while nothing was ever saved. */
export type StoredWishes = MailWishes & { readonly version: number };

export async function getMailWishes(me: OwnScope, on: Executor = db()): Promise<StoredWishes> {
  const [row] = await on
    .select({
      mutedMail: notificationSettings.mutedMail,
      quietFrom: notificationSettings.quietFrom,
      quietTo: notificationSettings.quietTo,
      batchMinutes: notificationSettings.batchMinutes,
      version: notificationSettings.version,
    })
    .from(notificationSettings)
    .where(eq(notificationSettings.userId, me.ownerId));
  return row ?? { ...DEFAULT_WISHES, version: 0 };
}

/**
 * Stores an edit of version `version`; false, with nothing changed, where that one is gone. What
 * waits to be mailed follows the new wishes at once.
 */
export async function updateMailWishes(
  tx: Transaction,
  me: OwnScope,
  wishes: MailWishes,
  version: number,
): Promise<boolean> {
  const values = { ...wishes, mutedMail: [...wishes.mutedMail] };
  const stored =
    version === 0
      ? await tx
          .insert(notificationSettings)
          .values({ ...values, userId: me.ownerId })
          .onConflictDoNothing()
          .returning({ version: notificationSettings.version })
      : await tx
          .update(notificationSettings)
          .set({ ...values, version: sql`${notificationSettings.version} + 1` })
          .where(
            and(
              eq(notificationSettings.userId, me.ownerId),
              eq(notificationSettings.version, version),
            ),
          )
          .returning({ version: notificationSettings.version });
  if (stored.length === 0) return false;
  await replan(tx, me, values);
  return true;
}

/** All that waits goes into one mail, so the oldest of it decides when. */
async function replan(tx: Transaction, me: OwnScope, wishes: MailWishes): Promise<void> {
  const due = and(eq(notifications.userId, me.ownerId), eq(notifications.mailState, "due"));
  if (wishes.mutedMail.length > 0) {
    await tx
      .update(notifications)
      .set({ mailState: "none", mailAfter: null })
      .where(and(due, inArray(notifications.type, [...wishes.mutedMail])));
  }
  const [oldest] = await tx
    .select({ at: min(notifications.at) })
    .from(notifications)
    .where(due);
  if (!oldest?.at) return;
  const [profile] = await tx
    .select({ timeZone: profiles.timeZone })
    .from(profiles)
    .where(eq(profiles.userId, me.ownerId));
  const mailAfter = mailTime(oldest.at, { ...wishes, timeZone: profile?.timeZone ?? "UTC" });
  await tx.update(notifications).set({ mailAfter }).where(due);
}
