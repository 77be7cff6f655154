import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { reviews } from "@/db/schema/reviews";
import { submitReview as submit } from "@/lib/domain/mentoring/review-machine";
import { refreshMentorship } from "../roll-up";
import { lockMentorship, lockReview } from "./lock-review";
import { selectFirstWords, selectHandedIn, selectTaken } from "./snapshot";
import { insertReview } from "./submit";
import { tellSide } from "./tell";

/**
 * Hands a review that found no answer on to the mentor of a live mentorship of the same learner,
 * in the transaction in which that one took the request: a fresh review of the same skills, as old
 * as the first one, with the claims of today and what of its evidence is still there. Nothing that
 * the first mentor wrote or noted goes with it. Returns the new review's id; null where it has gone
 * on already, was answered or withdrawn, or where all its skills are under review there anyway.
 */
export async function handOnReview(
  tx: Transaction,
  place: {
    readonly reviewId: string;
    readonly mentorshipId: string;
    readonly reviewerId: string;
  },
  at: Date,
): Promise<{ reviewId: string } | null> {
  const { mentorshipId, reviewerId } = place;
  if (!(await lockMentorship(tx, mentorshipId, "roll-up"))) return null;
  const old = await lockReview(tx, place.reviewId, "none");
  const isUnanswered = old?.review.phase === "ended" || old?.review.phase === "mentor_timed_out";
  if (!old || !isUnanswered || old.secondOf !== null || old.successorId !== null) return null;
  const { menteeId, allowsSecond, submittedAt } = old;
  const skillIds = old.review.lines.map((line) => line.skillId);
  const taken = await selectTaken(tx, { mentorshipId, skillIds });
  const claims = await selectHandedIn(tx, menteeId, skillIds);
  const handedIn = old.review.lines
    .filter(({ skillId }) => !taken.includes(skillId))
    // Only what was handed in then: the learner never offered the rest to be seen.
    .map(({ skillId, artefactIds }) => {
      const self = claims.find((claim) => claim.skillId === skillId)?.self ?? null;
      return { skillId, self, artefactIds };
    });
  const step = submit(handedIn, at.getTime());
  if (!step.ok) return null;
  const words = await selectFirstWords(tx, old.id);
  const people = { menteeId, reviewerId, mentorshipId, secondOf: null };
  const fresh = { ...people, words, allowsSecond, submittedAt };
  const reviewId = await insertReview(tx, fresh, step.value, at);
  await tx.update(reviews).set({ successorId: reviewId }).where(eq(reviews.id, old.id));
  await refreshMentorship(tx, mentorshipId);
  const data = { count: handedIn.length };
  const told = { id: reviewId, menteeId, reviewerId };
  await tellSide(tx, told, { to: "mentor", type: "review-submitted", data }, at);
  await recordAudit(tx, menteeId, "review-handed-on", { reviewId, from: old.id, mentorshipId });
  return { reviewId };
}
