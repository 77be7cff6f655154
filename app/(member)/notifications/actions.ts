"use server";

import { markRead, markUnread } from "@/db/queries/notifications";
import { memberAction, notFound, ok } from "@/lib/access/action";
import { revalidate } from "@/lib/access/request";
import { markReadInput, markUnreadInput } from "@/lib/domain/notifications/mark-input";

/** Marks one notification read, or all of them; the answer is what taking it back needs. */
export const markNotificationsRead = memberAction(markReadInput, async ({ me, input, now }) => {
  const marked = await markRead(me, input, now);
  if (!marked) return notFound();
  await revalidate("/notifications");
  return ok({ id: input.id, ...marked });
});

/** Takes a marking back. Where nothing was marked at that moment, nothing happens. */
export const markNotificationsUnread = memberAction(markUnreadInput, async ({ me, input }) => {
  const count = await markUnread(me, input);
  await revalidate("/notifications");
  return ok({ count });
});
