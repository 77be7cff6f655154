import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { profiles } from "@/db/schema/account";
import { notifications } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { DEFAULT_WISHES, type MailWishes } from "@/lib/domain/notifications/mail-wishes";
import type { OwnScope } from "@/lib/domain/scope";
import { getMailWishes, updateMailWishes } from "./mail-wishes";
import { notify } from "./notify";

const save = (me: OwnScope, wishes: Partial<MailWishes>, version: number) =>
  transaction((tx) => updateMailWishes(tx, me, { ...DEFAULT_WISHES, ...wishes }, version));

test("nobody has to save anything; each save names the version that it changes", async () => {
  const me = await newcomer();
  expect(await getMailWishes(me)).toEqual({ ...DEFAULT_WISHES, version: 0 });
  expect(await save(me, { batchMinutes: 60 }, 0)).toBe(true);
  expect(await save(me, { batchMinutes: 0 }, 0)).toBe(false);
  expect(await save(me, { mutedMail: ["note"], quietFrom: 1320, quietTo: 420 }, 1)).toBe(true);
  expect(await save(me, { batchMinutes: 0 }, 1)).toBe(false);
  expect(await getMailWishes(me)).toEqual({
    mutedMail: ["note"],
    quietFrom: 1320,
    quietTo: 420,
    batchMinutes: 15,
    version: 2,
  });
});

test("of two first saves at once one wins", async () => {
  const me = await newcomer();
  const saves = await Promise.all([save(me, {}, 0), save(me, { batchMinutes: 0 }, 0)]);
  expect(saves.toSorted()).toEqual([false, true]);
});

test("what waits follows the new wishes: muted types are let go, the rest is planned anew", async () => {
  const [me, other] = [await newcomer(), await newcomer()];
  const told = (type: "note" | "message", at: string) =>
    transaction((tx) => {
      const news = [me, other].map(({ ownerId }) => ({ userId: ownerId, type, href: "/" }));
      return notify(tx, news, new Date(at));
    });
  await told("note", "2026-06-14T20:00:00Z");
  await told("message", "2026-06-14T20:05:00Z");
  await told("message", "2026-06-14T20:10:00Z");
  await db()
    .update(profiles)
    .set({ timeZone: "Europe/Berlin" })
    .where(eq(profiles.userId, me.ownerId));
  await save(me, { mutedMail: ["note"], quietFrom: 22 * 60, quietTo: 6 * 60 }, 0);
  const planned = async (userId: string) => {
    const rows = await db()
      .select()
      .from(notifications)
      .where(eq(notifications.userId, userId))
      .orderBy(notifications.at);
    return rows.map(({ mailState, mailAfter }) => `${mailState} ${mailAfter?.toISOString()}`);
  };
  expect(await planned(me.ownerId)).toEqual([
    "none undefined",
    "due 2026-06-15T04:00:00.000Z",
    "due 2026-06-15T04:00:00.000Z",
  ]);
  expect(await planned(other.ownerId)).toEqual([
    "due 2026-06-14T20:15:00.000Z",
    "due 2026-06-14T20:20:00.000Z",
    "due 2026-06-14T20:25:00.000Z",
  ]);
});
