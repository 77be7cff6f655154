import { and, eq, inArray, sql } from "drizzle-orm";
import { reviewEvidence, reviewSkills } from "@/db/schema/reviews";
import { type Answer, refused } from "@/lib/domain/mentoring/review-answer";
import type { BlindRatingInput } from "@/lib/domain/mentoring/review-inputs";
import {
  isRated,
  type ReviewProblem,
  rateBlind as rate,
} from "@/lib/domain/mentoring/review-machine";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { onReviewToRate } from "./on-review";
import { storeReview } from "./store-review";
import { announceReview } from "./tell";

/** How many of the skills are rated by now, and of how many. */
export type Rated = { readonly rated: number; readonly total: number };

/** Notes the reviewer's rating of one skill. Nothing enters the record, and nobody else sees it. */
export function rateBlind(
  me: OwnScope,
  scope: ReviewerScope,
  input: BlindRatingInput,
  at: Date,
): Promise<Answer<ReviewProblem, Rated>> {
  const { skillId, value, lookedAtIds, clientKey: key } = input;
  const act = { key, act: "rate-blind", hold: "share" } as const;
  return onReviewToRate<ReviewProblem, Rated>(me, scope, act, async (tx, locked) => {
    const step = rate(locked.review, { skillId, value, lookedAtIds }, at.getTime());
    if (!step.ok) return refused(step.problem);
    const { round, lines } = step.value;
    const line = lines.find((each) => each.skillId === skillId);
    if (!line) return refused("unknown-skill");
    const { isNotObservable } = line;
    await tx
      .update(reviewSkills)
      .set({ value: line.value, isNotObservable, ratedAt: at })
      .where(
        and(
          eq(reviewSkills.reviewId, locked.id),
          eq(reviewSkills.round, round),
          eq(reviewSkills.skillId, skillId),
        ),
      );
    const lookedAt = [...line.lookedAtIds];
    await tx
      .update(reviewEvidence)
      .set({
        isLookedAt:
          lookedAt.length === 0 ? sql`false` : inArray(reviewEvidence.artefactId, lookedAt),
      })
      .where(
        and(
          eq(reviewEvidence.reviewId, locked.id),
          eq(reviewEvidence.round, round),
          eq(reviewEvidence.skillId, skillId),
        ),
      );
    await storeReview(tx, locked, step.value, at);
    // The other side sees that the rating has begun, and nothing more.
    if (locked.review.phase !== step.value.phase) await announceReview(tx, locked);
    return { outcome: "done", rated: lines.filter(isRated).length, total: lines.length };
  });
}
