import { expect, test, vi } from "vitest";
import { transaction } from "@/db/client";
import { attachArtefact } from "@/db/queries/artefacts";
import { endMentorships } from "@/db/queries/mentoring/end-mentorship";
import { newcomer } from "@/db/testing/cast";
import {
  type Between,
  mentorshipOf,
  newReview,
  reviewBetween,
  reviewerScopeOf,
  storedReview,
} from "@/db/testing/mentoring";
import { artefact, day, freshKey, numberIn, rate } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { getOwnReview, getReviewToRate } from "./get-review";
import { handOnReview } from "./hand-on";
import { withdrawReview } from "./learner-acts";
import { writeMessage } from "./messages";
import { submitReview } from "./submit";

// Each test writes a whole history; a busy machine takes its time over that.
vi.setConfig({ testTimeout: 60_000 });

const end = ({ mentorshipId }: Between) =>
  transaction((tx) => endMentorships(tx, { mentorshipId }, "mentor-left", day(10)));

async function handOn({ mentee, reviewId }: Between, next: OwnScope) {
  const mentorshipId = await mentorshipOf(mentee.ownerId, next.ownerId);
  const place = { reviewId, mentorshipId, reviewerId: next.ownerId };
  return transaction((tx) => handOnReview(tx, place, day(12)));
}

test("a new mentor gets the same skills, as old as they are, with the claims of today", async () => {
  const between = await newReview({ ratings: { sql: 1.5 } });
  const { mentee, reviewId } = between;
  const message = { reviewId, body: "UNMISTAKABLE", clientKey: freshKey() };
  await writeMessage(mentee, message, day(3));
  await end(between);
  await rate(mentee, 2, { skillId: "sql", version: 1, at: day(11) });
  await attachArtefact(mentee, artefact({ skillIds: ["sql"], title: "Never offered" }), day(11));
  const next = await newcomer();
  const handed = await handOn(between, next);
  const fresh = await storedReview(handed?.reviewId ?? "");
  expect(fresh).toMatchObject({ submittedAt: day(2), turnSince: day(12), phase: "submitted" });
  const view = await getReviewToRate(reviewerScopeOf(mentee, next, fresh.id));
  expect(JSON.stringify(view)).not.toMatch(/UNMISTAKABLE|Never offered/);
  expect(JSON.stringify(view)).not.toMatch(numberIn(1.5));
  const own = await getOwnReview(mentee, fresh.id);
  expect(own?.lines.map(({ skillId, own }) => [skillId, own?.value])).toEqual([
    ["git", 3],
    ["sql", 2],
  ]);
  expect(await storedReview(reviewId)).toMatchObject({ phase: "ended", successorId: fresh.id });
});

test("what was taken back, was answered or has gone on stays where it is", async () => {
  const withdrawn = await newReview();
  const { mentee, reviewId } = withdrawn;
  await withdrawReview(mentee, { reviewId, clientKey: freshKey() }, day(3));
  expect(await handOn(withdrawn, await newcomer())).toBe(null);
  const answered = await newReview({ ratings: { sql: 3, git: 3 }, to: "completed" });
  await end(answered);
  expect(await handOn(answered, await newcomer())).toBe(null);
  const ended = await newReview();
  await end(ended);
  expect(await handOn(ended, await newcomer())).not.toBe(null);
  expect(await handOn(ended, await newcomer())).toBe(null);
});

test("a skill that the new mentor reviews already is left out, and with all of them the review", async () => {
  const between = await newReview();
  await end(between);
  const next = await newcomer();
  const hand = async (skillIds: string[]) => {
    const mentorshipId = await mentorshipOf(between.mentee.ownerId, next.ownerId);
    const input = { mentorshipId, skillIds, words: "", allowsSecond: true };
    await submitReview(between.mentee, { ...input, clientKey: freshKey() }, day(11));
  };
  await hand(["sql"]);
  const handed = await handOn(between, next);
  const view = await getOwnReview(between.mentee, handed?.reviewId ?? "");
  expect(view?.lines.map(({ skillId }) => skillId)).toEqual(["git"]);
  const whole = await newReview({ claims: { sql: 2 } });
  await end(whole);
  const third = await reviewBetween(whole.mentee, await newcomer(), { claims: { orm: 2 } });
  const again = { mentorshipId: third.mentorshipId, skillIds: ["sql"], words: "" };
  await submitReview(
    whole.mentee,
    { ...again, allowsSecond: true, clientKey: freshKey() },
    day(11),
  );
  expect(await handOn(whole, third.mentor)).toBe(null);
});

test("into an ended mentorship nothing is handed", async () => {
  const between = await newReview();
  await end(between);
  const next = await newcomer();
  const mentorshipId = await mentorshipOf(between.mentee.ownerId, next.ownerId);
  await transaction((tx) => endMentorships(tx, { mentorshipId }, "mentee-left", day(11)));
  const place = { reviewId: between.reviewId, mentorshipId, reviewerId: next.ownerId };
  expect(await transaction((tx) => handOnReview(tx, place, day(12)))).toBe(null);
});
