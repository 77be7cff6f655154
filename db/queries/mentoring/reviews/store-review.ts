import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviewEvidence, reviewRounds, reviewSkills, reviews } from "@/db/schema/reviews";
import {
  isOpen,
  isRevealed,
  type Review,
  type ReviewLine,
} from "@/lib/domain/mentoring/review-machine";
import type { LockedReview } from "./lock-review";

/** The columns of a review that the machine decides. */
export const phaseColumns = (review: Review) => ({
  phase: review.phase,
  round: review.round,
  turnSince: new Date(review.turnSince),
  activeAt: new Date(review.activeAt),
  nudges: review.nudges,
});

/** Writes what the machine decided about a locked review; its lines are their writers' business. */
export async function storeReview(
  tx: Transaction,
  locked: LockedReview,
  next: Review,
  at: Date,
  more: { readonly words?: string } = {},
): Promise<void> {
  const isShownNow = isRevealed(next.phase) && !isRevealed(locked.review.phase);
  const isOverNow = !isOpen(next.phase) && locked.closedAt === null;
  await tx
    .update(reviews)
    .set({
      ...phaseColumns(next),
      ...more,
      ...(isShownNow ? { completedAt: at } : {}),
      ...(isOverNow ? { closedAt: at } : {}),
      version: sql`${reviews.version} + 1`,
    })
    .where(eq(reviews.id, locked.id));
}

export type NewRound = {
  readonly reviewId: string;
  readonly round: number;
  readonly words: string;
  readonly lines: readonly ReviewLine[];
  /** When a rating was noted that the reviewer keeps from the round before. */
  readonly ratedAt?: ReadonlyMap<string, Date | null>;
};

/** Appends a round as it was handed in. */
export async function insertRound(
  tx: Transaction,
  { reviewId, round, words, lines, ratedAt }: NewRound,
  at: Date,
): Promise<void> {
  await tx.insert(reviewRounds).values({ reviewId, round, words, submittedAt: at });
  await tx.insert(reviewSkills).values(
    lines.map(({ skillId, self, value, isNotObservable }) => ({
      reviewId,
      round,
      skillId,
      selfRating: self,
      value,
      isNotObservable,
      ratedAt: value === null && !isNotObservable ? null : (ratedAt?.get(skillId) ?? at),
    })),
  );
  const evidence = lines.flatMap(({ skillId, artefactIds, lookedAtIds }) =>
    artefactIds.map((artefactId) => ({
      reviewId,
      round,
      skillId,
      artefactId,
      isLookedAt: lookedAtIds.includes(artefactId),
    })),
  );
  if (evidence.length > 0) await tx.insert(reviewEvidence).values(evidence);
}
