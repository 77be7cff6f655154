import { and, desc, eq, isNull, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import type { NotificationData } from "@/lib/domain/notifications/words";
import type { OwnScope } from "@/lib/domain/scope";
import { once } from "./mutations";
import { announce } from "./notify";

export const NOTIFICATIONS_PER_PAGE = 30;

export type Notification = {
  readonly id: string;
  readonly type: string;
  readonly data: NotificationData;
  readonly at: Date;
  readonly isRead: boolean;
};

/** The place after which a further page begins. */
export type NotificationCursor = { readonly at: Date; readonly id: string };

/**
 * The person's notifications, newest first, from `after` on; `next` is null on the last page.
 * One range of one index, however many there are.
 */
export async function listNotifications(
  me: OwnScope,
  after: NotificationCursor | null,
): Promise<{ items: Notification[]; next: NotificationCursor | null }> {
  const { id, type, data, at, readAt, userId } = notifications;
  const rows = await db()
    .select({ id, type, data, at, readAt })
    .from(notifications)
    .where(
      and(
        eq(userId, me.ownerId),
        after === null
          ? undefined
          : sql`(${at}, ${id}) < (${after.at.toISOString()}::timestamptz, ${after.id}::uuid)`,
      ),
    )
    .orderBy(desc(at), desc(id))
    .limit(NOTIFICATIONS_PER_PAGE + 1);
  const items = rows
    .slice(0, NOTIFICATIONS_PER_PAGE)
    .map(({ readAt, ...rest }) => ({ ...rest, isRead: readAt !== null }));
  const last = items.at(-1);
  const isMore = rows.length > NOTIFICATIONS_PER_PAGE && last !== undefined;
  return { items, next: isMore ? { at: last.at, id: last.id } : null };
}

const ownOne = (me: OwnScope, id: string) =>
  and(eq(notifications.userId, me.ownerId), eq(notifications.id, id));

/** What was marked: `readAt` names it, should it be taken back. */
export type Marked = { readonly count: number; readonly readAt: string };

/**
 * Marks one of the person's notifications read, or every one that they have not read; null where
 * the one is not theirs. The person's other pages hear of it.
 */
export function markRead(
  me: OwnScope,
  { clientKey, id }: { clientKey: string; id: string | null },
  now: Date,
): Promise<Marked | null> {
  return once<Marked | null>(me, { key: clientKey, act: "mark-read" }, async (tx) => {
    if (id !== null && !(await exists(tx, me, id))) return null;
    const which = id === null ? eq(notifications.userId, me.ownerId) : ownOne(me, id);
    const marked = await tx
      .update(notifications)
      .set({ readAt: now })
      .where(and(which, isNull(notifications.readAt)))
      .returning({ id: notifications.id });
    if (marked.length > 0) await announce(tx, me.ownerId);
    return { count: marked.length, readAt: now.toISOString() };
  });
}

/** Takes a marking back: the notifications, or the one, that were marked at exactly that moment. */
export function markUnread(
  me: OwnScope,
  mark: { clientKey: string; id: string | null; readAt: Date },
): Promise<number> {
  const { clientKey, id, readAt } = mark;
  return once(me, { key: clientKey, act: "mark-unread" }, async (tx) => {
    const which = id === null ? eq(notifications.userId, me.ownerId) : ownOne(me, id);
    const marked = await tx
      .update(notifications)
      .set({ readAt: null })
      .where(and(which, eq(notifications.readAt, readAt)))
      .returning({ id: notifications.id });
    if (marked.length > 0) await announce(tx, me.ownerId);
    return marked.length;
  });
}

/** Where a notification of the person's leads, marking it read; null where it is not theirs. */
export async function openNotification(
  me: OwnScope,
  id: string,
  now: Date,
): Promise<string | null> {
  return db().transaction(async (tx) => {
    const [row] = await tx
      .select({ href: notifications.href, readAt: notifications.readAt })
      .from(notifications)
      .where(ownOne(me, id));
    if (!row) return null;
    if (row.readAt === null) {
      await tx.update(notifications).set({ readAt: now }).where(ownOne(me, id));
      await announce(tx, me.ownerId);
    }
    return row.href;
  });
}

async function exists(on: Executor, me: OwnScope, id: string): Promise<boolean> {
  const rows = await on.select({ id: notifications.id }).from(notifications).where(ownOne(me, id));
  return rows.length > 0;
}
