import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { acceptHeld, lockForReading } from "@/db/queries/mentoring/requests/take-request";
import { mentorRequests, mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { reviews } from "@/db/schema/reviews";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import {
  type Between,
  disagreementOn,
  evidenceOf,
  newReview,
  rateAll,
  reviewerScopeOf,
  storedReview,
} from "@/db/testing/mentoring";
import { databaseNow, newMentor } from "@/db/testing/queue";
import { freshKey, numberIn } from "@/db/testing/writing";
import { mintSystemScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { askThird } from "./ask-third";
import { getReviewToRate } from "./get-review";
import { listOwnReviews, listReviewsToRate } from "./list-reviews";
import { writeMessage } from "./messages";
import { beginSecondReview } from "./second-review";
import { sweepReviews } from "./sweep-reviews";

// Each test writes a whole history; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 60_000 });

const sweep = () => sweepReviews(mintSystemScope(), 100);

/** Lets the side that is awaited have been silent for so many days. */
const silentFor = (reviewId: string, days: number) =>
  db().execute(sql`update reviews set active_at = now() - make_interval(hours => ${days * 24}::int),
    turn_since = now() - make_interval(hours => ${days * 24}::int) where id = ${reviewId}`);

const newsOf = async (userId: string, type: string) => {
  const rows = await db()
    .select({ href: notifications.href, data: notifications.data })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.type, type)))
    .orderBy(notifications.at);
  return rows;
};

const requestsOf = (menteeId: string) =>
  db().select().from(mentorRequests).where(eq(mentorRequests.menteeId, menteeId));

/** Whoever takes what waits, through the queue's own functions. */
async function take(mentor: OwnScope, requestId: string) {
  const now = await databaseNow();
  const locked = await transaction((tx) => lockForReading(tx, mentor, requestId, now));
  expect(locked).toMatchObject({ outcome: "locked" });
  return transaction((tx) => acceptHeld(tx, mentor, requestId, now));
}

beforeEach(emptyTestDatabase);

describe("reminders", () => {
  test("go to whoever is awaited, once at each of 7, 14 and 21 days", async () => {
    const { mentee, mentor, reviewId } = await newReview();
    for (const [days, told] of [
      [6, 0],
      [7, 1],
      [13, 1],
      [14, 2],
      [27, 3],
    ] as const) {
      await silentFor(reviewId, days);
      await sweep();
      expect(await sweep()).toBe(0);
      expect(await newsOf(mentor.ownerId, "review-nudge")).toHaveLength(told);
    }
    expect(await newsOf(mentee.ownerId, "review-nudge")).toEqual([]);
    expect((await newsOf(mentor.ownerId, "review-nudge"))[0]).toMatchObject({
      href: `/mentoring/desk/reviews/${reviewId}`,
      data: { days: 7 },
    });
  });

  test("begin anew when the side that is awaited does anything", async () => {
    const { mentor, scope, reviewId } = await newReview();
    await silentFor(reviewId, 20);
    await sweep();
    expect((await storedReview(reviewId)).nudges).toBe(2);
    await rateAll(mentor, scope, { sql: 3 }, await databaseNow());
    expect(await storedReview(reviewId)).toMatchObject({ nudges: 0, phase: "in_review" });
    expect(await sweep()).toBe(0);
  });

  test("a message of the side that is not awaited ends no silence", async () => {
    const { mentee, mentor, reviewId } = await newReview();
    await silentFor(reviewId, 8);
    const message = { reviewId, body: "Any news?", clientKey: freshKey() };
    await writeMessage(mentee, message, await databaseNow());
    expect(await sweep()).toBe(1);
    expect(await newsOf(mentor.ownerId, "review-nudge")).toHaveLength(1);
  });

  test("a returned review waits for the learner", async () => {
    const { mentee, mentor, reviewId } = await newReview({ to: "returned" });
    await silentFor(reviewId, 9);
    await sweep();
    expect(await newsOf(mentee.ownerId, "review-nudge")).toMatchObject([
      { href: `/mentoring/reviews/${reviewId}` },
    ]);
    expect(await newsOf(mentor.ownerId, "review-nudge")).toEqual([]);
  });
});

describe("time-outs", () => {
  test("a mentor's silence hands the review on: same skills, same age, and nothing of theirs", async () => {
    const between = await newReview({ ratings: { sql: 1.5 }, words: "Have a look." });
    const { mentee, mentor, reviewId } = between;
    const { submittedAt } = await storedReview(reviewId);
    await silentFor(reviewId, 28);
    expect(await sweep()).toBe(1);
    expect(await storedReview(reviewId)).toMatchObject({ phase: "mentor_timed_out" });
    expect(await listReviewsToRate(mentor)).toEqual([]);
    for (const { ownerId } of [mentee, mentor]) {
      expect(await newsOf(ownerId, "review-timed-out")).toHaveLength(1);
    }
    const [request] = await requestsOf(mentee.ownerId);
    expect(request).toMatchObject({
      state: "open",
      kind: "mentorship",
      reviewId,
      openedAt: submittedAt,
      sections: [],
      words: "",
      excludedIds: [mentor.ownerId],
    });

    const next = await newMentor();
    const taken = await take(next, request?.id ?? "");
    expect(taken).toMatchObject({ outcome: "mentorship" });
    const [fresh] = await listReviewsToRate(next);
    expect(fresh).toMatchObject({ phase: "submitted", skillIds: ["git", "sql"], submittedAt });
    const scope = reviewerScopeOf(mentee, next, fresh?.id ?? "");
    const view = await getReviewToRate(scope);
    expect(view?.lines.map(({ own }) => own)).toEqual([null, null]);
    expect(JSON.stringify(view)).not.toMatch(numberIn(1.5));
    expect(view?.words).toBe("Have a look.");
    expect(await evidenceOf(fresh?.id ?? "", "sql")).toEqual(await evidenceOf(reviewId, "sql"));
    expect(await listOwnReviews(mentee)).toMatchObject(
      expect.arrayContaining([
        expect.objectContaining({ id: reviewId, successorId: fresh?.id }),
        expect.objectContaining({ id: fresh?.id, successorId: null }),
      ]),
    );
  });

  test("two reviews that time out wait in one request, and one mentor takes both", async () => {
    const first = await newReview({ claims: { sql: 3 } });
    const second = await newReview({ claims: { git: 3 } });
    await db()
      .update(reviews)
      .set({ menteeId: first.mentee.ownerId })
      .where(eq(reviews.id, second.reviewId));
    await db()
      .update(mentorships)
      .set({ menteeId: first.mentee.ownerId })
      .where(eq(mentorships.id, second.mentorshipId));
    for (const { reviewId } of [first, second]) await silentFor(reviewId, 30);
    expect(await sweep()).toBe(2);
    const requests = await requestsOf(first.mentee.ownerId);
    expect(requests).toHaveLength(1);
    const next = await newMentor();
    await take(next, requests[0]?.id ?? "");
    expect((await listReviewsToRate(next)).map(({ skillIds }) => skillIds).toSorted()).toEqual([
      ["git"],
      ["sql"],
    ]);
  });

  test("a learner's silence ends a returned review, and nobody is asked again", async () => {
    const { mentee, mentor, reviewId } = await newReview({ to: "returned" });
    await silentFor(reviewId, 28);
    await sweep();
    expect(await storedReview(reviewId)).toMatchObject({ phase: "mentee_timed_out" });
    expect(await requestsOf(mentee.ownerId)).toEqual([]);
    expect(await newsOf(mentor.ownerId, "review-timed-out")).toHaveLength(1);
  });

  test("a completed review is finished, and what was in dispute stands on both sides", async () => {
    const { reviewId, mentorshipId } = await newReview({
      claims: { sql: 5 },
      ratings: { sql: 1 },
      to: "completed",
    });
    await silentFor(reviewId, 28);
    await sweep();
    expect(await storedReview(reviewId)).toMatchObject({ phase: "finished" });
    const row = await disagreementOn(reviewId, "sql");
    expect(row).toMatchObject({ state: "kept_both", selfRating: 5, mentorRating: 1 });
    expect(row.settledAt).not.toBe(null);
    const [rolled] = await db()
      .select({ open: mentorships.openReviews, disagreements: mentorships.openDisagreements })
      .from(mentorships)
      .where(eq(mentorships.id, mentorshipId));
    expect(rolled).toEqual({ open: 0, disagreements: 0 });
  });
});

describe("second opinions", () => {
  async function asked(): Promise<Between & { disagreementId: string }> {
    const first = await newReview({ claims: { sql: 5 }, ratings: { sql: 1 }, to: "completed" });
    const { mentee, reviewId } = first;
    const { id: disagreementId } = await disagreementOn(reviewId, "sql");
    const at = await databaseNow();
    const talk = { reviewId, disagreementId, body: "Why?", clientKey: freshKey() };
    await writeMessage(mentee, talk, at);
    const ask = { reviewId, disagreementId, clientKey: freshKey() };
    expect(await askThird(mentee, ask, at)).toEqual({ outcome: "done" });
    return { ...first, disagreementId };
  }

  test.each(["stays silent", "leaves for good"])("one who %s is replaced", async (how) => {
    const { mentee, mentor, reviewId } = await asked();
    const rater = await newMentor();
    const [request] = await requestsOf(mentee.ownerId);
    expect(await take(rater, request?.id ?? "")).toMatchObject({ outcome: "second-review" });
    const [second] = await listReviewsToRate(rater);
    if (how === "stays silent") await silentFor(second?.id ?? "", 28);
    else await db().execute(sql`delete from users where id = ${rater.ownerId}`);
    expect(await sweep()).toBeGreaterThan(0);
    expect(await storedReview(second?.id ?? "")).toMatchObject({ phase: "mentor_timed_out" });
    const again = (await requestsOf(mentee.ownerId)).filter(({ state }) => state === "open");
    expect(again).toMatchObject([{ kind: "second-opinion", reviewId }]);
    expect(again[0]?.excludedIds).toEqual(
      expect.arrayContaining(
        how === "stays silent" ? [mentor.ownerId, rater.ownerId] : [mentor.ownerId],
      ),
    );
    expect(await newsOf(mentee.ownerId, "review-timed-out")).toEqual([]);
  });

  test("a silent second rater is reminded like any other", async () => {
    const { reviewId } = await asked();
    const rater = await newcomer();
    const second = await transaction(async (tx) =>
      beginSecondReview(tx, { reviewId, reviewerId: rater.ownerId }, await databaseNow()),
    );
    await silentFor(second.reviewId, 7);
    await silentFor(reviewId, 1);
    expect(await sweep()).toBe(1);
    expect(await newsOf(rater.ownerId, "review-nudge")).toHaveLength(1);
  });
});

test("any number of sweeps at once do each thing once", async () => {
  const due = await Promise.all([newReview(), newReview(), newReview({ to: "returned" })]);
  const late = await newReview();
  for (const { reviewId } of due) await silentFor(reviewId, 15);
  await silentFor(late.reviewId, 40);
  const moved = await Promise.all([sweep(), sweep(), sweep(), sweep()]);
  expect(moved.reduce((a, b) => a + b)).toBe(4);
  const [count] = await db().execute(sql`select
    (select count(*)::int from notifications where type = 'review-nudge') as nudges,
    (select count(*)::int from notifications where type = 'review-timed-out') as ends,
    (select count(*)::int from mentor_requests) as requests`);
  expect(count).toEqual({ nudges: 3, ends: 2, requests: 1 });
  expect(await sweep()).toBe(0);
});

test("a limit leaves the rest for the next run, the longest silence first", async () => {
  const all = [await newReview(), await newReview(), await newReview()];
  for (const [i, { reviewId }] of all.entries()) await silentFor(reviewId, 8 + i);
  expect(await sweepReviews(mintSystemScope(), 2)).toBe(2);
  expect(await storedReview(all[0]?.reviewId ?? "")).toMatchObject({ nudges: 0 });
  expect(await sweepReviews(mintSystemScope(), 2)).toBe(1);
});

test("one review that fails holds up no other, and is told of", async () => {
  const [broken, fine] = [await newReview(), await newReview()];
  for (const { reviewId } of [broken, fine]) await silentFor(reviewId, 9);
  await db().execute(sql`create function refuse() returns trigger language plpgsql as
    $$ begin raise exception 'not this one'; end $$`);
  await db().execute(sql`create trigger refuse before update on reviews for each row
    when (old.nudges = 0 and new.nudges = 1 and old.words = 'broken') execute function refuse()`);
  await db().update(reviews).set({ words: "broken" }).where(eq(reviews.id, broken.reviewId));
  try {
    await expect(sweep()).rejects.toThrow();
    expect(await storedReview(fine.reviewId)).toMatchObject({ nudges: 1 });
  } finally {
    await db().execute(sql`drop trigger refuse on reviews; drop function refuse()`);
  }
  expect(await sweep()).toBe(1);
});
