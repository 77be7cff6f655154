import { expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newcomer } from "@/db/testing/cast";
import { newReview, rateAll, reviewBetween, reviewerScopeOf } from "@/db/testing/mentoring";
import { mentorshipRow } from "@/db/testing/mentoring-rows";
import { day, freshKey } from "@/db/testing/writing";
import { mintAdminScope } from "@/lib/access/mint-scope";
import { listRecentActivity, listSkillHistory } from "../activity";
import { completeReview } from "./reviews/complete-review";
import { getOwnReview } from "./reviews/get-review";
import { listOwnReviews } from "./reviews/list-reviews";
import { beginSecondReview } from "./reviews/second-review";
import { resubmitReview } from "./reviews/submit";
import { vouchFor } from "./vouches";

/**
 * A look-up inside a row names the row's own table: without it the inner table's columns are
 * compared with themselves, and everybody's rows come back.
 */
test("a round and a listed review name their own skills, whoever else has handed in", async () => {
  await reviewBetween(await newcomer(), await newcomer(), { claims: { orm: 2, caching: 3 } });
  const { mentee, reviewId } = await newReview({ to: "returned" });
  const again = { reviewId, skillIds: ["sql"], words: "", clientKey: freshKey() };
  await resubmitReview(mentee, again, day(3));
  const view = await getOwnReview(mentee, reviewId);
  expect(view?.rounds.map(({ skillIds }) => skillIds)).toEqual([["git", "sql"], ["sql"]]);
  expect(await listOwnReviews(mentee)).toMatchObject([{ id: reviewId, skillIds: ["sql"] }]);
});

test("whoever gave a second opinion is named in no history", async () => {
  const ratings = { sql: 3, git: 3 };
  const { mentee, reviewId } = await newReview({ ratings, to: "completed" });
  const rater = await newcomer();
  const { reviewId: secondId } = await transaction((tx) =>
    beginSecondReview(tx, { reviewId, reviewerId: rater.ownerId }, day(4)),
  );
  const scope = reviewerScopeOf(mentee, rater, secondId);
  await rateAll(rater, scope, { sql: 2, git: 2 }, day(5));
  await completeReview(rater, scope, { reviewId: secondId, clientKey: freshKey() }, day(5), 5);
  const others = (await listSkillHistory(mentee, "sql")).filter(({ kind }) => kind !== "self");
  expect(others.map(({ value, raterName }) => [value, raterName])).toEqual([
    [2, null],
    [3, "Newcomer"],
  ]);
  const recent = (await listRecentActivity(mentee, 2)).flatMap((line) =>
    line.kind === "entry" ? [line.entry.raterName] : [],
  );
  expect(recent).toEqual([null, null]);
});

test("whoever mentors can be vouched for without an offer; whoever does not, cannot", async () => {
  const [mentor, stranger] = [await newcomer(), await newcomer()];
  await mentorshipRow(await newcomer(), mentor);
  const admin = mintAdminScope((await newcomer()).ownerId);
  const vouch = (mentorId: string) =>
    transaction((tx) =>
      vouchFor(tx, admin, { mentorId, rungId: "mid", seenVouchId: null }, day(2)),
    );
  expect(await vouch(mentor.ownerId)).toMatchObject({ outcome: "vouched" });
  expect(await vouch(stranger.ownerId)).toEqual({ outcome: "not-found" });
});
