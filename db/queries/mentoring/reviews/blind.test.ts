import { eq, sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { listRecentActivity, listSkillHistory } from "@/db/queries/activity";
import { getEverything } from "@/db/queries/exports";
import {
  findLiveMentorship,
  findReviewToRate,
  listBlindSkillIds,
} from "@/db/queries/mentoring/access";
import { listStandings } from "@/db/queries/standings";
import { notifications } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import {
  type Between,
  DRAWN,
  disagreementOn,
  NOT_DRAWN,
  newReview,
  rateAll,
  reviewerScopeOf,
  storedReview,
} from "@/db/testing/mentoring";
import { captureStatements } from "@/db/testing/plans";
import { day, freshKey, numberIn } from "@/db/testing/writing";
import { mintMentorScope } from "@/lib/access/mint-scope";
import type { OwnScope } from "@/lib/domain/scope";
import { completeReview } from "./complete-review";
import { saveFeedback } from "./feedback";
import { getOwnReview, getReviewToRate } from "./get-review";
import { listOwnReviews, listReviewsOf, listReviewsToRate } from "./list-reviews";
import { writeMessage, writeMessageAsMentor } from "./messages";
import { returnReview } from "./return-review";
import { beginSecondReview } from "./second-review";
import { getSubmission } from "./submission";
import { resubmitReview } from "./submit";

// Each test writes a whole history; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 60_000 });

const newsOf = (userId: string) =>
  db().select().from(notifications).where(eq(notifications.userId, userId));

/** Everything the learner can read that could tell of the review. */
const learnerReads = async ({ mentee, reviewId }: Between) =>
  JSON.stringify([
    await getOwnReview(mentee, reviewId),
    await listOwnReviews(mentee),
    await getSubmission(mentee),
    [...(await listStandings(mentee))],
    await listSkillHistory(mentee, "sql"),
    await listRecentActivity(mentee, 50),
    await newsOf(mentee.ownerId),
    await getEverything(mentee),
  ]);

/** Everything the mentor can read of it. What they share otherwise is masked, and tested there. */
const mentorReads = async ({ mentor, mentee, mentorshipId, scope }: Between) => {
  const live = await findLiveMentorship(mentor, mentorshipId);
  const key = { ...live, ownerId: mentee.ownerId, mentorId: mentor.ownerId, mentorshipId };
  return JSON.stringify([
    await getReviewToRate(scope),
    await listReviewsOf(mintMentorScope({ ...key, sections: live?.sections ?? [] })),
    await listReviewsToRate(mentor),
    await newsOf(mentor.ownerId),
  ]);
};

const draftOf = (reviewId: string) => ({
  reviewId,
  skillId: "sql",
  type: "essential" as const,
  situation: "UNMISTAKABLE situation",
  behaviour: "UNMISTAKABLE behaviour",
  impact: "UNMISTAKABLE impact",
  nextStep: "UNMISTAKABLE step",
  clientKey: freshKey(),
});

/** A review in each blind phase, with a rating and a draft of feedback where there can be. */
const BLIND: Record<string, () => Promise<Between>> = {
  submitted: () => newReview(),
  in_review: async () => {
    const between = await newReview({ ratings: { sql: 1.5, git: null } });
    const { mentor, scope, reviewId } = between;
    await saveFeedback(mentor, scope, draftOf(reviewId), day(2));
    return between;
  },
  returned: () => newReview({ ratings: { sql: 1.5, git: null }, to: "returned" }),
  resubmitted: async () => {
    const between = await newReview({ ratings: { sql: 1.5, git: null }, to: "returned" });
    const { mentee, mentor, scope, reviewId } = between;
    const key = { reviewId, clientKey: freshKey() };
    await resubmitReview(mentee, { ...key, skillIds: ["sql", "git"], words: "" }, day(3));
    await saveFeedback(mentor, scope, draftOf(reviewId), day(3));
    return between;
  },
};

describe.each(Object.entries(BLIND))("%s", (phase, arrange) => {
  test("the learner reads the same, whatever the reviewer has noted", async () => {
    const between = await arrange();
    const { reviewId } = between;
    expect((await storedReview(reviewId)).phase).toBe(phase);
    const before = await learnerReads(between);
    expect(before).not.toMatch(numberIn(1.5));
    expect(before).not.toContain("UNMISTAKABLE");
    await db().execute(sql`update review_skills set value = 4.5, is_not_observable = false,
      rated_at = now(), weight = 'mentor' where review_id = ${reviewId}`);
    await db().execute(sql`update review_evidence set is_looked_at = not is_looked_at
      where review_id = ${reviewId}`);
    await db().execute(sql`delete from feedback_points
      where review_id = ${reviewId} and sent_at is null`);
    expect(await learnerReads(between)).toBe(before);
  });

  test("the reviewer reads the same, whatever the learner claims", async () => {
    const between = await arrange();
    const { reviewId, mentee } = between;
    const before = await mentorReads(between);
    await db().execute(
      sql`update review_skills set self_rating = 5 - self_rating where review_id = ${reviewId}`,
    );
    await db().execute(
      sql`update skill_currents set claimed = 5 - claimed where user_id = ${mentee.ownerId}`,
    );
    expect(await mentorReads(between)).toBe(before);
    const seen = await getReviewToRate(between.scope);
    expect(seen?.lines.map(({ shown }) => shown)).toEqual([null, null]);
  });

  test("the other side's columns are not even asked for", async () => {
    const { mentee, reviewId, scope } = await arrange();
    const learners = await captureStatements(() => getOwnReview(mentee, reviewId));
    const reviewers = await captureStatements(() => getReviewToRate(scope));
    expect(learners.length).toBeGreaterThan(3);
    const textOf = (all: typeof learners) => all.map(({ text }) => text).join("\n");
    expect(textOf(learners)).toContain("self_rating");
    expect(textOf(learners)).not.toMatch(/"review_skills"\."(value|weight|is_not_observable)"/);
    expect(textOf(reviewers)).toMatch(/"review_skills"\."value"|"value"/);
    expect(textOf(learners)).toContain('"sent_at" is not null');
    expect(textOf(reviewers)).not.toContain("self_rating");
    for (const text of [textOf(learners), textOf(reviewers)]) expect(text).not.toContain("email");
  });
});

test("once completed, both sides read both, and the feedback with them", async () => {
  const { mentee, mentor, reviewId, scope } = await newReview({ ratings: { sql: 1.5, git: 3 } });
  await saveFeedback(mentor, scope, draftOf(reviewId), day(2));
  expect((await getReviewToRate(scope))?.feedback).toHaveLength(1);
  expect((await getOwnReview(mentee, reviewId))?.feedback).toEqual([]);
  await completeReview(mentor, scope, { reviewId, clientKey: freshKey() }, day(3), NOT_DRAWN);
  for (const view of [await getOwnReview(mentee, reviewId), await getReviewToRate(scope)]) {
    expect(view?.lines.map(({ shown }) => [shown?.self, shown?.value])).toEqual([
      [3, 3],
      [4, 1.5],
    ]);
    expect(view?.feedback).toMatchObject([{ sentAt: day(3).getTime(), version: 1 }]);
    expect(view?.disagreements).toMatchObject([{ skillId: "sql", state: "open" }]);
    expect(JSON.stringify(view)).toMatch(numberIn(1.5));
  }
});

test("an artefact that was withdrawn keeps its title for the reviewer, and nothing else", async () => {
  const { mentee, scope, reviewId } = await newReview({ claims: { sql: 3 } });
  await db().execute(
    sql`update artefacts set withdrawn_at = now() where user_id = ${mentee.ownerId}`,
  );
  const artefacts = (await getReviewToRate(scope))?.lines[0]?.artefacts;
  expect(artefacts).toMatchObject([{ title: "Shows sql", url: null, body: "", isWithdrawn: true }]);
  const own = (await getOwnReview(mentee, reviewId))?.lines[0]?.artefacts;
  expect(own).toMatchObject([{ url: "https://example.org/price-watcher", isWithdrawn: true }]);
});

describe("a second rater", () => {
  /** A completed review full of things that a second rater must not meet. */
  async function secondOf(first: Between): Promise<{ rater: OwnScope; reviewId: string }> {
    const rater = await newcomer();
    const { reviewId } = await transaction((tx) =>
      beginSecondReview(tx, { reviewId: first.reviewId, reviewerId: rater.ownerId }, day(4)),
    );
    return { rater, reviewId };
  }

  async function talkative(): Promise<Between> {
    const first = await newReview({
      ratings: { sql: 1.5, git: 3.5 },
      to: "returned",
      words: "First words.",
    });
    const { mentee, mentor, scope, reviewId } = first;
    const key = () => ({ reviewId, clientKey: freshKey() });
    const again = { ...key(), skillIds: ["sql", "git"], words: "UNMISTAKABLE answer" };
    await resubmitReview(mentee, again, day(3));
    await saveFeedback(mentor, scope, { ...draftOf(reviewId), clientKey: freshKey() }, day(3));
    await completeReview(mentor, scope, key(), day(3), DRAWN);
    await writeMessage(mentee, { ...key(), body: "UNMISTAKABLE message" }, day(3));
    const { id: disagreementId } = await disagreementOn(reviewId, "sql");
    const talk = { ...key(), disagreementId, body: "UNMISTAKABLE talk" };
    await writeMessageAsMentor(mentor, scope, talk, day(3));
    return first;
  }

  const readsOf = async (first: Between, second: { rater: OwnScope; reviewId: string }) => {
    const scope = reviewerScopeOf(first.mentee, second.rater, second.reviewId);
    return JSON.stringify([
      await getReviewToRate(scope),
      await listReviewsToRate(second.rater),
      await newsOf(second.rater.ownerId),
    ]);
  };

  test("meets nothing of the first review before their own is in", async () => {
    const first = await talkative();
    const second = await secondOf(first);
    const before = await readsOf(first, second);
    for (const rating of [1.5, 3.5]) expect(before).not.toMatch(numberIn(rating));
    expect(before).not.toMatch(/UNMISTAKABLE|Please add|example\.org\/?"/);
    expect(before).toContain("First words.");
    for (const table of ["review_messages", "feedback_points", "disagreements"]) {
      await db().execute(
        sql`delete from ${sql.identifier(table)} where review_id = ${first.reviewId}`,
      );
    }
    await db().execute(sql`update review_skills set value = 4.5, self_rating = 0
      where review_id = ${first.reviewId}`);
    await db().execute(sql`update review_skills set self_rating = 0
      where review_id = ${second.reviewId}`);
    expect(await readsOf(first, second)).toBe(before);
  });

  test("then both mentors read the two ratings side by side, and the learner how far it is", async () => {
    const first = await talkative();
    const second = await secondOf(first);
    const scope = reviewerScopeOf(first.mentee, second.rater, second.reviewId);
    const learners = () => getOwnReview(first.mentee, first.reviewId);
    expect((await learners())?.second).toEqual({ state: "rating", pairs: [] });
    expect((await getReviewToRate(first.scope))?.second).toEqual({ state: "rating", pairs: [] });
    await rateAll(second.rater, scope, { sql: 4.5, git: null }, day(5));
    const key = { reviewId: second.reviewId, clientKey: freshKey() };
    expect(await completeReview(second.rater, scope, key, day(5), DRAWN)).toEqual({
      outcome: "done",
      disagreements: 0,
    });
    const pairs = [
      { skillId: "git", first: 3.5, second: null },
      { skillId: "sql", first: 1.5, second: 4.5 },
    ];
    const theirs = await getReviewToRate(scope);
    expect(theirs?.second).toEqual({ state: "in", pairs });
    expect(JSON.stringify(theirs)).not.toMatch(/UNMISTAKABLE|Please add/);
    expect((await getReviewToRate(first.scope))?.second).toEqual({ state: "in", pairs });
    expect((await learners())?.second).toEqual({ state: "in", pairs: [] });
    // It is not the learner's to open, and it opens no disagreement of its own.
    expect(await getOwnReview(first.mentee, second.reviewId)).toBe(null);
    expect((await listOwnReviews(first.mentee)).map(({ id }) => id)).toEqual([first.reviewId]);
    expect((await storedReview(second.reviewId)).phase).toBe("finished");
  });

  test("neither returns, nor writes, nor gives feedback", async () => {
    const first = await newReview({ claims: { sql: 3 }, ratings: { sql: 3 }, to: "completed" });
    const { rater, reviewId } = await secondOf(first);
    const scope = reviewerScopeOf(first.mentee, rater, reviewId);
    const key = () => ({ reviewId, clientKey: freshKey() });
    const nothing = { outcome: "not-found" };
    expect(await returnReview(rater, scope, { ...key(), words: "More." }, day(5))).toEqual(nothing);
    expect(await writeMessageAsMentor(rater, scope, { ...key(), body: "Hello" }, day(5))).toEqual(
      nothing,
    );
    expect(await saveFeedback(rater, scope, { ...draftOf(reviewId) }, day(5))).toEqual(nothing);
  });

  test("is nobody who owns it, rated it, or was blocked", async () => {
    const first = await newReview({ claims: { sql: 3 }, ratings: { sql: 3 }, to: "completed" });
    for (const { ownerId: reviewerId } of [first.mentee, first.mentor]) {
      const begin = transaction((tx) =>
        beginSecondReview(tx, { reviewId: first.reviewId, reviewerId }, day(4)),
      );
      await expect(begin).rejects.toThrow("somebody else's");
    }
    const { rater, reviewId } = await secondOf(first);
    expect(await findReviewToRate(rater, reviewId)).toEqual({ ownerId: first.mentee.ownerId });
    await db().execute(sql`insert into mentor_blocks (blocker_id, blocked_id, at)
      values (${first.mentee.ownerId}, ${rater.ownerId}, now())`);
    expect(await findReviewToRate(rater, reviewId)).toBe(null);
    expect(await listReviewsToRate(rater)).toEqual([]);
    const scope = reviewerScopeOf(first.mentee, rater, reviewId);
    const key = { reviewId, clientKey: freshKey() };
    expect(await completeReview(rater, scope, key, day(5), 1)).toEqual({ outcome: "not-found" });
  });
});

test("the skills that somebody rates blind, as a mentor or a second rater, are known to the masks", async () => {
  const first = await newReview({ claims: { sql: 3 }, ratings: { sql: 3 } });
  const { mentee, mentor, mentorshipId } = first;
  const people = { ownerId: mentee.ownerId, mentorId: mentor.ownerId, mentorshipId };
  expect(await listBlindSkillIds(mintMentorScope({ ...people, sections: [] }))).toEqual(["sql"]);
});
