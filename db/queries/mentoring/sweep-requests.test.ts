import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mentorOffers, mentorRequests } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { age, newMentor, openWish, requestRow } from "@/db/testing/queue";
import { mintSystemScope } from "@/lib/access/mint-scope";
import { sweepRequests } from "./sweep-requests";

beforeEach(emptyTestDatabase);

const sweep = (limit = 100) => sweepRequests(mintSystemScope(), limit);
const told = async (type: string, ...userIds: string[]) => {
  const rows = await db()
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(and(eq(notifications.type, type), inArray(notifications.userId, userIds)))
    .orderBy(notifications.at);
  return rows.map(({ userId }) => userId);
};
const wish = async (more = {}) => openWish((await newcomer()).ownerId, more);

describe("a deadline that passes", () => {
  test("widens the circle, tells the learner, and tells only those who are new to it", async () => {
    const inside = await newMentor({ specialisationIds: ["backend"] });
    const beside = await newMentor({ specialisationIds: ["devops"] });
    const below = await newMentor({ rung: "junior", specialisationIds: ["backend"] });
    const id = await wish({ specialisationId: "backend", targetRungId: "senior" });
    const { menteeId } = await requestRow(id);
    const everybody = [inside, beside, below].map((me) => me.ownerId);
    expect(await told("request-waiting", ...everybody)).toEqual([inside.ownerId]);

    await age(id, 7 * 24);
    expect(await sweep()).toBe(1);
    expect((await requestRow(id)).route).toBe(1);
    expect(await told("request-waiting", ...everybody)).toEqual([inside.ownerId, beside.ownerId]);
    expect(await told("request-rerouted", menteeId)).toHaveLength(1);

    await age(id, 7 * 24);
    expect(await sweep()).toBe(1);
    expect((await requestRow(id)).route).toBe(2);
    expect(await told("request-waiting", ...everybody)).toEqual(everybody);
    expect(await told("request-rerouted", menteeId)).toHaveLength(2);
    expect(await sweep()).toBe(0);
  });

  test("a minute early nothing happens", async () => {
    await newMentor();
    const id = await wish();
    await age(id, 7 * 24 - 1);
    expect(await sweep()).toBe(0);
    expect(await requestRow(id)).toMatchObject({ route: 0, state: "open" });
  });

  test("without a specialisation the first week's end changes nothing for anybody", async () => {
    await newMentor();
    const id = await wish();
    const { menteeId } = await requestRow(id);
    await age(id, 7 * 24);
    await sweep();
    expect((await requestRow(id)).route).toBe(1);
    expect(await told("request-rerouted", menteeId)).toEqual([]);
    await age(id, 7 * 24);
    await sweep();
    expect(await told("request-rerouted", menteeId)).toHaveLength(1);
  });

  test("a circle of nobody is passed over at once", async () => {
    await newMentor({ specialisationIds: ["backend"] });
    const peer = await newMentor({ rung: null });
    const id = await wish({ specialisationId: "backend" });
    await db().delete(mentorOffers).where(sql`${mentorOffers.userId} <> ${peer.ownerId}`);
    await age(id, 7 * 24);
    await sweep();
    expect((await requestRow(id)).route).toBe(2);
    expect(await told("request-waiting", peer.ownerId)).toEqual([peer.ownerId]);
  });

  test("after 30 days it ends, and its owner is asked whether it still holds", async () => {
    const id = await wish();
    await age(id, 30 * 24);
    expect(await sweep()).toBe(1);
    const { state, menteeId } = await requestRow(id);
    expect(state).toBe("expired");
    expect(await told("request-expired", menteeId)).toHaveLength(1);
  });

  test("what somebody reads at that moment is left to them until their lock has run out", async () => {
    const mentor = await newMentor();
    const id = await wish();
    await age(id, 30 * 24);
    const lock = (offset: string) =>
      db()
        .update(mentorRequests)
        .set({ lockedBy: mentor.ownerId, lockedUntil: sql`now() + ${offset}::interval` })
        .where(eq(mentorRequests.id, id));
    await lock("1 minute");
    expect(await sweep()).toBe(0);
    await lock("-1 second");
    expect(await sweep()).toBe(1);
  });

  test("a second opinion that nobody gives ends quietly for the learner", async () => {
    const id = await wish();
    const { menteeId } = await requestRow(id);
    await db().delete(notifications);
    await db().execute(sql`insert into reviews (id, mentee_id, phase, submitted_at, turn_since, active_at)
      values (${id}, ${menteeId}, 'completed', now(), now(), now())`);
    await db()
      .update(mentorRequests)
      .set({ kind: "second-opinion", reviewId: id })
      .where(eq(mentorRequests.id, id));
    await age(id, 30 * 24);
    expect(await sweep()).toBe(1);
    expect((await requestRow(id)).state).toBe("expired");
    expect(await db().select().from(notifications)).toEqual([]);
  });
});

describe("sweepers at once", () => {
  test("four of them reroute and expire each request exactly once", async () => {
    await newMentor({ specialisationIds: ["backend"] });
    const due: string[] = [];
    const over: string[] = [];
    for (let i = 0; i < 12; i++) {
      const id = await wish({ specialisationId: "backend" });
      (i % 2 ? due : over).push(id);
      await age(id, i % 2 ? 7 * 24 : 30 * 24);
    }
    const counts = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
    // What one of them skipped because another held it was changed by that other one.
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(12);
    const rows = await db().select().from(mentorRequests);
    const owners = (ids: string[]) =>
      rows.filter((row) => ids.includes(row.id)).map((row) => row.menteeId);
    expect((await told("request-rerouted", ...owners(due))).toSorted()).toEqual(
      owners(due).toSorted(),
    );
    expect((await told("request-expired", ...owners(over))).toSorted()).toEqual(
      owners(over).toSorted(),
    );
    expect(await sweep()).toBe(0);
  });

  test("a limit leaves the rest to the next round, oldest first", async () => {
    const ids = [await wish(), await wish(), await wish()];
    for (const [i, id] of ids.entries()) await age(id, 30 * 24 + i);
    expect(await sweep(2)).toBe(2);
    const states = await Promise.all(ids.map(async (id) => (await requestRow(id)).state));
    expect(states).toEqual(["open", "expired", "expired"]);
    expect(await sweep(2)).toBe(1);
  });
});
