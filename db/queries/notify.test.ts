import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { notificationSettings, notifications, outgoingMails } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import type { NewNotification } from "@/lib/domain/notifications/types";
import { notify } from "./notify";
import { queueMail } from "./outbox";

const AT = new Date("2026-06-14T21:50:00Z");

const news = (userId: string, more: Partial<NewNotification> = {}): NewNotification => ({
  userId,
  type: "review-submitted",
  href: "/mentoring/desk",
  data: { name: "Ada" },
  ...more,
});

async function tell(...all: NewNotification[]) {
  await transaction((tx) => notify(tx, all, AT));
  const rows = await db()
    .select()
    .from(notifications)
    .where(eq(notifications.userId, all[0]?.userId ?? ""))
    .orderBy(notifications.type);
  return rows.map(({ type, mailState, mailAfter, data, at, readAt }) => {
    expect([at, readAt]).toEqual([AT, null]);
    return { type, mailState, mailAfter: mailAfter?.toISOString() ?? null, data };
  });
}

test("without settings everything is mailed a quarter of an hour later", async () => {
  const { ownerId } = await newcomer();
  expect(await tell(news(ownerId))).toEqual([
    {
      type: "review-submitted",
      mailState: "due",
      mailAfter: "2026-06-14T22:05:00.000Z",
      data: { name: "Ada" },
    },
  ]);
});

test("muted types are not mailed; the others wait for the end of the quiet hours", async () => {
  const { ownerId } = await newcomer();
  await db()
    .update(profiles)
    .set({ timeZone: "Europe/Berlin" })
    .where(eq(profiles.userId, ownerId));
  await db()
    .insert(notificationSettings)
    .values({ userId: ownerId, mutedMail: ["note"], quietFrom: 22 * 60, quietTo: 7 * 60 });
  expect(await tell(news(ownerId, { type: "note" }), news(ownerId))).toMatchObject([
    { type: "note", mailState: "none", mailAfter: null },
    { type: "review-submitted", mailState: "due", mailAfter: "2026-06-15T05:00:00.000Z" },
  ]);
});

test("nobody is mailed without an address or with a disabled account", async () => {
  const [nameless, disabled] = [await newcomer(), await newcomer()];
  await db().update(users).set({ email: null }).where(eq(users.id, nameless.ownerId));
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, disabled.ownerId));
  for (const { ownerId } of [nameless, disabled]) {
    expect(await tell(news(ownerId))).toMatchObject([{ mailState: "none", mailAfter: null }]);
  }
});

test("what is rolled back was never told, and its mail never queued", async () => {
  const { ownerId } = await newcomer();
  const mail = {
    userId: ownerId,
    kind: "security",
    toAddress: "ada@example.org",
    subject: "Hello",
    body: "Hello",
  } as const;
  const attempt = transaction(async (tx) => {
    await notify(tx, [news(ownerId)], AT);
    await queueMail(tx, mail, AT);
    throw new Error("changed my mind");
  });
  await expect(attempt).rejects.toThrow("changed my mind");
  expect(await db().$count(notifications, eq(notifications.userId, ownerId))).toBe(0);
  expect(await db().$count(outgoingMails, eq(outgoingMails.userId, ownerId))).toBe(0);
  await transaction((tx) => queueMail(tx, mail, AT));
  expect(await db().$count(outgoingMails, eq(outgoingMails.userId, ownerId))).toBe(1);
});
