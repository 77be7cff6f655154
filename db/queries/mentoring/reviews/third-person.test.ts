import { and, eq, inArray } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { mentorRequests, mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { ledgerEntries } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import {
  type Between,
  DRAWN,
  disagreementOn,
  newReview,
  type ReviewWish,
  rateAll,
  reviewerScopeOf,
} from "@/db/testing/mentoring";
import { day, freshKey } from "@/db/testing/writing";
import { askThird, askThirdAsMentor } from "./ask-third";
import { completeReview } from "./complete-review";
import { keepBoth } from "./disagreements";
import { getReviewToRate } from "./get-review";
import { finishReview } from "./learner-acts";
import { writeMessage } from "./messages";
import { beginSecondReview } from "./second-review";

// Each test writes a whole history; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 60_000 });

const apart: ReviewWish = {
  claims: { sql: 5, git: 0 },
  ratings: { sql: 1, git: 4 },
  to: "completed",
};

/** Talks about a skill and names the disagreement on it. */
async function talked({ mentee, reviewId }: Between, skillId: string): Promise<string> {
  const { id: disagreementId } = await disagreementOn(reviewId, skillId);
  const message = { reviewId, disagreementId, body: "Why?", clientKey: freshKey() };
  await writeMessage(mentee, message, day(3));
  return disagreementId;
}

const ask = ({ mentee, reviewId }: Between, disagreementId: string) =>
  askThird(mentee, { reviewId, disagreementId, clientKey: freshKey() }, day(3));

const askAsMentor = ({ mentor, scope, reviewId }: Between, disagreementId: string) =>
  askThirdAsMentor(mentor, scope, { reviewId, disagreementId, clientKey: freshKey() }, day(3));

async function begin({ mentee, reviewId }: Between) {
  const rater = await newcomer();
  const second = await transaction((tx) =>
    beginSecondReview(tx, { reviewId, reviewerId: rater.ownerId }, day(4)),
  );
  return { rater, scope: reviewerScopeOf(mentee, rater, second.reviewId) };
}

type Second = Awaited<ReturnType<typeof begin>>;

async function give({ rater, scope }: Second, ratings: Record<string, number | null>) {
  await rateAll(rater, scope, ratings, day(5));
  const key = { reviewId: scope.reviewId, clientKey: freshKey() };
  expect(await completeReview(rater, scope, key, day(5), DRAWN)).toMatchObject({
    outcome: "done",
  });
}

const requestsOn = (reviewId: string) =>
  db().select().from(mentorRequests).where(eq(mentorRequests.reviewId, reviewId));

test("an asked third person rates blind, and their rating settles it and enters the record", async () => {
  const first = await newReview(apart);
  const { mentee, mentor, reviewId, mentorshipId } = first;
  const id = await talked(first, "sql");
  expect(await ask(first, id)).toEqual({ outcome: "done" });
  expect(await ask(first, id)).toMatchObject({ problem: "asked" });
  expect(await requestsOn(reviewId)).toMatchObject([
    { kind: "second-opinion", state: "open", excludedIds: [mentor.ownerId], words: "" },
  ]);
  await give(await begin(first), { sql: 3.5, git: 3 });
  expect(await disagreementOn(reviewId, "sql")).toMatchObject({
    state: "third_rater",
    thirdRating: 3.5,
    isThirdIn: true,
    settledAt: day(5),
  });
  // The other disagreement asked for nobody.
  expect(await disagreementOn(reviewId, "git")).toMatchObject({ state: "open", thirdRating: null });
  const judged = await db()
    .select({ skillId: ledgerEntries.skillId, value: ledgerEntries.value })
    .from(ledgerEntries)
    .where(
      and(
        eq(ledgerEntries.userId, mentee.ownerId),
        inArray(ledgerEntries.kind, ["peer", "mentor"]),
        eq(ledgerEntries.at, day(5)),
      ),
    )
    .orderBy(ledgerEntries.skillId);
  expect(judged).toEqual([
    { skillId: "git", value: 3 },
    { skillId: "sql", value: 3.5 },
  ]);
  for (const { ownerId } of [mentee, mentor]) {
    const news = await db()
      .select({ href: notifications.href })
      .from(notifications)
      .where(and(eq(notifications.userId, ownerId), eq(notifications.type, "second-opinion-in")));
    expect(news).toHaveLength(1);
  }
  const [rolled] = await db()
    .select({ open: mentorships.openDisagreements })
    .from(mentorships)
    .where(eq(mentorships.id, mentorshipId));
  expect(rolled).toEqual({ open: 1 });
});

test("“not observable” is an answer of the third person too", async () => {
  const first = await newReview(apart);
  await ask(first, await talked(first, "sql"));
  await give(await begin(first), { sql: null, git: 3 });
  expect(await disagreementOn(first.reviewId, "sql")).toMatchObject({
    thirdRating: null,
    isThirdIn: true,
    settledAt: day(5),
  });
});

test("whoever has given a second opinion already is heard at once", async () => {
  const first = await newReview({ ...apart, draw: DRAWN });
  await give(await begin(first), { sql: 2.5, git: 3 });
  await ask(first, await talked(first, "sql"));
  expect(await disagreementOn(first.reviewId, "sql")).toMatchObject({
    state: "third_rater",
    thirdRating: 2.5,
    settledAt: day(3),
  });
});

test("a third person who is about to rate needs no second request", async () => {
  const first = await newReview({ ...apart, draw: DRAWN });
  const second = await begin(first);
  await ask(first, await talked(first, "sql"));
  expect(await requestsOn(first.reviewId)).toHaveLength(1);
  await give(second, { sql: 2, git: 3 });
  expect(await disagreementOn(first.reviewId, "sql")).toMatchObject({ thirdRating: 2 });
});

test("keeping both is the way out while nobody comes; a later opinion changes nothing then", async () => {
  const first = await newReview(apart);
  const { mentee, reviewId } = first;
  const id = await talked(first, "sql");
  await ask(first, id);
  const second = await begin(first);
  const keep = { reviewId, disagreementId: id, clientKey: freshKey() };
  expect(await keepBoth(mentee, keep, day(4))).toEqual({ outcome: "done" });
  await give(second, { sql: 2, git: 3 });
  expect(await disagreementOn(reviewId, "sql")).toMatchObject({
    state: "kept_both",
    thirdRating: null,
    settledAt: day(4),
  });
});

describe("where the learner keeps the evidence to one mentor", () => {
  const closed: ReviewWish = { ...apart, allowsSecond: false };

  test("nobody is drawn, and the mentor cannot ask", async () => {
    const first = await newReview({ ...closed, draw: DRAWN });
    expect(await requestsOn(first.reviewId)).toEqual([]);
    const id = await talked(first, "sql");
    expect(await askAsMentor(first, id)).toEqual({
      outcome: "refused",
      problem: "evidence-is-private",
    });
  });

  test("the learner's own wish shows that one skill, and a later one adds the next", async () => {
    const first = await newReview(closed);
    await ask(first, await talked(first, "sql"));
    const second = await begin(first);
    const skillsOf = async () =>
      (await getReviewToRate(second.scope))?.lines.map(({ skillId }) => skillId);
    expect(await skillsOf()).toEqual(["sql"]);
    await ask(first, await talked(first, "git"));
    expect(await skillsOf()).toEqual(["git", "sql"]);
    await give(second, { sql: 3, git: 2 });
    expect(await disagreementOn(first.reviewId, "git")).toMatchObject({ thirdRating: 2 });
    expect(
      await finishReview(first.mentee, { reviewId: first.reviewId, clientKey: freshKey() }, day(6)),
    ).toEqual({ outcome: "done" });
  });

  test("and one after that asks somebody anew", async () => {
    const first = await newReview(closed);
    await ask(first, await talked(first, "sql"));
    await db()
      .update(mentorRequests)
      .set({ state: "accepted" })
      .where(eq(mentorRequests.reviewId, first.reviewId));
    const second = await begin(first);
    await give(second, { sql: 3 });
    await ask(first, await talked(first, "git"));
    expect(await disagreementOn(first.reviewId, "git")).toMatchObject({ settledAt: null });
    const open = (await requestsOn(first.reviewId)).filter(({ state }) => state === "open");
    expect(open).toHaveLength(1);
    expect(open[0]?.excludedIds).toContain(second.rater.ownerId);
    const another = await begin(first);
    const lines = (await getReviewToRate(another.scope))?.lines;
    expect(lines?.map(({ skillId }) => skillId)).toEqual(["git"]);
  });
});

test("one completed review in ten is drawn, by the number it is handed", async () => {
  const drawn: number[] = [];
  for (let draw = 0; draw < 10; draw++) {
    const { reviewId } = await newReview({
      claims: { sql: 3 },
      ratings: { sql: 3 },
      to: "completed",
      draw,
    });
    if ((await requestsOn(reviewId)).length > 0) drawn.push(draw);
  }
  expect(drawn).toEqual([0]);
});

test("asking needs a word first, and both sides may ask", async () => {
  const first = await newReview(apart);
  const { id } = await disagreementOn(first.reviewId, "git");
  expect(await askAsMentor(first, id)).toMatchObject({ problem: "not-discussed" });
  await talked(first, "git");
  expect(await askAsMentor(first, id)).toEqual({ outcome: "done" });
});
