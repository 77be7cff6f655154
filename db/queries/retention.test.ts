import { sql } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { notifications, outgoingMails } from "@/db/schema/notifications";
import { mutations, rateLimits } from "@/db/schema/trust";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { mintSystemScope } from "@/lib/access/mint-scope";
import { notify } from "./notify";
import { queueMail } from "./outbox";
import { deleteLeftovers, dropStaleMail } from "./retention";

beforeEach(emptyTestDatabase);

const system = mintSystemScope();
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

async function tell(userId: string, days: number, readAt: Date | null = null) {
  const news = { userId, type: "note", href: `/?days=${days}` } as const;
  await transaction((tx) => notify(tx, [news], daysAgo(days)));
  if (readAt) {
    await db()
      .update(notifications)
      .set({ readAt, mailState: "none", mailAfter: null })
      .where(sql`${notifications.href} = ${news.href}`);
  }
}
const mail = (userId: string, subject: string, days: number) => {
  const words = { subject, body: "secret", toAddress: "ada@example.org" };
  return transaction((tx) => queueMail(tx, { userId, kind: "security", ...words }, daysAgo(days)));
};

test("what has served its time goes, the rest stays", async () => {
  const { ownerId: userId } = await newcomer();
  await tell(userId, 91, new Date());
  await tell(userId, 89, new Date());
  await tell(userId, 92);
  await tell(userId, 366);
  for (const [subject, days] of [
    ["old", 31],
    ["new", 29],
    ["waiting", 40],
  ] as const) {
    await mail(userId, subject, days);
  }
  await db()
    .update(outgoingMails)
    .set({ sentAt: sql`now()` })
    .where(sql`${outgoingMails.subject} <> 'waiting'`);
  for (const days of [29, 31]) {
    await db()
      .insert(mutations)
      .values({ userId, key: `k${days}`, act: "test", at: daysAgo(days) });
    await db()
      .insert(rateLimits)
      .values({ key: `k${days}`, points: 1, expire: daysAgo(days - 30) });
  }
  expect(await deleteLeftovers(system, 1)).toBe(5);
  expect(await deleteLeftovers(system, 100)).toBe(0);
  const hrefs = (await db().select().from(notifications)).map(({ href }) => href).toSorted();
  expect(hrefs).toEqual(["/?days=89", "/?days=92"]);
  const subjects = (await db().select().from(outgoingMails)).map(({ subject }) => subject);
  expect(subjects.toSorted()).toEqual(["new", "waiting"]);
  expect((await db().select().from(mutations)).map(({ key }) => key)).toEqual(["k29"]);
  expect((await db().select().from(rateLimits)).map(({ key }) => key)).toEqual(["k29"]);
});

test("mail that found no server in three days is let go, and its words with it", async () => {
  const { ownerId: userId } = await newcomer();
  for (const days of [2, 4]) {
    await tell(userId, days);
    await mail(userId, `${days}`, days);
  }
  expect(await dropStaleMail(system, 100)).toBe(2);
  const told = await db().select().from(notifications).orderBy(notifications.at);
  expect(told.map(({ mailState }) => mailState)).toEqual(["none", "due"]);
  const queued = await db().select().from(outgoingMails).orderBy(outgoingMails.at);
  expect(queued.map(({ gaveUpAt, body }) => [gaveUpAt !== null, body])).toEqual([
    [true, ""],
    [false, "secret"],
  ]);
  expect(await dropStaleMail(system, 100)).toBe(0);
});
