import { and, eq, inArray, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { mentorRequests } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { databaseNow, newMentor, openWish, requestRow } from "@/db/testing/queue";
import type { OwnScope } from "@/lib/domain/scope";
import { lockForReading } from "./requests/take-request";
import { wantSecondOpinion } from "./requeue";

beforeEach(emptyTestDatabase);

const DAY = 86_400_000;
const ago = async (days: number) => new Date((await databaseNow()).getTime() - days * DAY);

/** A review of this learner's that has ended, as far as the queue cares. */
async function endedReview(menteeId: string, phase = "mentor_timed_out"): Promise<string> {
  const [row] = await db().execute<{ id: string }>(sql`
    insert into reviews (mentee_id, phase, submitted_at, turn_since, active_at)
    values (${menteeId}, ${phase}, now(), now(), now()) returning id`);
  return row?.id ?? "";
}
const requestsOf = (me: OwnScope) =>
  db()
    .select()
    .from(mentorRequests)
    .where(eq(mentorRequests.menteeId, me.ownerId))
    .orderBy(mentorRequests.at);
const told = async (type = "request-waiting") => {
  const rows = await db()
    .select({ userId: notifications.userId })
    .from(notifications)
    .where(eq(notifications.type, type));
  return rows.map(({ userId }) => userId);
};

describe("requeue", () => {
  test("keeps the age: whoever waited longest is first again, in a circle as wide", async () => {
    await newMentor();
    const me = await newcomer();
    const age = await ago(8);
    const id = await openWish(me.ownerId, { age, reviewId: await endedReview(me.ownerId) });
    const row = await requestRow(id);
    expect(row).toMatchObject({ openedAt: age, state: "open", route: 1 });
    expect(row.expiresAt?.getTime()).toBeGreaterThan((await ago(-29)).getTime());
  });

  test("joins the open request there is: older age, every review, everybody excluded", async () => {
    const mentor = await newMentor();
    const me = await newcomer();
    const reviews = [await endedReview(me.ownerId), await endedReview(me.ownerId)];
    const id = await openWish(me.ownerId, { words: "What I wrote myself.", sections: ["career"] });
    const now = await databaseNow();
    await transaction((tx) => lockForReading(tx, mentor, id, now));
    const age = await ago(3);
    for (const reviewId of [...reviews, ...reviews]) {
      const more = { reviewId, age, excludedIds: [mentor.ownerId], words: "" };
      expect(await openWish(me.ownerId, more)).toBe(id);
    }
    expect(await openWish(me.ownerId, { age: await ago(1) })).toBe(id);
    const row = await requestRow(id);
    expect(row).toMatchObject({
      openedAt: age,
      reviewId: reviews[0],
      moreReviewIds: [reviews[1]],
      excludedIds: [mentor.ownerId],
      words: "What I wrote myself.",
      sections: ["career"],
      lockedBy: null,
    });
    expect(await requestsOf(me)).toHaveLength(1);
  });

  test("never publishes a draft: it is set aside with its text", async () => {
    const me = await newcomer();
    const draft = { kind: "mentorship", targetRungId: "mid", state: "draft", at: await ago(1) };
    await db()
      .insert(mentorRequests)
      .values({ ...draft, menteeId: me.ownerId, words: "Not finis" });
    await openWish(me.ownerId, { words: "", reviewId: await endedReview(me.ownerId) });
    expect(await requestsOf(me)).toMatchObject([
      { state: "withdrawn", words: "Not finis", openedAt: null },
      { state: "open", words: "" },
    ]);
  });

  test("twenty at once leave one request with all twenty reviews", async () => {
    const me = await newcomer();
    const ids = await Promise.all(Array.from({ length: 20 }, () => endedReview(me.ownerId)));
    await Promise.all(ids.map((reviewId) => openWish(me.ownerId, { reviewId })));
    const [row, ...others] = await requestsOf(me);
    expect(others).toEqual([]);
    expect([row?.reviewId, ...(row?.moreReviewIds ?? [])].toSorted()).toEqual(ids.toSorted());
  });
});

describe("who is told", () => {
  test("those in the circle, with room, not blocked, not excluded, not the learner", async () => {
    const me = await newMentor();
    const fits = await newMentor({ rung: "senior", specialisationIds: ["backend"] });
    await newMentor({ rung: "mid", specialisationIds: ["backend"] });
    await newMentor({ rung: "senior", specialisationIds: ["devops"] });
    await newMentor({ specialisationIds: ["backend"], rungIds: ["junior"] });
    await newMentor({ specialisationIds: ["backend"], isOpen: false });
    const full = await newMentor({ specialisationIds: ["backend"], capacity: 1 });
    const excluded = await newMentor({ specialisationIds: ["backend"] });
    const blocker = await newMentor({ specialisationIds: ["backend"] });
    const [busy, mine] = [await newcomer(), await newMentor({ specialisationIds: ["backend"] })];
    await db().execute(sql`insert into mentorships (mentee_id, mentor_id, started_at) values
      (${busy.ownerId}, ${full.ownerId}, now()), (${me.ownerId}, ${mine.ownerId}, now())`);
    await db().execute(sql`insert into mentor_blocks (blocker_id, blocked_id, at)
      values (${blocker.ownerId}, ${me.ownerId}, now())`);
    await openWish(me.ownerId, {
      targetRungId: "senior",
      specialisationId: "backend",
      excludedIds: [excluded.ownerId],
    });
    expect(await told()).toEqual([fits.ownerId]);
  });

  test("at most twenty of them, whoever was told longest ago first", async () => {
    const mentors: OwnScope[] = [];
    for (let i = 0; i < 25; i++) mentors.push(await newMentor());
    await openWish((await newcomer()).ownerId);
    const first = await told();
    expect(new Set(first).size).toBe(20);
    await db().delete(notifications);
    await openWish((await newcomer()).ownerId);
    const second = await told();
    const skipped = mentors.map((me) => me.ownerId).filter((id) => !first.includes(id));
    expect(second).toHaveLength(20);
    expect(second).toEqual(expect.arrayContaining(skipped));
  });

  test("with nobody on the rung, everybody who offers is asked at once", async () => {
    const peer = await newMentor({ rung: null });
    const id = await openWish((await newcomer()).ownerId, { targetRungId: "staff" });
    expect((await requestRow(id)).route).toBe(2);
    expect(await told()).toEqual([peer.ownerId]);
  });
});

describe("wantSecondOpinion", () => {
  test("asks once a review, never the first reviewer, and needs no room", async () => {
    const first = await newMentor();
    const full = await newMentor({ capacity: 1 });
    const [me, busy] = [await newMentor(), await newcomer()];
    await db().execute(sql`insert into mentorships (mentee_id, mentor_id, started_at)
      values (${busy.ownerId}, ${full.ownerId}, now())`);
    const reviewId = await endedReview(me.ownerId, "completed");
    const at = await databaseNow();
    const wish = {
      menteeId: me.ownerId,
      reviewId,
      targetRungId: "senior" as const,
      excludedIds: [first.ownerId],
    };
    for (let i = 0; i < 2; i++) await transaction((tx) => wantSecondOpinion(tx, wish, at));
    expect(await requestsOf(me)).toMatchObject([{ kind: "second-opinion", reviewId }]);
    expect(await told("second-opinion-wanted")).toEqual([full.ownerId]);
    // It stands beside the learner's own wish, and takes nothing from it.
    await openWish(me.ownerId);
    const both = and(
      eq(mentorRequests.menteeId, me.ownerId),
      inArray(mentorRequests.state, ["open"]),
    );
    expect(await db().select().from(mentorRequests).where(both)).toHaveLength(2);
  });
});
