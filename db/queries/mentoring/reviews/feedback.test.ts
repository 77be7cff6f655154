import { sql } from "drizzle-orm";
import { describe, expect, test, vi } from "vitest";
import { db, transaction } from "@/db/client";
import { endMentorships } from "@/db/queries/mentoring/end-mentorship";
import { newcomer } from "@/db/testing/cast";
import {
  type Between,
  evidenceOf,
  NOT_DRAWN,
  newReview,
  storedReview,
} from "@/db/testing/mentoring";
import { AWKWARD_TEXTS, day, freshKey } from "@/db/testing/writing";
import type { FeedbackInput } from "@/lib/domain/mentoring/feedback-input";
import { FEEDBACK_POINTS_MAX } from "@/lib/domain/mentoring/settings";
import { completeReview } from "./complete-review";
import { removeFeedback, resolveFeedback, saveFeedback } from "./feedback";
import { getOwnReview, getReviewToRate } from "./get-review";
import { MESSAGES_MAX } from "./message-rows";
import { writeMessage, writeMessageAsMentor } from "./messages";
import { returnReview } from "./return-review";
import { listSnippets, removeSnippet, SNIPPETS_MAX, saveSnippet } from "./snippets";
import { resubmitReview } from "./submit";

// Each test writes a whole history; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 60_000 });

const words = {
  situation: "In the reporting query",
  behaviour: "every row asks the database again",
  impact: "so that a page takes two seconds.",
  nextStep: "Join the prices in, then measure.",
};

const save = ({ mentor, scope, reviewId }: Between, more: Partial<FeedbackInput> = {}, n = 3) =>
  saveFeedback(
    mentor,
    scope,
    { reviewId, skillId: "sql", type: "actionable", ...words, clientKey: freshKey(), ...more },
    day(n),
  );

const remove = ({ mentor, scope, reviewId }: Between, feedbackId: string) =>
  removeFeedback(mentor, scope, { reviewId, feedbackId, clientKey: freshKey() });

const resolve = ({ mentee, reviewId }: Between, feedbackId: string, isResolved = true) =>
  resolveFeedback(mentee, { reviewId, feedbackId, isResolved, clientKey: freshKey() }, day(9));

const sendBack = ({ mentor, scope, reviewId }: Between, n = 4) =>
  returnReview(mentor, scope, { reviewId, words: "See below.", clientKey: freshKey() }, day(n));

async function saved(between: Between, more: Partial<FeedbackInput> = {}, n = 3): Promise<string> {
  const answer = await save(between, more, n);
  if (answer.outcome !== "done") throw new Error(JSON.stringify(answer));
  return answer.feedbackId;
}

describe("a point of feedback", () => {
  test("is a draft until it goes with the return, and is kept through the rounds", async () => {
    const between = await newReview();
    const { mentee, scope, reviewId } = between;
    const [artefactId = ""] = await evidenceOf(reviewId, "sql");
    const id = await saved(between, { artefactId });
    const draft = (await getReviewToRate(scope))?.feedback;
    expect(draft).toMatchObject([
      { id, ...words, artefact: { id: artefactId, title: "Shows sql" }, sentAt: null, round: 1 },
    ]);
    expect((await getOwnReview(mentee, reviewId))?.feedback).toEqual([]);
    await sendBack(between);
    expect((await getOwnReview(mentee, reviewId))?.feedback).toMatchObject([
      { id, sentAt: day(4).getTime() },
    ]);
    const again = { reviewId, skillIds: ["sql"], words: "", clientKey: freshKey() };
    await resubmitReview(mentee, again, day(5));
    const second = await saved(between, { type: "celebratory" }, 6);
    const seen = (await getReviewToRate(scope))?.feedback;
    expect(seen?.map((point) => [point.id, point.round, point.sentAt !== null])).toEqual([
      [id, 1, true],
      [second, 2, false],
    ]);
    expect((await storedReview(reviewId)).activeAt).toEqual(day(6));
  });

  test("is changed only in the version that was seen, and never once it was sent", async () => {
    const between = await newReview();
    const feedbackId = await saved(between);
    const change = { feedbackId, expectedVersion: 1, impact: "It takes two seconds." };
    expect(await save(between, change)).toEqual({ outcome: "done", feedbackId, version: 2 });
    expect(await save(between, change)).toEqual({ outcome: "conflict", version: 2 });
    await sendBack(between);
    const again = { reviewId: between.reviewId, skillIds: ["sql"], words: "" };
    await resubmitReview(between.mentee, { ...again, clientKey: freshKey() }, day(5));
    const late = { ...change, expectedVersion: 2 };
    expect(await save(between, late)).toEqual({ outcome: "refused", problem: "sent" });
    expect(await remove(between, feedbackId)).toEqual({ outcome: "refused", problem: "sent" });
  });

  test("of two tabs at once one is told, fifty times", async () => {
    const between = await newReview();
    const feedbackId = await saved(between);
    for (let expectedVersion = 1; expectedVersion <= 50; expectedVersion++) {
      const change = { feedbackId, expectedVersion };
      const answers = await Promise.all([
        save(between, { ...change, impact: "left" }),
        save(between, { ...change, impact: "right" }),
      ]);
      const outcomes = answers.map(({ outcome }) => outcome).toSorted();
      expect(outcomes).toEqual(["conflict", "done"]);
    }
  }, 120_000);

  test("names a skill of the review, and of its evidence what was handed in with that skill", async () => {
    const between = await newReview();
    const [foreign] = await evidenceOf(between.reviewId, "git");
    const refusal = (problem: string) => ({ outcome: "refused", problem });
    expect(await save(between, { skillId: "orm" })).toEqual(refusal("unknown-skill"));
    expect(await save(between, { artefactId: foreign })).toEqual(refusal("foreign-evidence"));
    expect(await save(between, { artefactId: freshKey() })).toEqual(refusal("foreign-evidence"));
  });

  test("is written while the reviewer has the turn", async () => {
    const between = await newReview({ to: "returned" });
    expect(await save(between)).toEqual({ outcome: "refused", problem: "closed" });
  });

  test("a draft is dropped; somebody else's point is not there", async () => {
    const [one, other] = [await newReview(), await newReview()];
    const id = await saved(one);
    expect(await remove(other, id)).toEqual({ outcome: "not-found" });
    const change = { feedbackId: id, expectedVersion: 1 };
    expect(await save(other, change)).toEqual({ outcome: "not-found" });
    expect(await remove(one, id)).toEqual({ outcome: "done" });
    expect((await getReviewToRate(one.scope))?.feedback).toEqual([]);
  });

  test("there are so many in a round and no more", async () => {
    const between = await newReview();
    for (let n = 0; n < FEEDBACK_POINTS_MAX; n++) await saved(between);
    expect(await save(between)).toEqual({ outcome: "refused", problem: "too-many-points" });
  });

  test("is ticked off by the learner, also when the two have parted; a draft cannot be", async () => {
    const between = await newReview();
    const { mentee, reviewId, mentorshipId } = between;
    const id = await saved(between);
    expect(await resolve(between, id)).toEqual({ outcome: "not-found" });
    await sendBack(between);
    expect(await resolve(between, id)).toEqual({ outcome: "done" });
    const resolved = async () => (await getOwnReview(mentee, reviewId))?.feedback[0]?.resolvedAt;
    expect(await resolved()).toBe(day(9).getTime());
    expect(await resolve(between, id, false)).toEqual({ outcome: "done" });
    expect(await resolved()).toBe(null);
    await transaction((tx) => endMentorships(tx, { mentorshipId }, "mentee-left", day(8)));
    expect(await resolve(between, id)).toEqual({ outcome: "done" });
    const stranger = { ...between, mentee: await newcomer() };
    expect(await resolve(stranger, id)).toEqual({ outcome: "not-found" });
  });
});

describe("messages", () => {
  const say = ({ mentee, reviewId }: Between, more: Record<string, string> = {}) =>
    writeMessage(mentee, { reviewId, body: "A word.", clientKey: freshKey(), ...more }, day(6));

  test("stand under the review, and replies under their point of feedback", async () => {
    const between = await newReview();
    const { mentee, mentor, scope, reviewId } = between;
    const feedbackId = await saved(between);
    expect(await say(between, { feedbackId })).toEqual({ outcome: "not-found" });
    await sendBack(between);
    expect(await say(between, { feedbackId, body: "Done." })).toEqual({ outcome: "done" });
    const answer = { reviewId, feedbackId, body: "Good.", clientKey: freshKey() };
    await writeMessageAsMentor(mentor, scope, answer, day(7));
    await say(between);
    const view = await getOwnReview(mentee, reviewId);
    expect(view?.feedback[0]?.replies).toMatchObject([
      { body: "Done.", side: "mentee", isMine: true },
      { body: "Good.", side: "mentor", isMine: false, authorName: "Newcomer" },
    ]);
    expect(view?.messages).toMatchObject([{ body: "A word." }]);
  });

  test("a thread of another review is not there", async () => {
    const [one, other] = [await newReview(), await newReview({ to: "returned" })];
    const feedbackId = await saved(one);
    await sendBack(one);
    expect(await say(other, { feedbackId })).toEqual({ outcome: "not-found" });
    expect(await say(other, { disagreementId: freshKey() })).toEqual({ outcome: "not-found" });
  });

  test("after the end nobody writes any more", async () => {
    const between = await newReview();
    const { mentor, scope, reviewId, mentorshipId } = between;
    await transaction((tx) => endMentorships(tx, { mentorshipId }, "mentee-left", day(5)));
    expect(await say(between)).toEqual({ outcome: "not-found" });
    const message = { reviewId, body: "A word.", clientKey: freshKey() };
    const answer = await writeMessageAsMentor(mentor, scope, message, day(6));
    expect(answer).toEqual({ outcome: "not-found" });
  });

  test.each(AWKWARD_TEXTS.filter((text) => text.trim() !== ""))(
    "%j comes back as it was",
    async (text) => {
      const between = await newReview();
      await say(between, { body: text });
      const view = await getReviewToRate(between.scope);
      expect(view?.messages).toMatchObject([{ body: text }]);
    },
  );

  test("a review holds so many and no more", async () => {
    const between = await newReview();
    await db().execute(sql`insert into review_messages (review_id, side, body, at)
      select ${between.reviewId}, 'mentee', 'x', now() from generate_series(1, ${MESSAGES_MAX}::int)`);
    expect(await say(between)).toEqual({ outcome: "refused", problem: "thread-full" });
  });
});

test("what was drafted goes with the completion", async () => {
  const between = await newReview({ claims: { sql: 3 }, ratings: { sql: 3 } });
  await saved(between);
  const { mentee, mentor, scope, reviewId } = between;
  await completeReview(mentor, scope, { reviewId, clientKey: freshKey() }, day(5), NOT_DRAWN);
  expect((await getOwnReview(mentee, reviewId))?.feedback).toHaveLength(1);
});

describe("snippets", () => {
  const keep = (me: Between["mentor"], more = {}) =>
    saveSnippet(
      me,
      { type: "actionable", title: "Ask once", ...words, clientKey: freshKey(), ...more },
      day(3),
    );

  test("are a person's own, for a skill and a proficiency, or for any", async () => {
    const [grace, linus] = [await newcomer(), await newcomer()];
    await keep(grace, { title: "Anywhere" });
    await keep(grace, { title: "For git", skillId: "git" });
    await keep(grace, { title: "For sql", skillId: "sql", proficiency: 2 });
    const titles = async (skillId?: string) =>
      (await listSnippets(grace, skillId)).map(({ title }) => title);
    expect(await titles()).toEqual(["For git", "For sql", "Anywhere"]);
    expect(await titles("sql")).toEqual(["For sql", "Anywhere"]);
    expect(await titles("orm")).toEqual(["Anywhere"]);
    expect(await listSnippets(linus)).toEqual([]);
    const [{ id: snippetId = "" } = {}] = await listSnippets(grace, "sql");
    const drop = (me: typeof grace) => removeSnippet(me, { snippetId, clientKey: freshKey() });
    expect(await drop(linus)).toEqual({ outcome: "not-found" });
    expect(await drop(grace)).toEqual({ outcome: "done" });
    expect(await drop(grace)).toEqual({ outcome: "not-found" });
    expect(await titles("sql")).toEqual(["Anywhere"]);
  });

  test("of an unknown skill, or beyond what one can keep, are refused", async () => {
    const grace = await newcomer();
    expect(await keep(grace, { skillId: "juggling" })).toMatchObject({ problem: "unknown-skill" });
    await db().execute(sql`insert into feedback_snippets (user_id, type, title, at)
      select ${grace.ownerId}, 'essential', 'x', now() from generate_series(1, ${SNIPPETS_MAX}::int)`);
    expect(await keep(grace)).toMatchObject({ problem: "too-many-snippets" });
  });
});
