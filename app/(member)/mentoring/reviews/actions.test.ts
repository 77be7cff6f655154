import { sql } from "drizzle-orm";
import { beforeAll, describe, expect, test } from "vitest";
import {
  askThirdAsMentor,
  completeReview,
  keepBothAsMentor,
  rateBlind,
  removeFeedback,
  removeSnippet,
  returnReview,
  reviseRating,
  saveFeedback,
  saveSnippet,
  writeMessageAsMentor,
} from "@/app/(member)/mentoring/desk/reviews/actions";
import { apart, feedbackFields, withFeedback } from "@/app/(member)/mentoring/testing/review-rows";
import { db, transaction } from "@/db/client";
import { endMentorships } from "@/db/queries/mentoring/end-mentorship";
import { getOwnReview } from "@/db/queries/mentoring/reviews/get-review";
import { beginSecondReview } from "@/db/queries/mentoring/reviews/second-review";
import { listSnippets } from "@/db/queries/mentoring/reviews/snippets";
import { administrators } from "@/db/schema/administration";
import { dump } from "@/db/testing/dump";
import {
  disagreementOn,
  evidenceOf,
  mentorshipOf,
  type ReviewWish,
  reviewBetween,
  storedReview,
} from "@/db/testing/mentoring";
import { day, freshKey } from "@/db/testing/writing";
import type { Action } from "@/lib/access/action";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import {
  askThird,
  finishReview,
  keepBoth,
  resolveFeedback,
  resubmitReview,
  reviseSelf,
  submitReview,
  withdrawReview,
  writeMessage,
} from "./actions";

async function person(name: string) {
  const { userId } = await newPerson(name);
  const { browser, sessionId } = await signedInBrowser(userId);
  return { userId, browser, me: mintOwnScope(userId, sessionId) };
}

async function pair(wish: ReviewWish = {}) {
  const [ada, grace] = [await person("Ada"), await person("Grace")];
  return { ada, grace, ...(await reviewBetween(ada.me, grace.me, wish)) };
}

const keyed = (reviewId: string) => ({ reviewId, clientKey: freshKey() });

test("both sides go the whole way through their forms", async () => {
  const { ada, grace, mentorshipId, reviewId: other } = await pair({ claims: { sql: 5, git: 2 } });
  await ada.browser.submit(withdrawReview, keyed(other));
  const submitted = await ada.browser.submit(submitReview, {
    mentorshipId,
    "skillIds[]": ["sql", "git"],
    words: "  Have a look.  ",
    allowsSecond: "on",
    clientKey: freshKey(),
  });
  expect(submitted.state).toMatchObject({ status: "ok", value: { reviewId: expect.any(String) } });
  const { reviewId } = (submitted.state as { value: { reviewId: string } }).value;
  expect(await storedReview(reviewId)).toMatchObject({ words: "Have a look.", allowsSecond: true });

  const rated = await grace.browser.submit(rateBlind, {
    ...keyed(reviewId),
    skillId: "sql",
    value: "1.5",
    "lookedAtIds[]": await evidenceOf(reviewId, "sql"),
  });
  expect(rated.state).toEqual({ status: "ok", value: { rated: 1, total: 2 } });
  expect(grace.browser.revalidated).toEqual([]);
  const unseen = { ...keyed(reviewId), skillId: "git", value: "not-observable" };
  expect((await grace.browser.submit(rateBlind, unseen)).state).toMatchObject({ status: "ok" });

  const point = { ...keyed(reviewId), ...feedbackFields() } as Record<string, string>;
  const kept = await grace.browser.submit(saveFeedback, point);
  expect(kept.state).toMatchObject({ status: "ok", value: { version: 1 } });
  const { feedbackId } = (kept.state as { value: { feedbackId: string } }).value;
  const change = { ...point, clientKey: freshKey(), feedbackId, impact: "It is slow." };
  for (const status of ["ok", "conflict"]) {
    const again = { ...change, expectedVersion: "1", clientKey: freshKey() };
    expect((await grace.browser.submit(saveFeedback, again)).state).toMatchObject({ status });
  }

  const completed = await grace.browser.submit(completeReview, keyed(reviewId));
  expect(completed.state).toEqual({ status: "ok", value: { disagreements: 1 } });
  expect(grace.browser.revalidated).toContain(`/mentoring/desk/reviews/${reviewId}`);
  const { id: disagreementId } = await disagreementOn(reviewId, "sql");
  const dispute = { ...keyed(reviewId), disagreementId };
  expect((await ada.browser.submit(keepBoth, dispute)).state).toMatchObject({
    status: "invalid",
    problems: { form: expect.stringContaining("Talk about it first") },
  });
  const revision = { ...dispute, clientKey: freshKey(), value: "3", body: "You are right." };
  expect((await ada.browser.submit(reviseSelf, revision)).state.status).toBe("ok");
  const resolution = { ...keyed(reviewId), feedbackId, isResolved: "true" };
  expect((await ada.browser.submit(resolveFeedback, resolution)).state.status).toBe("ok");
  expect((await ada.browser.submit(finishReview, keyed(reviewId))).state.status).toBe("ok");
  const view = await getOwnReview(ada.me, reviewId);
  expect(view).toMatchObject({
    phase: "finished",
    menteeName: "Ada",
    reviewerName: "Grace",
    feedback: [{ id: feedbackId, impact: "It is slow.", resolvedAt: expect.any(Number) }],
  });
});

describe("what is refused, and why", () => {
  let between: Awaited<ReturnType<typeof pair>>;
  beforeAll(async () => {
    between = await pair();
  });
  const refusedAt = async (action: Action<unknown>, fields: object, field: string) => {
    const { ada, grace, reviewId } = between;
    const { browser } = field.startsWith("mentor:") ? grace : ada;
    const { state } = await browser.send(action, { ...keyed(reviewId), ...fields });
    expect(state).toMatchObject({
      status: "invalid",
      problems: { [field.replace("mentor:", "")]: expect.stringMatching(/^[A-Z].*\.$/) },
    });
  };

  test.each([
    ["2.25", "mentor:value"],
    ["5.5", "mentor:value"],
    ["-1", "mentor:value"],
    ["", "mentor:value"],
    ["four", "mentor:value"],
    ["3", "mentor:lookedAtIds"],
  ])("a rating of %j", (value, field) => refusedAt(rateBlind, { skillId: "sql", value }, field));

  test.each([
    [{ skillIds: [] }, "skillIds"],
    [{ skillIds: Array.from({ length: 13 }, (_, i) => `skill-${i}`) }, "skillIds"],
    [{ skillIds: ["sql", "sql"] }, "skillIds"],
    [{ skillIds: ["sql"] }, "skillIds"],
    [{ skillIds: ["juggling"] }, "skillId"],
    [{ skillIds: ["orm"], words: "x".repeat(2001) }, "words"],
    [{ skillIds: ["orm"], mentorshipId: "no-id" }, "mentorshipId"],
  ])("handing in %j", (fields, field) =>
    refusedAt(submitReview, { mentorshipId: between.mentorshipId, ...fields }, field),
  );

  test.each(["situation", "behaviour", "impact", "nextStep", "type"])(
    "feedback without %s",
    (part) => refusedAt(saveFeedback, feedbackFields({ [part]: "  " }), `mentor:${part}`),
  );

  test("a return without words, and a message without any", async () => {
    await refusedAt(returnReview, { words: " " }, "mentor:words");
    await refusedAt(writeMessage, { body: "\n" }, "body");
  });

  test("a claim in half steps", () =>
    refusedAt(reviseSelf, { disagreementId: freshKey(), value: "2.5", body: "So." }, "value"));
});

describe("who is turned away", () => {
  type Sent = readonly [string, Action<unknown>, Record<string, unknown>];

  /** Every act on one disputed, completed review with feedback, and on one that is being rated. */
  async function everything() {
    const { ada, grace, ...open } = await pair({ ratings: { sql: 2, git: 2 } });
    const draft = await withFeedback(open);
    const done = await reviewBetween(ada.me, grace.me, {
      ...apart,
      claims: { orm: 5 },
      ratings: { orm: 1 },
    });
    const { id: disagreementId } = await disagreementOn(done.reviewId, "orm");
    const returned = await reviewBetween(ada.me, grace.me, {
      claims: { redis: 2 },
      to: "returned",
    });
    const dispute = { reviewId: done.reviewId, disagreementId };
    const lookedAtIds = await evidenceOf(open.reviewId, "sql");
    const learners: Sent[] = [
      ["submitReview", submitReview, { mentorshipId: open.mentorshipId, skillIds: ["flask"] }],
      ["resubmitReview", resubmitReview, { reviewId: returned.reviewId, skillIds: ["redis"] }],
      ["withdrawReview", withdrawReview, { reviewId: open.reviewId }],
      ["finishReview", finishReview, { reviewId: done.reviewId }],
      ["writeMessage", writeMessage, { reviewId: open.reviewId, body: "Hello" }],
      ["reviseSelf", reviseSelf, { ...dispute, value: 2, body: "So." }],
      ["keepBoth", keepBoth, dispute],
      ["askThird", askThird, dispute],
      [
        "resolveFeedback",
        resolveFeedback,
        { reviewId: open.reviewId, feedbackId: draft, isResolved: true },
      ],
    ];
    const reviewers: Sent[] = [
      ["rateBlind", rateBlind, { reviewId: open.reviewId, skillId: "sql", value: 4, lookedAtIds }],
      ["saveFeedback", saveFeedback, { reviewId: open.reviewId, ...feedbackFields() }],
      ["removeFeedback", removeFeedback, { reviewId: open.reviewId, feedbackId: draft }],
      ["returnReview", returnReview, { reviewId: open.reviewId, words: "More." }],
      ["completeReview", completeReview, { reviewId: open.reviewId }],
      ["writeMessageAsMentor", writeMessageAsMentor, { reviewId: open.reviewId, body: "Hello" }],
      ["reviseRating", reviseRating, { ...dispute, value: 2, body: "So." }],
      ["keepBothAsMentor", keepBothAsMentor, dispute],
      ["askThirdAsMentor", askThirdAsMentor, dispute],
    ];
    return { ada, grace, open, done, learners, reviewers };
  }

  const expectNothing = async (
    browser: Awaited<ReturnType<typeof person>>["browser"],
    sent: Sent[],
  ) => {
    const before = await dump();
    for (const [name, action, fields] of sent) {
      const { state } = await browser.send(action, { ...fields, clientKey: freshKey() });
      expect({ name, status: state.status }).toEqual({ name, status: "not-found" });
    }
    expect(await dump()).toBe(before);
  };

  test("a stranger, an administrator and the other side of each act", async () => {
    const { ada, grace, learners, reviewers } = await everything();
    const stranger = await person("Linus");
    const admin = await person("Margaret");
    await db().insert(administrators).values({ userId: admin.userId });
    for (const { browser } of [stranger, admin]) {
      await expectNothing(browser, [...learners, ...reviewers]);
    }
    await expectNothing(grace.browser, learners);
    await expectNothing(ada.browser, reviewers);
  });

  test("a mentor of somebody else, and another mentor of the same learner", async () => {
    const { ada, learners, reviewers } = await everything();
    const elsewhere = await pair();
    const another = await person("Barbara");
    await mentorshipOf(ada.userId, another.userId);
    for (const { browser } of [elsewhere.grace, another]) {
      await expectNothing(browser, [...learners, ...reviewers]);
    }
  });

  test.each(["mentee-left", "blocked"] as const)(
    "an ex-mentor (%s), with the very next request",
    async (why) => {
      const { ada, grace, open, learners, reviewers } = await everything();
      await transaction((tx) =>
        endMentorships(tx, { mentorshipId: open.mentorshipId }, why, new Date()),
      );
      if (why === "blocked") {
        await db().execute(sql`insert into mentor_blocks (blocker_id, blocked_id, at)
        values (${ada.userId}, ${grace.userId}, now())`);
      }
      await expectNothing(grace.browser, reviewers);
      // Of the learner's acts none finds anything to do either; what is theirs they still read.
      await expectNothing(ada.browser, learners);
      expect(await getOwnReview(ada.me, open.reviewId)).toMatchObject({ phase: "ended" });
    },
  );

  test("a second rater does nothing to the first review, and no mentor's act on their own", async () => {
    const { ada, done, reviewers, learners } = await everything();
    const rater = await person("Barbara");
    const second = await transaction((tx) =>
      beginSecondReview(tx, { reviewId: done.reviewId, reviewerId: rater.userId }, day(4)),
    );
    await expectNothing(rater.browser, [...learners, ...reviewers]);
    const own = { reviewId: second.reviewId };
    await expectNothing(rater.browser, [
      ["returnReview", returnReview, { ...own, words: "More." }],
      ["writeMessageAsMentor", writeMessageAsMentor, { ...own, body: "Hello" }],
      ["saveFeedback", saveFeedback, { ...own, ...feedbackFields({ skillId: "orm" }) }],
    ]);
    await expectNothing(ada.browser, [
      ["withdrawReview", withdrawReview, own],
      ["writeMessage", writeMessage, { ...own, body: "Who are you?" }],
      ["finishReview", finishReview, own],
    ]);
  });

  test("malformed ids are not found, whatever they are", async () => {
    const { ada, grace } = await pair();
    for (const reviewId of ["", "x", "'; drop table reviews; --", freshKey()]) {
      const fields = { reviewId, words: "More.", clientKey: freshKey() };
      const theirs = (await grace.browser.send(returnReview, fields)).state.status;
      const own = (await ada.browser.send(withdrawReview, fields)).state.status;
      expect([theirs, own]).toEqual(
        Array(2).fill(reviewId.length === 36 ? "not-found" : "invalid"),
      );
    }
  });
});

test("a mentor keeps their wording, and drops it", async () => {
  const { grace } = await pair();
  const fields = {
    ...feedbackFields(),
    title: "Ask once",
    proficiency: "2",
    clientKey: freshKey(),
  };
  const { state } = await grace.browser.submit(saveSnippet, fields as Record<string, string>);
  expect(state).toMatchObject({ status: "ok", value: { snippetId: expect.any(String) } });
  const [kept] = await listSnippets(grace.me, "sql");
  expect(kept).toMatchObject({ title: "Ask once", proficiency: 2, skillId: "sql" });
  const removal = { snippetId: kept?.id ?? "", clientKey: freshKey() };
  expect((await grace.browser.submit(removeSnippet, removal)).state.status).toBe("ok");
});
