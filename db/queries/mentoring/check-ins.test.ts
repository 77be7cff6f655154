import { and, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { checkIns } from "@/db/schema/goals";
import { mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { endMentorshipRow, mentorshipRow } from "@/db/testing/mentoring-rows";
import { day, freshKey } from "@/db/testing/writing";
import { mintMentorScope, mintSystemScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { listCheckIns, listCheckInsOf, recordCheckIn } from "./check-in-log";
import { sweepCheckIns } from "./check-ins";

const system = mintSystemScope();
/** Whoever is due is due since 2025; these are not, whatever today's date is. */
const soon = () => new Date(Date.now() - 3_600_000);

let ada: OwnScope;
let grace: OwnScope;
let mentorshipId: string;
beforeEach(async () => {
  await db().delete(mentorships);
  [ada, grace] = [await newcomer(), await newcomer()];
  mentorshipId = await mentorshipRow(ada, grace);
});

const words = (more: object = {}) => ({
  mentorshipId,
  done: "Wrote the first integration test",
  blocked: "",
  next: "Two more",
  confidence: 3,
  clientKey: freshKey(),
  ...more,
});
const newsOf = async (who: OwnScope) => {
  const rows = await db()
    .select({ type: notifications.type, href: notifications.href, data: notifications.data })
    .from(notifications)
    .where(and(eq(notifications.userId, who.ownerId)));
  return rows;
};
const asMentor = () =>
  mintMentorScope({ ownerId: ada.ownerId, mentorId: grace.ownerId, mentorshipId, sections: [] });

describe("a check-in", () => {
  test("is kept, newest first, and the mentor is told", async () => {
    await recordCheckIn(ada, words(), day(3));
    await recordCheckIn(ada, words({ done: "The other two", confidence: 4 }), day(10));
    const shown = await listCheckIns(ada, mentorshipId);
    expect(shown.map(({ done, confidence }) => [done, confidence])).toEqual([
      ["The other two", 4],
      ["Wrote the first integration test", 3],
    ]);
    expect(await listCheckInsOf(asMentor())).toEqual(shown);
    expect((await newsOf(grace))[0]).toEqual({
      type: "check-in",
      href: `/mentoring/mentees/${mentorshipId}#check-ins`,
      data: { name: "Newcomer" },
    });
    expect(await newsOf(ada)).toEqual([]);
  });

  test("only the mentee writes one, three a day at most", async () => {
    expect(await recordCheckIn(grace, words(), day(3))).toEqual({ outcome: "not-found" });
    const results = await Promise.all(
      Array.from({ length: 6 }, () => recordCheckIn(ada, words(), day(3))),
    );
    expect(results.filter(({ outcome }) => outcome === "recorded")).toHaveLength(3);
    expect(results.filter(({ outcome }) => outcome === "enough")).toHaveLength(3);
    expect(await recordCheckIn(ada, words(), day(5))).toEqual({ outcome: "recorded" });
  });

  test("after the end none is written; the mentee still reads theirs, the mentor nothing", async () => {
    await recordCheckIn(ada, words(), day(3));
    const scope = asMentor();
    await endMentorshipRow(mentorshipId);
    expect(await recordCheckIn(ada, words(), day(4))).toEqual({ outcome: "not-found" });
    expect(await listCheckIns(ada, mentorshipId)).toHaveLength(1);
    expect(await listCheckInsOf(scope)).toEqual([]);
    expect(await listCheckIns(grace, mentorshipId)).toEqual([]);
  });
});

describe("the sweep", () => {
  const due = async () => (await newsOf(ada)).filter(({ type }) => type === "check-in-due");

  test("reminds the mentee of each that is due, once, whoever sweeps", async () => {
    const others = await Promise.all(
      [0, 1, 2].map(async () => mentorshipRow(await newcomer(), grace)),
    );
    expect(others).toHaveLength(3);
    const swept = await Promise.all([sweepCheckIns(system, 2), sweepCheckIns(system, 2)]);
    expect(swept.reduce((sum, n) => sum + n)).toBe(4);
    expect(await sweepCheckIns(system, 2)).toBe(0);
    expect(await due()).toEqual([
      {
        type: "check-in-due",
        href: `/mentoring/mentors/${mentorshipId}#check-ins`,
        data: { name: "Newcomer" },
      },
    ]);
  });

  test("waits for the rhythm after the last one, and reminds anew after the next", async () => {
    await db()
      .insert(checkIns)
      .values({ ...row(), at: soon() });
    expect(await sweepCheckIns(system, 100)).toBe(0);
    await db()
      .update(checkIns)
      .set({ at: day(50) });
    expect(await sweepCheckIns(system, 100)).toBe(1);
    // The reminder lies back as well, and a later check-in is due again.
    await db()
      .update(mentorships)
      .set({ checkInRemindedAt: day(58) });
    expect(await sweepCheckIns(system, 100)).toBe(0);
    await db()
      .insert(checkIns)
      .values({ ...row(), at: day(60) });
    expect(await sweepCheckIns(system, 100)).toBe(1);
  });

  test("nobody is reminded in the first week, of a fortnightly one in the second, or after the end", async () => {
    const since = (days: number) => new Date(Date.now() - days * 86_400_000);
    await db()
      .update(mentorships)
      .set({ startedAt: since(6) });
    expect(await sweepCheckIns(system, 100)).toBe(0);
    await db()
      .update(mentorships)
      .set({ startedAt: since(10), checkInRhythm: "fortnightly" });
    expect(await sweepCheckIns(system, 100)).toBe(0);
    await db()
      .update(mentorships)
      .set({ startedAt: since(15) });
    await endMentorshipRow(mentorshipId);
    expect(await sweepCheckIns(system, 100)).toBe(0);
  });

  const row = () => ({ mentorshipId, done: "a", next: "b", confidence: 3 });
});
