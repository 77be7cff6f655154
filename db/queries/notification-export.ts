import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { notifications, outgoingMails } from "@/db/schema/notifications";
import type { OwnScope } from "@/lib/domain/scope";

/** Places of a mentor: what is told there is about somebody else. */
const MENTORS_PLACE = /^\/mentoring\/(desk|mentees)(\/|$)/;

/** What the person was told. Of what they heard as a mentor only that and when. */
export async function exportNotifications(me: OwnScope) {
  const rows = await db()
    .select({
      type: notifications.type,
      href: notifications.href,
      data: notifications.data,
      at: notifications.at,
      readAt: notifications.readAt,
    })
    .from(notifications)
    .where(eq(notifications.userId, me.ownerId))
    .orderBy(asc(notifications.at));
  return rows.map(({ href, data, ...row }) =>
    MENTORS_PLACE.test(href) ? row : { ...row, href, data },
  );
}

/** Mails on their behalf. Their text repeats what is in here, or holds links that open something. */
export function exportMails(me: OwnScope) {
  return db()
    .select({
      kind: outgoingMails.kind,
      toAddress: outgoingMails.toAddress,
      at: outgoingMails.at,
      sentAt: outgoingMails.sentAt,
      gaveUpAt: outgoingMails.gaveUpAt,
    })
    .from(outgoingMails)
    .where(eq(outgoingMails.userId, me.ownerId))
    .orderBy(asc(outgoingMails.at));
}
