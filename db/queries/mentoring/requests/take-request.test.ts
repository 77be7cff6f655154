import { and, eq, sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, type Transaction, transaction } from "@/db/client";
import { isRetryable } from "@/db/client/retry";
import { insertBlock } from "@/db/queries/mentoring/blocks";
import { wantSecondOpinion } from "@/db/queries/mentoring/requeue";
import { once } from "@/db/queries/mutations";
import { mentorOffers, mentorRequests, mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { reviews } from "@/db/schema/reviews";
import { newcomer } from "@/db/testing/cast";
import { age, databaseNow, newMentor, openWish, requestRow } from "@/db/testing/queue";
import { freshKey } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { acceptHeld, lockForReading, releaseHeld } from "./take-request";

/**
 * As the actions do it, but with more patience: on a busy machine the last of fifty waits longer for
 * a connection, or for a lock, than anybody in front of a page would.
 */
async function act<T>(me: OwnScope, run: (tx: Transaction) => Promise<T>): Promise<T> {
  const mutation = { key: freshKey(), act: "test" };
  for (;;) {
    try {
      return await once(me, mutation, run);
    } catch (error) {
      if (!isRetryable(error, { idempotent: true })) throw error;
    }
  }
}
const lock = async (me: OwnScope, id: string) => {
  const now = await databaseNow();
  return act(me, (tx) => lockForReading(tx, me, id, now));
};
const release = async (me: OwnScope, id: string) => {
  const now = await databaseNow();
  return act(me, (tx) => releaseHeld(tx, me, id, now));
};
const accept = async (me: OwnScope, id: string) => {
  const now = await databaseNow();
  return act(me, (tx) => acceptHeld(tx, me, id, now));
};
const wishes = async (count: number, more = {}) => {
  const ids: string[] = [];
  for (let i = 0; i < count; i++) ids.push(await openWish((await newcomer()).ownerId, more));
  return ids;
};
const wish = async (more = {}) => (await wishes(1, more))[0] ?? "";
const mentorshipsOf = (menteeId: string) =>
  db().select().from(mentorships).where(eq(mentorships.menteeId, menteeId));

describe("taking a request aside", () => {
  test("fifty mentors reach for one request: one holds it, the others are told so", async () => {
    const mentors: OwnScope[] = [];
    for (let i = 0; i < 50; i++) mentors.push(await newMentor());
    const id = await wish();
    const answers = await Promise.all(mentors.map((me) => lock(me, id)));
    expect(answers.filter(({ outcome }) => outcome === "locked")).toHaveLength(1);
    expect(
      answers.filter((answer) => answer.outcome === "refused" && answer.problem === "locked"),
    ).toHaveLength(49);
    const holder = answers.findIndex(({ outcome }) => outcome === "locked");
    expect((await requestRow(id)).lockedBy).toBe(mentors[holder]?.ownerId);
  });

  test("holds for 30 minutes of database time; taking it again renews nothing", async () => {
    const [me, id] = [await newMentor(), await wish()];
    const first = await lock(me, id);
    expect(await lock(me, id)).toEqual(first);
    const [row] = await db().execute<{ minutes: number }>(
      sql`select extract(epoch from locked_until - now())::float8 / 60 as minutes
          from mentor_requests where id = ${id}`,
    );
    expect(row?.minutes).toBeGreaterThan(29);
    expect(row?.minutes).toBeLessThanOrEqual(30);
  });

  test("the fifth at once is refused, also when eight are asked for at the same moment", async () => {
    const me = await newMentor();
    const ids = await wishes(8);
    const answers = await Promise.all(ids.map((id) => lock(me, id)));
    const locked = ids.filter((_, i) => answers[i]?.outcome === "locked");
    expect(locked).toHaveLength(4);
    for (const answer of answers.filter(({ outcome }) => outcome !== "locked")) {
      expect(answer).toEqual({ outcome: "refused", problem: "too-many-locks" });
    }
    const [given = "", free = ""] = [locked[0], ids.find((id) => !locked.includes(id))];
    expect(await release(me, given)).toEqual({ outcome: "released" });
    expect(await lock(me, free)).toMatchObject({ outcome: "locked" });
  });

  test("a lock that has run out holds nobody off, and counts no more", async () => {
    const [first, second] = [await newMentor(), await newMentor()];
    const ids = await wishes(4);
    for (const id of ids) expect(await lock(first, id)).toMatchObject({ outcome: "locked" });
    const [id = ""] = ids;
    expect(await lock(second, id)).toEqual({ outcome: "refused", problem: "locked" });
    await db()
      .update(mentorRequests)
      .set({ lockedUntil: sql`now() - interval '1 second'` })
      .where(eq(mentorRequests.id, id));
    expect(await lock(second, id)).toMatchObject({ outcome: "locked" });
    expect(await accept(first, id)).toEqual({ outcome: "refused", problem: "locked" });
    expect(await lock(first, await wish())).toMatchObject({ outcome: "locked" });
  });

  test("only who holds it gives it back", async () => {
    const [me, other, id] = [await newMentor(), await newMentor(), await wish()];
    await lock(me, id);
    expect(await release(other, id)).toEqual({ outcome: "not-found" });
    expect((await requestRow(id)).lockedBy).toBe(me.ownerId);
    expect(await release(me, id)).toEqual({ outcome: "released" });
    expect(await release(me, id)).toEqual({ outcome: "not-found" });
    expect(await lock(other, id)).toMatchObject({ outcome: "locked" });
  });

  test("is not found by whoever may not know of it", async () => {
    const mentor = await newMentor();
    const learner = await newMentor();
    const own = await openWish(learner.ownerId);
    const excluded = await newMentor();
    const id = await wish({ excludedIds: [excluded.ownerId] });
    const { menteeId } = await requestRow(id);
    const [blocker, blocked] = [await newMentor(), await newMentor()];
    const at = await databaseNow();
    await transaction(async (tx) => {
      await insertBlock(tx, { blockerId: blocker.ownerId, blockedId: menteeId }, at);
      await insertBlock(tx, { blockerId: menteeId, blockedId: blocked.ownerId }, at);
    });
    const noOffer = await newcomer();
    const tooLow = await newMentor({ rung: "junior" });
    for (const [me, which] of [
      [learner, own],
      [excluded, id],
      [blocker, id],
      [blocked, id],
      [noOffer, id],
      [tooLow, id],
      [mentor, crypto.randomUUID()],
    ] as const) {
      expect(await lock(me, which)).toEqual({ outcome: "not-found" });
      expect(await accept(me, which)).toEqual({ outcome: "not-found" });
    }
    expect(await lock(mentor, id)).toMatchObject({ outcome: "locked" });
  });

  test("a draft is nobody's business, and neither is one that has run out", async () => {
    const [me, id] = [await newMentor(), await wish()];
    await age(id, 30 * 24);
    expect(await lock(me, id)).toEqual({ outcome: "refused", problem: "not-open" });
    await db().update(mentorRequests).set({ state: "draft" }).where(eq(mentorRequests.id, id));
    expect(await lock(me, id)).toEqual({ outcome: "not-found" });
  });
});

describe("taking a request on", () => {
  test("begins the mentorship with what was agreed to, and tells the learner who it is", async () => {
    const [me, id] = [await newMentor(), await wish({ sections: ["skills", "career"] })];
    await lock(me, id);
    const answer = await accept(me, id);
    const row = await requestRow(id);
    expect(row).toMatchObject({ state: "accepted", takenBy: me.ownerId, lockedBy: null });
    expect(row.takenAt).not.toBeNull();
    const [mentorship] = await mentorshipsOf(row.menteeId);
    expect(mentorship).toMatchObject({ mentorId: me.ownerId, sections: ["skills", "career"] });
    expect(answer).toEqual({ outcome: "mentorship", mentorshipId: mentorship?.id });
    const told = await db()
      .select()
      .from(notifications)
      .where(and(eq(notifications.userId, row.menteeId), eq(notifications.type, "request-taken")));
    expect(told).toMatchObject([
      { href: `/mentoring/mentors/${mentorship?.id}`, data: { name: expect.stringMatching(/./) } },
    ]);
  });

  test("ten at once by its holder, and forty by others, give one mentorship", async () => {
    const [holder, id] = [await newMentor(), await wish()];
    await lock(holder, id);
    const others = await Promise.all(Array.from({ length: 4 }, () => newMentor()));
    const tries = Array.from({ length: 50 }, (_, i) =>
      i % 5 === 0 ? holder : (others[i % 4] ?? holder),
    );
    const answers = await Promise.all(tries.map((me) => accept(me, id)));
    expect(answers.filter(({ outcome }) => outcome === "mentorship")).toHaveLength(1);
    const { menteeId, takenBy } = await requestRow(id);
    expect(takenBy).toBe(holder.ownerId);
    expect(await mentorshipsOf(menteeId)).toHaveLength(1);
  });

  test("without holding it nothing happens", async () => {
    const [me, id] = [await newMentor(), await wish()];
    expect(await accept(me, id)).toEqual({ outcome: "refused", problem: "not-locked" });
    await lock(me, id);
    await age(id, 1);
    expect(await accept(me, id)).toEqual({ outcome: "refused", problem: "not-locked" });
    expect(await mentorshipsOf((await requestRow(id)).menteeId)).toEqual([]);
  });

  test("the last free place is given once, however many are accepted at the same moment", async () => {
    const me = await newMentor({ capacity: 2 });
    const ids = await wishes(4);
    for (const id of ids) await lock(me, id);
    const answers = await Promise.all(ids.map((id) => accept(me, id)));
    expect(answers.filter(({ outcome }) => outcome === "mentorship")).toHaveLength(2);
    expect(
      answers.filter((answer) => answer.outcome === "refused" && answer.problem === "no-room"),
    ).toHaveLength(2);
    const live = await db().select().from(mentorships).where(eq(mentorships.mentorId, me.ownerId));
    expect(live).toHaveLength(2);
  });

  test("a paused offer takes nobody, and the request stays where it is", async () => {
    const [me, id] = [await newMentor(), await wish()];
    await lock(me, id);
    await db()
      .update(mentorOffers)
      .set({ isOpen: false })
      .where(eq(mentorOffers.userId, me.ownerId));
    expect(await accept(me, id)).toEqual({ outcome: "refused", problem: "no-room" });
    expect((await requestRow(id)).state).toBe("open");
  });

  test("a block between reading and accepting ends it", async () => {
    const [me, id] = [await newMentor(), await wish()];
    await lock(me, id);
    const { menteeId } = await requestRow(id);
    const at = await databaseNow();
    await transaction((tx) => insertBlock(tx, { blockerId: menteeId, blockedId: me.ownerId }, at));
    expect(await accept(me, id)).toEqual({ outcome: "not-found" });
    expect(await mentorshipsOf(menteeId)).toEqual([]);
  });

  test("whoever reads it on its last day may still accept", async () => {
    const [me, id] = [await newMentor(), await wish()];
    await lock(me, id);
    await db()
      .update(mentorRequests)
      .set({ expiresAt: sql`now() - interval '1 minute'` })
      .where(eq(mentorRequests.id, id));
    expect(await accept(me, id)).toMatchObject({ outcome: "mentorship" });
  });
});

describe("what comes along", () => {
  /** A review of two skills in some phase, by a mentor who has it no longer. */
  async function review(phase: string, menteeId: string, reviewerId: string): Promise<string> {
    const [row] = await db().execute<{ id: string }>(sql`
      insert into reviews (mentee_id, reviewer_id, phase, submitted_at, turn_since, active_at, completed_at)
      values (${menteeId}, ${reviewerId}, ${phase}, now() - interval '28 days', now(), now(), now())
      returning id`);
    const id = row?.id ?? "";
    await db().execute(sql`insert into review_rounds (review_id, round, words, submitted_at)
      values (${id}, 1, 'Please look at my tests.', now())`);
    await db().execute(sql`insert into review_skills (review_id, round, skill_id, self_rating, value, rated_at)
      values (${id}, 1, 'git', 3, ${phase === "completed" ? 3 : null}, now()),
        (${id}, 1, 'sql', 4, ${phase === "completed" ? 2 : null}, now())`);
    return id;
  }
  const reviewsOf = (menteeId: string) =>
    db().select().from(reviews).where(eq(reviews.menteeId, menteeId)).orderBy(reviews.submittedAt);

  test("every review that found no answer goes on with whoever takes the request, once", async () => {
    const [me, first, learner] = [await newMentor(), await newMentor(), await newcomer()];
    const { ownerId: menteeId } = learner;
    const ended: string[] = [];
    for (let i = 0; i < 2; i++) {
      ended.push(await review("mentor_timed_out", menteeId, first.ownerId));
    }
    const [a = "", b = ""] = ended;
    const id = await openWish(menteeId, { reviewId: a, excludedIds: [first.ownerId] });
    expect(await openWish(menteeId, { reviewId: b })).toBe(id);
    expect(await lock(first, id)).toEqual({ outcome: "not-found" });
    await lock(me, id);
    expect(await accept(me, id)).toMatchObject({ outcome: "mentorship" });
    const stored = await reviewsOf(menteeId);
    const fresh = stored.filter((each) => !ended.includes(each.id));
    // The second one held the same skills, which are under review by then: they are handed on once.
    expect(fresh).toMatchObject([{ reviewerId: me.ownerId, phase: "submitted" }]);
    expect(stored.find((each) => each.id === a)?.successorId).toBe(fresh[0]?.id);
  });

  test("a second opinion leads to a blind review of one's own, and nobody else's", async () => {
    const [me, first, learner] = [await newMentor(), await newMentor(), await newcomer()];
    const { ownerId: menteeId } = learner;
    const reviewId = await review("completed", menteeId, first.ownerId);
    const at = await databaseNow();
    const wanted = { menteeId, reviewId, targetRungId: "mid" as const };
    await transaction((tx) =>
      wantSecondOpinion(tx, { ...wanted, excludedIds: [first.ownerId] }, at),
    );
    const [request] = await db()
      .select()
      .from(mentorRequests)
      .where(eq(mentorRequests.reviewId, reviewId));
    const id = request?.id ?? "";
    await lock(me, id);
    const answers = await Promise.all([accept(me, id), accept(me, id), accept(first, id)]);
    const [second, ...others] = (await reviewsOf(menteeId)).filter((each) => each.secondOf);
    expect(others).toEqual([]);
    expect(second).toMatchObject({
      secondOf: reviewId,
      reviewerId: me.ownerId,
      mentorshipId: null,
    });
    expect(answers.filter(({ outcome }) => outcome === "second-review")).toEqual([
      { outcome: "second-review", reviewId: second?.id },
    ]);
    expect(await mentorshipsOf(menteeId)).toEqual([]);
  });

  test("what was settled meanwhile is wanted no more", async () => {
    const [me, first, learner] = [await newMentor(), await newMentor(), await newcomer()];
    const reviewId = await review("completed", learner.ownerId, first.ownerId);
    const wanted = { menteeId: learner.ownerId, reviewId, targetRungId: "mid" as const };
    const at = await databaseNow();
    await transaction((tx) => wantSecondOpinion(tx, { ...wanted, excludedIds: [] }, at));
    const [request] = await db()
      .select()
      .from(mentorRequests)
      .where(eq(mentorRequests.reviewId, reviewId));
    const id = request?.id ?? "";
    await lock(me, id);
    await db().update(reviews).set({ allowsSecond: false }).where(eq(reviews.id, reviewId));
    expect(await accept(me, id)).toEqual({ outcome: "refused", problem: "not-open" });
    expect((await requestRow(id)).state).toBe("withdrawn");
  });
});
