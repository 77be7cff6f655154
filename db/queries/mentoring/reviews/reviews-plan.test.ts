import { beforeAll, describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newcomer } from "@/db/testing/cast";
import {
  type Between,
  DRAWN,
  disagreementOn,
  evidenceOf,
  newReview,
  rateAll,
  reviewBetween,
  reviewerScopeOf,
} from "@/db/testing/mentoring";
import { captureStatements, explain } from "@/db/testing/plans";
import { day, freshKey } from "@/db/testing/writing";
import { findReview } from "@/lib/access/mentoring";
import { mintMentorScope, mintSystemScope } from "@/lib/access/mint-scope";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { completeReview } from "./complete-review";
import { saveFeedback } from "./feedback";
import { getOwnReview, getReviewToRate } from "./get-review";
import { listOwnReviews, listReviewsOf, listReviewsToRate } from "./list-reviews";
import { writeMessage } from "./messages";
import { rateBlind } from "./rate-blind";
import { beginSecondReview } from "./second-review";
import { listSnippets, saveSnippet } from "./snippets";
import { getSubmission } from "./submission";
import { sweepReviews } from "./sweep-reviews";

/** As in `plans.test.ts`: with sequential scans forbidden, one shows that there is no index. */
const settings = ["set local enable_seqscan = off"];

let open: Between;
let done: Between;
let second: { rater: OwnScope; scope: ReviewerScope };

beforeAll(async () => {
  done = await newReview({ ratings: { sql: 1, git: 3 }, to: "completed", draw: DRAWN });
  const { mentee, mentor, reviewId } = done;
  open = await reviewBetween(mentee, mentor, { claims: { orm: 2, redis: 3 } });
  await rateAll(mentor, open.scope, { orm: 2.5 }, day(3));
  const point = {
    reviewId: open.reviewId,
    skillId: "orm",
    type: "actionable" as const,
    situation: "In the models",
    behaviour: "every relation is read alone",
    impact: "which costs a query each.",
    nextStep: "Read them together.",
    clientKey: freshKey(),
  };
  await saveFeedback(mentor, open.scope, point, day(3));
  await saveSnippet(mentor, { ...point, title: "Together", clientKey: freshKey() }, day(3));
  const { id: disagreementId } = await disagreementOn(reviewId, "sql");
  const talk = { reviewId, disagreementId, body: "Why?", clientKey: freshKey() };
  await writeMessage(mentee, talk, day(3));
  const rater = await newcomer();
  const begun = await transaction((tx) =>
    beginSecondReview(tx, { reviewId, reviewerId: rater.ownerId }, day(4)),
  );
  const scope = reviewerScopeOf(mentee, rater, begun.reviewId);
  await rateAll(rater, scope, { sql: 2, git: 3 }, day(5));
  const key = { reviewId: begun.reviewId, clientKey: freshKey() };
  await completeReview(rater, scope, key, day(5), DRAWN);
  second = { rater, scope };
});

const READS: Record<string, () => Promise<unknown>> = {
  "the reviewer's door": () => findReview(open.mentor, open.reviewId),
  "the learner's review, blind": () => getOwnReview(open.mentee, open.reviewId),
  "the learner's review, shown": () => getOwnReview(done.mentee, done.reviewId),
  "the review to rate": () => getReviewToRate(open.scope),
  "the review rated": () => getReviewToRate(done.scope),
  "the second opinion": () => getReviewToRate(second.scope),
  listOwnReviews: () => listOwnReviews(open.mentee),
  listReviewsOf: async () => {
    const { mentee, mentor, mentorshipId } = open;
    const people = { ownerId: mentee.ownerId, mentorId: mentor.ownerId, mentorshipId };
    return listReviewsOf(mintMentorScope({ ...people, sections: [] }));
  },
  listReviewsToRate: () => listReviewsToRate(open.mentor),
  getSubmission: () => getSubmission(open.mentee),
  listSnippets: () => listSnippets(open.mentor, "orm"),
  "rateBlind (write)": async () => {
    const { mentor, scope, reviewId } = open;
    const lookedAtIds = await evidenceOf(reviewId, "redis");
    const rating = { reviewId, skillId: "redis", value: 3, lookedAtIds, clientKey: freshKey() };
    return rateBlind(mentor, scope, rating, day(6));
  },
  "a message (write)": () => {
    const { mentee, reviewId } = open;
    return writeMessage(mentee, { reviewId, body: "A word.", clientKey: freshKey() }, day(6));
  },
  "sweepReviews (write)": () => sweepReviews(mintSystemScope(), 10),
};

describe.each(Object.entries(READS))("%s", (_name, read) => {
  test.each(["custom", "generic"] as const)("reads no table from end to end (%s)", async (mode) => {
    const statements = await captureStatements(read);
    expect(statements.length).toBeGreaterThan(0);
    const url = process.env.DATABASE_URL ?? "";
    for (const { scanned, nodes, statement } of await explain(url, statements, {
      mode,
      settings,
    })) {
      expect({ scanned, nodes, text: statement.text }).toEqual({
        scanned: [],
        nodes,
        text: statement.text,
      });
    }
  });
});

test("a page of a review takes so many statements, whatever is in it", async () => {
  const blind = await captureStatements(() => getReviewToRate(open.scope));
  const shown = await captureStatements(() => getOwnReview(done.mentee, done.reviewId));
  expect(blind.length).toBeLessThanOrEqual(6);
  expect(shown.length).toBeLessThanOrEqual(10);
});
