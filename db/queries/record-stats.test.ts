import { eq } from "drizzle-orm";
import fc from "fast-check";
import { beforeEach, describe, expect, test } from "vitest";
import { framework } from "@/content/catalogue";
import { db, transaction } from "@/db/client";
import { progressDays, recordStats } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { type LifeStep, lifeSteps, live } from "@/db/testing/life";
import { artefact, day, freshKey, rate } from "@/db/testing/writing";
import { mintSystemScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { headlineOf } from "@/lib/domain/skills/headline";
import { readSkillRecord } from "@/lib/domain/skills/readout";
import { attachArtefact, withdrawArtefact } from "./artefacts";
import { appendToLedger } from "./ledger";
import { backfillRecordStats, getRungAhead } from "./record-stats";
import { listStandings } from "./standings";

const system = mintSystemScope();
const HOUR = 3_600_000;

async function rowOf(me: OwnScope) {
  const [row] = await db().select().from(recordStats).where(eq(recordStats.userId, me.ownerId));
  return row;
}

/** The row as the whole record has it at `at`, without the code that writes it. */
async function fromScratch(me: OwnScope, at: Date) {
  const standings = await listStandings(me);
  const readAt = (now: number) => readSkillRecord({ framework: framework(), standings, now });
  const record = readAt(at.getTime());
  const { basis, rung, next, percent } = headlineOf(record);
  return {
    userId: me.ownerId,
    basis,
    rungId: rung,
    nextRungId: next,
    percent,
    confirmedRungId: record.confirmed.ladder.current,
    ratedCount: [...standings.values()].filter((s) => s.assessedAt !== null).length,
    staleCount: (moment: Date) =>
      [...readAt(moment.getTime()).skills.values()].filter(
        ({ estimate: { freshness } }) => freshness === "stale" || freshness === "expired",
      ).length,
  };
}

async function judge(me: OwnScope, mentor: OwnScope, value: number, at: Date, skillId = "python") {
  const raterId = mentor.ownerId;
  await transaction((tx) =>
    appendToLedger(tx, me.ownerId, [{ kind: "mentor", skillId, value, raterId, at }]),
  );
}

beforeEach(emptyTestDatabase);

test("the row is what the whole record says, whatever was done in whatever order", async () => {
  const raters = [(await newcomer()).ownerId, (await newcomer()).ownerId];
  const property = fc.asyncProperty(lifeSteps(8), async (steps: LifeStep[]) => {
    const me = await newcomer();
    const { lastWrite, lastOwnWrite } = await live(me, steps, raters);
    const row = await rowOf(me);
    if (!lastWrite) {
      expect(row).toBeUndefined();
      return;
    }
    const { staleCount, ...expected } = await fromScratch(me, lastWrite);
    expect(row).toMatchObject(expected);
    const { staleFrom = [], lastActivityAt } = row ?? {};
    for (const days of [0, 200, 700, 2000]) {
      const moment = new Date(lastWrite.getTime() + days * 24 * HOUR);
      expect(staleFrom.filter((at) => at <= moment)).toHaveLength(staleCount(moment));
    }
    if (lastOwnWrite) expect(lastActivityAt).toEqual(lastOwnWrite);
  });
  await fc.assert(property, { numRuns: 60, seed: 1843 });
}, 300_000);

test("the rung ahead is one's own next one, and nothing is known of a newcomer", async () => {
  const [me, other] = [await newcomer(), await newcomer()];
  await rate(me, 3, { at: day(1) });
  expect([await getRungAhead(me), await getRungAhead(other)]).toEqual(["intern", null]);
  const top = { rungId: "staff", nextRungId: null };
  await db().update(recordStats).set(top).where(eq(recordStats.userId, me.ownerId));
  expect(await getRungAhead(me)).toBe("staff");
});

describe("last activity", () => {
  test("a rating by somebody else, or a late arrival, does not move it", async () => {
    const [me, mentor] = [await newcomer(), await newcomer()];
    await rate(me, 3, { at: day(5) });
    await judge(me, mentor, 3, day(9));
    expect((await rowOf(me))?.lastActivityAt).toEqual(day(5));
    await rate(me, 2, { skillId: "git", at: day(4) });
    expect((await rowOf(me))?.lastActivityAt).toEqual(day(5));
    await rate(me, 3, { skillId: "git", version: 1, at: day(12) });
    expect((await rowOf(me))?.lastActivityAt).toEqual(day(12));
  });
});

describe("a write that fails", () => {
  test("leaves neither of the two roll-ups behind", async () => {
    const me = await newcomer();
    const failing = transaction(async (tx) => {
      await appendToLedger(tx, me.ownerId, [
        { kind: "self", skillId: "git", value: 3, at: day(1) },
      ]);
      throw new Error("afterwards");
    });
    await expect(failing).rejects.toThrow("afterwards");
    expect(await rowOf(me)).toBeUndefined();
    expect(await db().select().from(progressDays)).toEqual([]);
  });
});

describe("backfillRecordStats", () => {
  const forget = () => db().delete(recordStats);

  test("makes what the writes would have made, a few at a time, and then nothing", async () => {
    const people = [await newcomer(), await newcomer(), await newcomer()];
    await newcomer();
    for (const me of people) await rate(me, 3, { at: day(3) });
    const before = await Promise.all(people.map(rowOf));
    await forget();
    expect(await backfillRecordStats(system, 2)).toBe(2);
    expect(await backfillRecordStats(system, 2)).toBe(1);
    expect(await backfillRecordStats(system, 2)).toBe(0);
    // Claims do not fade: read today, they say what they said then.
    expect(await Promise.all(people.map(rowOf))).toEqual(before);
  });

  test("finds the person's last own act: a withdrawal counts, a mentor's rating does not", async () => {
    const [me, mentor] = [await newcomer(), await newcomer()];
    await rate(me, 3, { at: day(1) });
    const { id } = await attachArtefact(me, artefact(), day(2));
    await withdrawArtefact(me, { id, isWithdrawn: true, clientKey: freshKey() }, day(6));
    await judge(me, mentor, 3, day(8));
    await forget();
    expect(await backfillRecordStats(system, 10)).toBe(1);
    expect((await rowOf(me))?.lastActivityAt).toEqual(day(6));
  });

  test("leaves a row alone that its owner's own write made", async () => {
    const me = await newcomer();
    await rate(me, 3, { at: day(1) });
    const row = await rowOf(me);
    expect(await backfillRecordStats(system, 10)).toBe(0);
    expect(await rowOf(me)).toEqual(row);
  });

  test("ten at once make each row once", async () => {
    for (let n = 0; n < 6; n++) await rate(await newcomer(), 3, { at: day(n + 1) });
    await forget();
    const made = await Promise.all(
      Array.from({ length: 10 }, () => backfillRecordStats(system, 6)),
    );
    expect(made.reduce((sum, n) => sum + n, 0)).toBe(6);
    expect(await db().select({ at: recordStats.lastActivityAt }).from(recordStats)).toHaveLength(6);
  }, 120_000);
});
