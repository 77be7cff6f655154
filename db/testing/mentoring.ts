import { eq } from "drizzle-orm";
import { db, transaction } from "@/db/client";
import { attachArtefact } from "@/db/queries/artefacts";
import { beginMentorship } from "@/db/queries/mentoring/begin-mentorship";
import { completeReview } from "@/db/queries/mentoring/reviews/complete-review";
import { rateBlind } from "@/db/queries/mentoring/reviews/rate-blind";
import { returnReview } from "@/db/queries/mentoring/reviews/return-review";
import { submitReview } from "@/db/queries/mentoring/reviews/submit";
import { disagreements } from "@/db/schema/feedback";
import { reviewEvidence, reviews } from "@/db/schema/reviews";
import { mintReviewerScope } from "@/lib/access/mint-scope";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { newcomer } from "./cast";
import { artefact, day, freshKey, rate } from "./writing";

/** A draw that asks nobody for a second opinion, and the one that does. */
export const NOT_DRAWN = 5;
export const DRAWN = 0;

/** Begins a mentorship through the product's own function, or returns the live one. Its id. */
export async function mentorshipOf(
  menteeId: string,
  mentorId: string,
  { sections = ["skills"], at = day(1) }: { sections?: readonly Section[]; at?: Date } = {},
): Promise<string> {
  const begun = await transaction((tx) =>
    beginMentorship(tx, { menteeId, mentorId, sections }, at),
  );
  if (!("mentorshipId" in begun)) throw new Error(`no mentorship began: ${begun.outcome}`);
  return begun.mentorshipId;
}

export type ReviewWish = {
  /** What the learner claims, by skill; null = not observable. One artefact shows each of them. */
  readonly claims?: Readonly<Record<string, number | null>>;
  /** What the reviewer notes, by skill; null = not observable. */
  readonly ratings?: Readonly<Record<string, number | null>>;
  /** How far it goes. */
  readonly to?: "submitted" | "returned" | "completed";
  readonly allowsSecond?: boolean;
  readonly words?: string;
  readonly draw?: number;
  readonly at?: Date;
};

export type Between = {
  readonly mentee: OwnScope;
  readonly mentor: OwnScope;
  readonly mentorshipId: string;
  readonly reviewId: string;
  /** The mentor's key to it. */
  readonly scope: ReviewerScope;
  readonly skillIds: readonly string[];
};

/**
 * A review of a mentee's skills by their mentor, written through the product's own functions, on
 * day 2 unless told: `to` says how far it goes, `ratings` what the mentor notes on the way.
 */
export async function reviewBetween(
  mentee: OwnScope,
  mentor: OwnScope,
  wish: ReviewWish = {},
): Promise<Between> {
  const { claims = { sql: 4, git: 3 }, ratings = {}, to = "submitted", at = day(2) } = wish;
  const { allowsSecond = true, words = "", draw = NOT_DRAWN } = wish;
  const mentorshipId = await mentorshipOf(mentee.ownerId, mentor.ownerId);
  const skillIds = Object.keys(claims);
  for (const [skillId, claim] of Object.entries(claims)) {
    await rate(mentee, claim, { skillId, at });
    await attachArtefact(mentee, artefact({ skillIds: [skillId], title: `Shows ${skillId}` }), at);
  }
  const clientKey = freshKey();
  const input = { mentorshipId, skillIds, words, allowsSecond, clientKey };
  const handedIn = await submitReview(mentee, input, at);
  if (handedIn.outcome !== "done") throw new Error(`not handed in: ${JSON.stringify(handedIn)}`);
  const { reviewId } = handedIn;
  const scope = reviewerScopeOf(mentee, mentor, reviewId);
  const between = { mentee, mentor, mentorshipId, reviewId, scope, skillIds };
  await rateAll(mentor, scope, ratings, at);
  const key = { reviewId, clientKey: freshKey() };
  if (to === "returned") {
    await returnReview(mentor, scope, { ...key, words: "Please add the tests." }, at);
  }
  if (to === "completed") {
    const answer = await completeReview(mentor, scope, key, at, draw);
    if (answer.outcome !== "done") throw new Error(`not completed: ${JSON.stringify(answer)}`);
  }
  return between;
}

/** Two strangers, one of whom mentors the other, and their review. */
export const newReview = async (wish: ReviewWish = {}): Promise<Between> =>
  reviewBetween(await newcomer(), await newcomer(), wish);

export const reviewerScopeOf = (
  mentee: OwnScope,
  reviewer: OwnScope,
  reviewId: string,
): ReviewerScope =>
  mintReviewerScope({ ownerId: mentee.ownerId, reviewerId: reviewer.ownerId, reviewId });

/** Notes these ratings, each on all the evidence that was handed in with its skill. */
export async function rateAll(
  reviewer: OwnScope,
  scope: ReviewerScope,
  ratings: Readonly<Record<string, number | null>>,
  at: Date,
): Promise<void> {
  const { reviewId } = scope;
  for (const [skillId, value] of Object.entries(ratings)) {
    const lookedAtIds = value === null ? [] : await evidenceOf(reviewId, skillId);
    const input = { reviewId, skillId, value, lookedAtIds, clientKey: freshKey() };
    const answer = await rateBlind(reviewer, scope, input, at);
    if (answer.outcome !== "done") throw new Error(`not rated: ${JSON.stringify(answer)}`);
  }
}

/** The artefacts handed in with a skill in the review's latest round. */
export async function evidenceOf(reviewId: string, skillId: string): Promise<string[]> {
  const rows = await db()
    .select({
      id: reviewEvidence.artefactId,
      skillId: reviewEvidence.skillId,
      round: reviewEvidence.round,
    })
    .from(reviewEvidence)
    .where(eq(reviewEvidence.reviewId, reviewId));
  const latest = Math.max(...rows.map((row) => row.round));
  return rows.filter((row) => row.round === latest && row.skillId === skillId).map(({ id }) => id);
}

export async function storedReview(id: string) {
  const [row] = await db().select().from(reviews).where(eq(reviews.id, id));
  if (!row) throw new Error(`there is no review ${id}`);
  return row;
}

/** The disagreement on a skill. Throws where there is none. */
export async function disagreementOn(reviewId: string, skillId: string) {
  const rows = await db().select().from(disagreements).where(eq(disagreements.reviewId, reviewId));
  const row = rows.find((each) => each.skillId === skillId);
  if (!row) throw new Error(`nobody disagrees on ${skillId}`);
  return row;
}
