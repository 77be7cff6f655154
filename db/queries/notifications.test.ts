import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { notifications } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { freshKey } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import {
  listNotifications,
  markRead,
  markUnread,
  NOTIFICATIONS_PER_PAGE,
  openNotification,
} from "./notifications";
import { notify } from "./notify";

const NOW = new Date("2026-06-14T10:00:00.123Z");
const LATER = new Date("2026-06-14T11:00:00.456Z");

async function tell(me: OwnScope, howMany: number, at: (i: number) => Date = () => NOW) {
  for (let i = 0; i < howMany; i++) {
    const news = { userId: me.ownerId, type: "note", href: `/mentoring?i=${i}` } as const;
    await transaction((tx) => notify(tx, [news], at(i)));
  }
}

const unreadOf = (me: OwnScope) =>
  listNotifications(me, null).then(({ items }) => items.filter(({ isRead }) => !isRead).length);

test("pages follow on each other without a gap or a repetition, also within one moment", async () => {
  const [me, other] = [await newcomer(), await newcomer()];
  const total = 2 * NOTIFICATIONS_PER_PAGE + 5;
  // Many of the same moment, so that only the id can tell where a page ends.
  await tell(me, total, (i) => new Date(NOW.getTime() + (i % 3)));
  await tell(other, 3);
  const seen: { id: string; at: Date }[] = [];
  const sizes: number[] = [];
  let after: Parameters<typeof listNotifications>[1] = null;
  do {
    const page = await listNotifications(me, after);
    seen.push(...page.items);
    sizes.push(page.items.length);
    after = page.next;
  } while (after);
  expect(sizes).toEqual([NOTIFICATIONS_PER_PAGE, NOTIFICATIONS_PER_PAGE, 5]);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(total);
  const times = seen.map(({ at }) => at.getTime());
  expect(times).toEqual(times.toSorted((a, b) => b - a));
});

test("a full last page has no further one", async () => {
  const me = await newcomer();
  await tell(me, NOTIFICATIONS_PER_PAGE);
  const { items, next } = await listNotifications(me, null);
  expect([items.length, next]).toEqual([NOTIFICATIONS_PER_PAGE, null]);
});

test("one is marked, or all that are left; taking it back brings back exactly those", async () => {
  const me = await newcomer();
  await tell(me, 4);
  const id = (await listNotifications(me, null)).items[1]?.id ?? "";
  const one = await markRead(me, { clientKey: freshKey(), id }, NOW);
  expect(one).toEqual({ count: 1, readAt: NOW.toISOString() });
  const rest = await markRead(me, { clientKey: freshKey(), id: null }, LATER);
  expect(rest?.count).toBe(3);
  expect(await unreadOf(me)).toBe(0);
  expect(await markUnread(me, { clientKey: freshKey(), id: null, readAt: LATER })).toBe(3);
  expect((await listNotifications(me, null)).items.filter((n) => n.isRead)).toMatchObject([{ id }]);
  expect(await markUnread(me, { clientKey: freshKey(), id, readAt: NOW })).toBe(1);
  expect(await unreadOf(me)).toBe(4);
});

test("opening one marks it and tells where it leads; somebody else's leads nowhere", async () => {
  const [me, other] = [await newcomer(), await newcomer()];
  await tell(me, 2);
  const [first, second] = (await listNotifications(me, null)).items;
  expect(await openNotification(other, first?.id ?? "", LATER)).toBeNull();
  expect(await markRead(other, { clientKey: freshKey(), id: first?.id ?? "" }, LATER)).toBeNull();
  expect(await unreadOf(me)).toBe(2);
  for (const at of [NOW, LATER]) {
    expect(await openNotification(me, first?.id ?? "", at)).toMatch(/^\/mentoring\?i=\d$/);
  }
  const [row] = await db()
    .select()
    .from(notifications)
    .where(eq(notifications.id, first?.id ?? ""));
  expect(row?.readAt).toEqual(NOW);
  expect((await listNotifications(me, null)).items).toMatchObject([
    { isRead: true },
    { id: second?.id, isRead: false },
  ]);
});
