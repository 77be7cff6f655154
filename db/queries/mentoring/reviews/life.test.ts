import { and, eq } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { attachArtefact, withdrawArtefact } from "@/db/queries/artefacts";
import { endMentorships } from "@/db/queries/mentoring/end-mentorship";
import { listStandings } from "@/db/queries/standings";
import { vouches } from "@/db/schema/administration";
import { mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { ledgerEntries } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import {
  disagreementOn,
  evidenceOf,
  NOT_DRAWN,
  newReview,
  rateAll,
  reviewBetween,
  reviewerScopeOf,
  storedReview,
} from "@/db/testing/mentoring";
import { artefact, day, freshKey, rate } from "@/db/testing/writing";
import { completeReview } from "./complete-review";
import { keepBoth, reviseRating, reviseSelf } from "./disagreements";
import { getOwnReview, getReviewToRate } from "./get-review";
import { finishReview, withdrawReview } from "./learner-acts";
import { listOwnReviews, listReviewsToRate } from "./list-reviews";
import { writeMessage, writeMessageAsMentor } from "./messages";
import { rateBlind } from "./rate-blind";
import { returnReview } from "./return-review";
import { resubmitReview, submitReview } from "./submit";

// Each test writes a whole history; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 60_000 });

const judgementsOf = (userId: string) =>
  db()
    .select({
      skillId: ledgerEntries.skillId,
      kind: ledgerEntries.kind,
      value: ledgerEntries.value,
      raterId: ledgerEntries.raterId,
    })
    .from(ledgerEntries)
    .where(and(eq(ledgerEntries.userId, userId)))
    .orderBy(ledgerEntries.at, ledgerEntries.skillId);

const rollUpOf = async (id: string) => {
  const [row] = await db()
    .select({
      open: mentorships.openReviews,
      waiting: mentorships.waitingSince,
      disagreements: mentorships.openDisagreements,
    })
    .from(mentorships)
    .where(eq(mentorships.id, id));
  return row;
};

const newsOf = async (userId: string) => {
  const rows = await db()
    .select({ type: notifications.type, href: notifications.href })
    .from(notifications)
    .where(eq(notifications.userId, userId))
    .orderBy(notifications.at);
  return rows.map(({ type, href }) => `${type} ${href}`);
};

const key = (reviewId: string) => ({ reviewId, clientKey: freshKey() });

test("the whole life: handed in, rated, returned, handed in again, completed, settled, finished", async () => {
  const [ada, grace] = [await newcomer(), await newcomer()];
  await db().insert(vouches).values({ mentorId: grace.ownerId, rungId: "mid" });
  const { mentorshipId, reviewId, scope } = await reviewBetween(ada, grace, {
    claims: { sql: 4, git: 2 },
    words: "Have a look.",
  });
  expect(await rollUpOf(mentorshipId)).toEqual({ open: 1, waiting: day(2), disagreements: 0 });
  expect(await listReviewsToRate(grace)).toMatchObject([
    { id: reviewId, skillIds: ["git", "sql"] },
  ]);

  await rateAll(grace, scope, { sql: 2 }, day(3));
  expect(await storedReview(reviewId)).toMatchObject({ phase: "in_review", turnSince: day(2) });
  expect(await completeReview(grace, scope, key(reviewId), day(3), NOT_DRAWN)).toEqual({
    outcome: "refused",
    problem: "unrated",
  });

  await returnReview(grace, scope, { ...key(reviewId), words: "Where are the tests?" }, day(4));
  expect(await rollUpOf(mentorshipId)).toEqual({ open: 1, waiting: null, disagreements: 0 });
  await attachArtefact(ada, artefact({ skillIds: ["git"], title: "Tests" }), day(5));
  await rate(ada, 3, { skillId: "git", version: 1, at: day(5) });
  const again = { ...key(reviewId), skillIds: ["sql", "git"], words: "Here they are." };
  expect(await resubmitReview(ada, again, day(5))).toEqual({ outcome: "done", reviewId });
  expect(await rollUpOf(mentorshipId)).toEqual({ open: 1, waiting: day(5), disagreements: 0 });
  // What was rated stays noted, and the claim is the one of this round.
  const seen = await getReviewToRate(scope);
  expect(seen?.lines.map(({ skillId, own }) => [skillId, own?.value])).toEqual([
    ["git", undefined],
    ["sql", 2],
  ]);
  expect(await evidenceOf(reviewId, "git")).toHaveLength(2);

  await rateAll(grace, scope, { git: 2.5 }, day(6));
  const completed = await completeReview(grace, scope, key(reviewId), day(6), NOT_DRAWN);
  expect(completed).toEqual({ outcome: "done", disagreements: 1 });
  expect(await rollUpOf(mentorshipId)).toEqual({ open: 1, waiting: null, disagreements: 1 });
  const raterId = grace.ownerId;
  expect((await judgementsOf(ada.ownerId)).filter(({ kind }) => kind !== "self")).toEqual([
    { skillId: "git", kind: expect.stringMatching(/mentor|peer/), value: 2.5, raterId },
    { skillId: "sql", kind: "mentor", value: 2, raterId },
  ]);
  const shown = await getOwnReview(ada, reviewId);
  expect(shown?.lines.map(({ shown }) => shown)).toMatchObject([
    { self: 3, value: 2.5, difference: 0.5 },
    { self: 4, value: 2, difference: 2, weight: "mentor" },
  ]);
  expect(shown?.rounds).toMatchObject([
    { words: "Have a look.", returnWords: "Where are the tests?", returnedAt: day(4).getTime() },
    { words: "Here they are.", returnWords: "", returnedAt: null },
  ]);

  expect(await finishReview(ada, key(reviewId), day(7))).toEqual({
    outcome: "refused",
    problem: "unsettled",
  });
  const { id: disagreementId } = await disagreementOn(reviewId, "sql");
  const revised = { ...key(reviewId), disagreementId, value: 3, body: "The index was Linus's." };
  expect(await reviseSelf(ada, revised, day(7))).toEqual({ outcome: "done" });
  expect((await listStandings(ada)).get("sql")).toMatchObject({ claimed: 3 });
  expect(await disagreementOn(reviewId, "sql")).toMatchObject({
    state: "self_revised",
    selfRating: 3,
    settledAt: day(7),
  });
  expect(await rollUpOf(mentorshipId)).toEqual({ open: 1, waiting: null, disagreements: 0 });
  expect(await finishReview(ada, key(reviewId), day(8))).toEqual({ outcome: "done" });
  expect(await storedReview(reviewId)).toMatchObject({
    phase: "finished",
    submittedAt: day(2),
    completedAt: day(6),
    closedAt: day(8),
  });
  expect(await rollUpOf(mentorshipId)).toEqual({ open: 0, waiting: null, disagreements: 0 });
  expect(await listOwnReviews(ada)).toMatchObject([{ id: reviewId, phase: "finished" }]);
  const desk = `/mentoring/desk/reviews/${reviewId}`;
  expect(await newsOf(grace.ownerId)).toEqual([
    `review-submitted ${desk}`,
    `review-resubmitted ${desk}`,
    `disagreement ${desk}`,
    `review-finished ${desk}`,
  ]);
  const own = `/mentoring/reviews/${reviewId}`;
  expect(await newsOf(ada.ownerId)).toEqual([`review-returned ${own}`, `review-completed ${own}`]);
});

describe("handing in", () => {
  test("a skill that waits for this mentor already is refused, for another mentor it is not", async () => {
    const { mentee, mentorshipId } = await newReview({ claims: { sql: 4 } });
    const hand = (to: string, skillIds: string[]) =>
      submitReview(
        mentee,
        { mentorshipId: to, skillIds, words: "", allowsSecond: true, clientKey: freshKey() },
        day(3),
      );
    expect(await hand(mentorshipId, ["git", "sql"])).toEqual({
      outcome: "refused",
      problem: "under-review",
    });
    expect(await hand(mentorshipId, ["git"])).toMatchObject({ outcome: "done" });
    const other = await reviewBetween(mentee, await newcomer(), { claims: { redis: 1 } });
    expect(await hand(other.mentorshipId, ["sql"])).toMatchObject({ outcome: "done" });
    expect(await hand(other.mentorshipId, ["juggling"])).toMatchObject({
      problem: "unknown-skill",
    });
  });

  test("somebody else's mentorship, an ended or an unknown one is not there", async () => {
    const { mentor, mentorshipId } = await newReview();
    const stranger = await newcomer();
    const input = { mentorshipId, skillIds: ["orm"], words: "", allowsSecond: true };
    for (const me of [stranger, mentor]) {
      const answer = await submitReview(me, { ...input, clientKey: freshKey() }, day(3));
      expect(answer).toEqual({ outcome: "not-found" });
    }
    const nowhere = { ...input, mentorshipId: freshKey(), clientKey: freshKey() };
    expect(await submitReview(stranger, nowhere, day(3))).toEqual({ outcome: "not-found" });
  });

  test("evidence that was withdrawn before is not handed in", async () => {
    const { mentee, mentorshipId } = await newReview({ claims: { git: 2 } });
    const attach = (title: string) =>
      attachArtefact(mentee, artefact({ skillIds: ["sql"], title }), day(3));
    const [kept, dropped] = [await attach("Kept"), await attach("Dropped")];
    const withdrawal = { id: dropped.id, isWithdrawn: true, clientKey: freshKey() };
    await withdrawArtefact(mentee, withdrawal, day(3));
    const input = { mentorshipId, skillIds: ["sql"], words: "", allowsSecond: true };
    const answer = await submitReview(mentee, { ...input, clientKey: freshKey() }, day(4));
    if (answer.outcome !== "done") throw new Error(JSON.stringify(answer));
    expect(await evidenceOf(answer.reviewId, "sql")).toEqual([kept.id]);
  });

  test("“not observable” and a skill that nobody rated are handed in without a claim", async () => {
    const { reviewId, mentee } = await newReview({ claims: { sql: null, git: 3 } });
    const view = await getOwnReview(mentee, reviewId);
    expect(view?.lines.map(({ own }) => own)).toEqual([{ value: 3, isNotObservable: false }, null]);
  });
});

describe("rating", () => {
  test("needs evidence that was handed in with that very skill, and was not withdrawn since", async () => {
    const { mentor, scope, reviewId } = await newReview();
    const [foreign = ""] = await evidenceOf(reviewId, "git");
    const attempt = (lookedAtIds: string[], value: number | null = 3, skillId = "sql") =>
      rateBlind(mentor, scope, { ...key(reviewId), skillId, value, lookedAtIds }, day(3));
    expect(await attempt([])).toEqual({ outcome: "refused", problem: "no-evidence" });
    expect(await attempt([foreign])).toEqual({ outcome: "refused", problem: "foreign-evidence" });
    expect(await attempt([freshKey()])).toMatchObject({ problem: "foreign-evidence" });
    expect(await attempt([], 3, "orm")).toMatchObject({ problem: "unknown-skill" });
    expect(await attempt([], null)).toEqual({ outcome: "done", rated: 1, total: 2 });
    expect(await attempt(await evidenceOf(reviewId, "sql"))).toMatchObject({ outcome: "done" });
  });

  test("“not observable” writes nothing into the record, and weighs nothing", async () => {
    const { mentee, reviewId } = await newReview({
      claims: { sql: 4 },
      ratings: { sql: null },
      to: "completed",
    });
    expect((await judgementsOf(mentee.ownerId)).map(({ kind }) => kind)).toEqual(["self"]);
    const view = await getOwnReview(mentee, reviewId);
    expect(view?.lines[0]?.shown).toEqual({ self: 4, value: null, weight: null, difference: null });
    expect(await finishReview(mentee, key(reviewId), day(3))).toEqual({ outcome: "done" });
  });

  test("weighs as a mentor's up to the rung vouched for, and as a peer's beyond and without", async () => {
    const grace = await newcomer();
    await db().insert(vouches).values({ mentorId: grace.ownerId, rungId: "junior" });
    const wish = { claims: { git: 2, caching: 3 }, ratings: { git: 1, caching: 3 } } as const;
    const vouched = await reviewBetween(await newcomer(), grace, { ...wish, to: "completed" });
    const shownOf = async ({ mentee, reviewId }: typeof vouched) =>
      (await getOwnReview(mentee, reviewId))?.lines.map(({ skillId, shown }) => [
        skillId,
        shown?.weight,
      ]);
    expect(await shownOf(vouched)).toEqual([
      ["caching", "peer"],
      ["git", "mentor"],
    ]);
    const unknown = await newReview({ ...wish, to: "completed" });
    expect(await shownOf(unknown)).toEqual([
      ["caching", "peer"],
      ["git", "peer"],
    ]);
  });
});

describe("disagreeing", () => {
  const apart = { claims: { sql: 5 }, ratings: { sql: 2 }, to: "completed" } as const;

  test("is talked over, then kept; both ratings stay in the record", async () => {
    const { mentee, mentor, scope, reviewId, mentorshipId } = await newReview(apart);
    const { id: disagreementId } = await disagreementOn(reviewId, "sql");
    const act = { ...key(reviewId), disagreementId };
    expect(await keepBoth(mentee, act, day(3))).toMatchObject({ problem: "not-discussed" });
    const message = { ...key(reviewId), disagreementId, body: "I looked at the slow query." };
    await writeMessageAsMentor(mentor, scope, message, day(3));
    expect(await disagreementOn(reviewId, "sql")).toMatchObject({ state: "discussed" });
    expect(await keepBoth(mentee, { ...act, clientKey: freshKey() }, day(4))).toEqual({
      outcome: "done",
    });
    expect(await rollUpOf(mentorshipId)).toMatchObject({ disagreements: 0 });
    const late = { ...message, clientKey: freshKey() };
    expect(await writeMessage(mentee, late, day(5))).toMatchObject({ problem: "settled" });
    const entries = await judgementsOf(mentee.ownerId);
    expect(entries.map(({ kind, value }) => [kind, value])).toEqual([
      ["self", 5],
      ["peer", 2],
    ]);
  });

  test("a mentor who revises adds a rating of theirs; the newest of each person counts", async () => {
    const { mentee, mentor, scope, reviewId } = await newReview(apart);
    const { id: disagreementId } = await disagreementOn(reviewId, "sql");
    const revision = { disagreementId, value: 3.5, body: "I had missed the second file." };
    await reviseRating(mentor, scope, { ...key(reviewId), ...revision }, day(3));
    expect(await disagreementOn(reviewId, "sql")).toMatchObject({
      state: "mentor_revised",
      mentorRating: 3.5,
    });
    const standing = (await listStandings(mentee)).get("sql");
    expect(standing?.items.map((item) => "value" in item && item.value)).toEqual([5, 3.5]);
    // What both gave blind stays shown as it was.
    expect((await getOwnReview(mentee, reviewId))?.lines[0]?.shown).toMatchObject({ value: 2 });
  });

  test("a claim that is revised moves the version that a rating form must have seen", async () => {
    const { mentee, reviewId } = await newReview(apart);
    const { id: disagreementId } = await disagreementOn(reviewId, "sql");
    const before = (await listStandings(mentee)).get("sql")?.version ?? 0;
    const revision = { disagreementId, value: 3, body: "You are right." };
    await reviseSelf(mentee, { ...key(reviewId), ...revision }, day(3));
    expect((await listStandings(mentee)).get("sql")?.version).toBe(before + 1);
    const stale = await rate(mentee, 5, { skillId: "sql", version: before, at: day(4) });
    expect(stale).toMatchObject({ outcome: "conflict", claimed: 3 });
  });

  test("the same value is no revision, and somebody else's disagreement is not there", async () => {
    const one = await newReview(apart);
    const other = await newReview(apart);
    const { id } = await disagreementOn(one.reviewId, "sql");
    const same = { disagreementId: id, value: 5, body: "I insist." };
    expect(await reviseSelf(one.mentee, { ...key(one.reviewId), ...same }, day(3))).toMatchObject({
      problem: "no-change",
    });
    const foreign = { ...key(other.reviewId), ...same, value: 1 };
    expect(await reviseSelf(other.mentee, foreign, day(3))).toEqual({ outcome: "not-found" });
  });
});

test("what is still in dispute when the two part stands on both sides; it is finished, not lost", async () => {
  const { mentee, reviewId, mentorshipId } = await newReview({
    claims: { sql: 5 },
    ratings: { sql: 2 },
    to: "completed",
  });
  const ended = await transaction((tx) =>
    endMentorships(tx, { mentorshipId }, "mentee-left", day(4)),
  );
  expect(ended).toEqual([{ mentorshipId, requestId: null }]);
  expect(await storedReview(reviewId)).toMatchObject({ phase: "finished", closedAt: day(4) });
  expect(await disagreementOn(reviewId, "sql")).toMatchObject({
    state: "kept_both",
    settledAt: day(4),
  });
  expect(await rollUpOf(mentorshipId)).toEqual({ open: 0, waiting: null, disagreements: 0 });
  expect(await getOwnReview(mentee, reviewId)).toMatchObject({ phase: "finished" });
});

test("a withdrawn review is gone for its reviewer, and nothing enters the record", async () => {
  const { mentee, mentor, scope, reviewId } = await newReview({ ratings: { sql: 2, git: 2 } });
  expect(await withdrawReview(mentee, key(reviewId), day(3))).toEqual({ outcome: "done" });
  expect(await completeReview(mentor, scope, key(reviewId), day(3), NOT_DRAWN)).toMatchObject({
    outcome: "refused",
    problem: "closed",
  });
  expect((await judgementsOf(mentee.ownerId)).every(({ kind }) => kind === "self")).toBe(true);
  expect(await withdrawReview(mentee, key(reviewId), day(3))).toMatchObject({ problem: "closed" });
});

test("a stranger finds nothing to act on, whichever side they claim to be", async () => {
  const { mentee, reviewId } = await newReview({ claims: { sql: 5 }, ratings: { sql: 1 } });
  const stranger = await newcomer();
  const scope = reviewerScopeOf(mentee, stranger, reviewId);
  const nothing = { outcome: "not-found" };
  expect(await getOwnReview(stranger, reviewId)).toBe(null);
  expect(await getOwnReview(stranger, "not-an-id")).toBe(null);
  expect(await getReviewToRate(scope)).toBe(null);
  expect(await withdrawReview(stranger, key(reviewId), day(3))).toEqual(nothing);
  const rating = { ...key(reviewId), skillId: "sql", value: null, lookedAtIds: [] };
  expect(await rateBlind(stranger, scope, rating, day(3))).toEqual(nothing);
  expect(await completeReview(stranger, scope, key(reviewId), day(3), 0)).toEqual(nothing);
});
