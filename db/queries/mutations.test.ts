import { count, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { auditEvents } from "@/db/schema/trust";
import { newcomer } from "@/db/testing/cast";
import { freshKey } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { recordAudit } from "./audit";
import { once } from "./mutations";

async function countEffects(me: OwnScope): Promise<number> {
  const of = eq(auditEvents.userId, me.ownerId);
  const [row] = await db().select({ n: count() }).from(auditEvents).where(of);
  return row?.n ?? 0;
}

/** Leaves one row behind each time that it really runs. */
const effect = (me: OwnScope, key: string, result: unknown = "done") =>
  once(me, { key, act: "test" }, async (tx) => {
    await recordAudit(tx, me.ownerId, "tested");
    return result;
  });

describe("once", () => {
  test("a hundred double submits have a hundred effects, and both halves get one answer", async () => {
    const me = await newcomer();
    const pairs = Array.from({ length: 100 }, async (_, i) => {
      const key = freshKey();
      const [first, second] = await Promise.all([
        effect(me, key, { i, run: Math.random() }),
        effect(me, key, { i, run: Math.random() }),
      ]);
      expect(first).toEqual(second);
      return first;
    });
    const answers = await Promise.all(pairs);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(100);
    expect(await countEffects(me)).toBe(100);
  });

  test.each([
    { result: null },
    { result: true },
    { result: 0 },
    { result: "text" },
    { result: "3" },
    { result: '"quoted"' },
    { result: "" },
    { result: [] },
    { result: [1, [2]] },
    { result: { a: { b: null } } },
  ])("a replay gets the stored answer: %j", async ({ result }) => {
    const me = await newcomer();
    const key = freshKey();
    expect(await effect(me, key, result)).toEqual(result);
    expect(await effect(me, key, "another")).toEqual(result);
    expect(await countEffects(me)).toBe(1);
  });

  test("a mutation without a result is kept too", async () => {
    const me = await newcomer();
    const key = freshKey();
    await effect(me, key, undefined);
    await effect(me, key, undefined);
    expect(await countEffects(me)).toBe(1);
  });

  test("a run that fails leaves nothing behind, and its key is free again", async () => {
    const me = await newcomer();
    const key = freshKey();
    const failing = once(me, { key, act: "test" }, async (tx) => {
      await recordAudit(tx, me.ownerId, "tested");
      throw new Error("on purpose");
    });
    await expect(failing).rejects.toThrow("on purpose");
    expect(await countEffects(me)).toBe(0);
    await effect(me, key);
    expect(await countEffects(me)).toBe(1);
  });

  test("a key of one act is refused for another", async () => {
    const me = await newcomer();
    const key = freshKey();
    await effect(me, key);
    const other = once(me, { key, act: "other" }, async () => "never");
    await expect(other).rejects.toThrow("reused");
  });

  test("two people may come upon the same key", async () => {
    const [me, you] = [await newcomer(), await newcomer()];
    const key = freshKey();
    expect(await effect(me, key, "mine")).toBe("mine");
    expect(await effect(you, key, "yours")).toBe("yours");
    expect(await countEffects(you)).toBe(1);
  });
});
