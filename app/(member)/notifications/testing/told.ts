import { desc, eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { notify } from "@/db/queries/notify";
import { notifications } from "@/db/schema/notifications";

/** Tells somebody `count` things, and returns their notifications, the newest first. */
export async function tell(userId: string, count = 1) {
  const data = { name: "Grace", rating: "4.5" };
  const news = Array.from({ length: count }, () => {
    return { userId, type: "note", href: "/mentoring", data } as const;
  });
  await transaction((tx) => notify(tx, news, new Date()));
  return told(userId);
}

export const told = (userId: string) =>
  db()
    .select()
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(desc(notifications.at), desc(notifications.id));

/** What the form of the settings sends. */
export const wishFields = (more: Record<string, unknown> = {}) => ({
  version: "0",
  batchMinutes: "60",
  quietFrom: "22:30",
  quietTo: "07:00",
  mail: ["note"],
  ...more,
});
