import { eq, sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { sessions } from "@/db/schema/account";
import { mutations } from "@/db/schema/trust";
import { newcomer } from "@/db/testing/cast";
import { insertSession } from "./sessions";

const open = (userId: string) => insertSession(db(), { userId, device: "", days: 90 });

test("opening a session clears away run-out ones and old keys, of this person only", async () => {
  const [ada, linus] = await Promise.all([newcomer(), newcomer()]);
  const [old, kept, foreign] = [
    await open(ada.ownerId),
    await open(ada.ownerId),
    await open(linus.ownerId),
  ];
  const past = { expiresAt: sql`now() - interval '1 day'` };
  await db().update(sessions).set(past).where(eq(sessions.id, old));
  await db().update(sessions).set(past).where(eq(sessions.id, foreign));
  const days = (n: number) => sql`now() - make_interval(days => ${n}::int)`;
  await db()
    .insert(mutations)
    .values([
      { userId: ada.ownerId, key: "old", act: "rate", at: days(31) },
      { userId: ada.ownerId, key: "recent", act: "rate", at: days(29) },
      { userId: linus.ownerId, key: "old", act: "rate", at: days(31) },
    ]);

  const opened = await open(ada.ownerId);

  const ids = await db().select({ id: sessions.id }).from(sessions);
  expect(ids.map((row) => row.id)).not.toContain(old);
  expect(ids.map((row) => row.id)).toEqual(expect.arrayContaining([kept, foreign, opened]));
  const keys = await db()
    .select({ userId: mutations.userId, key: mutations.key })
    .from(mutations)
    .where(sql`${mutations.userId} in (${ada.ownerId}, ${linus.ownerId})`);
  const left = keys.filter((row) => row.userId === ada.ownerId).map((row) => row.key);
  expect(left).toContain("recent");
  expect(left).not.toContain("old");
  expect(keys.some((row) => row.userId === linus.ownerId && row.key === "old")).toBe(true);
});
