import { eq, sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { notificationSettings, notifications, outgoingMails } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { mintSystemScope } from "@/lib/access/mint-scope";
import type { NotificationType } from "@/lib/domain/notifications/types";
import { notify } from "../notify";
import { gatherMails } from "./gather";

const system = mintSystemScope();
const ORIGIN = "https://rung.example";
const gather = () => gatherMails(system, 100, ORIGIN);
const MINUTE_MS = 60_000;

beforeEach(async () => {
  await db().delete(notifications);
  await db().delete(outgoingMails);
});

/** Tells somebody something that happened so many minutes ago. */
async function tell(userId: string, minutesAgo: number, type: NotificationType = "note") {
  const at = new Date(Date.now() - minutesAgo * MINUTE_MS);
  const news = { userId, type, href: "/mentoring", data: { name: "Grace", rating: 4.5 } };
  await transaction((tx) => notify(tx, [news], at));
}
const mails = () => db().select().from(outgoingMails);
const states = async (userId: string) => {
  const rows = await db().select().from(notifications).where(eq(notifications.userId, userId));
  return rows.map(({ mailState }) => mailState).toSorted();
};

test("nothing is mailed before its batch; then all that waits goes into one mail", async () => {
  const { ownerId } = await newcomer();
  await tell(ownerId, 14);
  expect([await gather(), await mails()]).toEqual([0, []]);
  await tell(ownerId, 16, "review-completed");
  await tell(ownerId, 0, "message");
  expect(await gather()).toBe(1);
  const [mail, ...others] = await mails();
  expect(others).toEqual([]);
  expect(mail).toMatchObject({
    userId: ownerId,
    kind: "notifications",
    subject: "3 things to know from Rung",
  });
  const lines = mail?.body.split("\n").filter((line) => line.includes("Grace"));
  expect(lines).toEqual([
    "Grace has reviewed your skills. See both sides.",
    "Grace left a note.",
    "Grace wrote in your review.",
  ]);
  expect(mail?.body).not.toMatch(/4\.5|\b4\b.*5/);
  expect(await states(ownerId)).toEqual(["mailed", "mailed", "mailed"]);
  expect(await gather()).toBe(0);
});

test("what was read meanwhile, and the mail of a disabled account, is not sent", async () => {
  const [reader, closed] = [(await newcomer()).ownerId, (await newcomer()).ownerId];
  for (const id of [reader, closed]) await tell(id, 20);
  await db()
    .update(notifications)
    .set({ readAt: new Date() })
    .where(eq(notifications.userId, reader));
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, closed));
  expect(await gather()).toBe(2);
  expect(await mails()).toEqual([]);
  expect([await states(reader), await states(closed)]).toEqual([["none"], ["none"]]);
});

test("quiet hours that were set meanwhile hold the mail back until they end", async () => {
  const { ownerId } = await newcomer();
  await tell(ownerId, 20);
  const [clock] = await db().execute<{ minute: number }>(
    sql`select (extract(hour from now() at time zone 'Asia/Tokyo') * 60
      + extract(minute from now() at time zone 'Asia/Tokyo'))::int as minute`,
  );
  const minute = clock?.minute ?? 0;
  await db().update(profiles).set({ timeZone: "Asia/Tokyo" }).where(eq(profiles.userId, ownerId));
  await db()
    .insert(notificationSettings)
    .values({
      userId: ownerId,
      quietFrom: (minute + 1435) % 1440,
      quietTo: (minute + 60) % 1440,
    });
  expect(await gather()).toBe(1);
  expect([await mails(), await states(ownerId)]).toEqual([[], ["due"]]);
  const [row] = await db().select().from(notifications);
  const waitMinutes = ((row?.mailAfter?.getTime() ?? 0) - Date.now()) / MINUTE_MS;
  expect(waitMinutes).toBeGreaterThan(57);
  expect(waitMinutes).toBeLessThanOrEqual(61);
  expect(await gather()).toBe(0);
});

test("two servers at once mail everybody exactly once", async () => {
  const people = await Promise.all(Array.from({ length: 30 }, () => newcomer()));
  // Many things each, so that two servers would meet in the middle of one person's.
  const news = people.flatMap(({ ownerId: userId }) =>
    Array.from({ length: 20 }, () => ({ userId, type: "note" as const, href: "/mentoring" })),
  );
  await transaction((tx) => notify(tx, news, new Date(Date.now() - 30 * MINUTE_MS)));
  await Promise.all([gather(), gather(), gather(), gather()]);
  const sent = await mails();
  expect(sent.map(({ userId }) => userId).toSorted()).toEqual(
    people.map(({ ownerId }) => ownerId).toSorted(),
  );
  expect(sent.every(({ subject }) => subject === "20 things to know from Rung")).toBe(true);
});

test("whom another server has at that moment is left to it: never half a mail from each", async () => {
  const { ownerId } = await newcomer();
  for (const ago of [30, 20]) await tell(ownerId, ago);
  await transaction(async (tx) => {
    await tx.execute(sql`select pg_advisory_xact_lock(hashtextextended(${`mail:${ownerId}`}, 0))`);
    await gather();
    expect(await mails()).toEqual([]);
  });
  await gather();
  expect(await mails()).toMatchObject([{ subject: "2 things to know from Rung" }]);
});

test("a round takes no more people than it was told to, whoever waits longest first", async () => {
  const [first, second] = [(await newcomer()).ownerId, (await newcomer()).ownerId];
  await tell(second, 20);
  await tell(first, 40);
  expect(await gatherMails(system, 1, ORIGIN)).toBe(1);
  expect((await mails()).map(({ userId }) => userId)).toEqual([first]);
});

test("one person's trouble keeps nobody else's mail", async () => {
  const [first, second] = [(await newcomer()).ownerId, (await newcomer()).ownerId];
  await tell(first, 40);
  await tell(second, 20);
  await db().execute(sql`alter table outgoing_mails add constraint trouble
    check (user_id is distinct from ${sql.raw(`'${first}'`)})`);
  try {
    await expect(gather()).rejects.toThrow();
  } finally {
    await db().execute(sql`alter table outgoing_mails drop constraint trouble`);
  }
  expect((await mails()).map(({ userId }) => userId)).toEqual([second]);
  expect([await states(first), await states(second)]).toEqual([["due"], ["mailed"]]);
  expect(await gather()).toBe(1);
  expect(await mails()).toHaveLength(2);
});
