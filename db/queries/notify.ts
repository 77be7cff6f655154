import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { NewNotification } from "@/lib/domain/notifications/types";

/** Tells people in the transaction of what happened, so that neither exists without the other. */
export async function notify(
  tx: Transaction,
  news: readonly NewNotification[],
  at: Date,
): Promise<void> {
  if (news.length === 0) return;
  await tx
    .insert(notifications)
    .values(news.map(({ data = {}, ...rest }) => ({ ...rest, data: { ...data }, at })));
  for (const userId of new Set(news.map((each) => each.userId))) await announce(tx, userId);
}

/** The channel on which servers hear whose pages are out of date. */
export const LIVE_CHANNEL = "rung_live";

/**
 * Lets this person's open tabs, on every server, know at commit that what they show has changed.
 * Says whose, never what.
 */
export async function announce(tx: Transaction, userId: string): Promise<void> {
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, ${userId})`);
}
