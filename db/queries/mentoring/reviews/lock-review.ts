import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mentorships } from "@/db/schema/mentoring";
import { reviewEvidence, reviewSkills, reviews } from "@/db/schema/reviews";
import { artefacts } from "@/db/schema/skills";
import type { Review, ReviewLine, ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { isBlockedPair } from "../blocks";

/** A review whose rows this transaction holds, as the machine reads it. */
export type LockedReview = {
  readonly id: string;
  readonly menteeId: string;
  readonly reviewerId: string | null;
  readonly mentorshipId: string | null;
  readonly secondOf: string | null;
  readonly successorId: string | null;
  readonly words: string;
  readonly allowsSecond: boolean;
  readonly submittedAt: Date;
  readonly completedAt: Date | null;
  readonly closedAt: Date | null;
  /** Whether the mentorship still lives; always for a second rater, who is in none. */
  readonly isLive: boolean;
  readonly ratedAt: ReadonlyMap<string, Date | null>;
  readonly review: Review;
};

/**
 * How the mentorship is held: `roll-up` by whoever will count its reviews anew, since two that
 * merely share it could not both write to it afterwards; `share` by everybody else who needs it to
 * live; `none` where the review alone decides.
 */
export type Hold = "roll-up" | "share" | "none";

/**
 * Locks the mentorship of a review, if it is in one, and then the review. Null where there is none.
 * Rows that merely refer to the review need not wait for whoever holds it.
 */
export async function lockReview(
  tx: Transaction,
  reviewId: string,
  hold: Hold,
): Promise<LockedReview | null> {
  const [place] = await tx
    .select({ mentorshipId: reviews.mentorshipId })
    .from(reviews)
    .where(eq(reviews.id, reviewId));
  if (!place) return null;
  const isLive =
    place.mentorshipId === null || (await lockMentorship(tx, place.mentorshipId, hold));
  const [row] = await tx
    .select()
    .from(reviews)
    .where(eq(reviews.id, reviewId))
    .for("no key update");
  if (!row || row.mentorshipId !== place.mentorshipId) return null;
  const { ratedAt, lines } = await selectLines(tx, row.id, row.round);
  const review: Review = {
    phase: row.phase as ReviewPhase,
    round: row.round,
    turnSince: row.turnSince.getTime(),
    activeAt: row.activeAt.getTime(),
    nudges: row.nudges,
    lines,
  };
  return { ...row, isLive, ratedAt, review };
}

/** Holds the mentorship as told; false where it has ended. */
export async function lockMentorship(
  tx: Transaction,
  mentorshipId: string,
  hold: Hold,
): Promise<boolean> {
  const query = tx
    .select({ endedAt: mentorships.endedAt })
    .from(mentorships)
    .where(eq(mentorships.id, mentorshipId));
  const [row] = await (hold === "none"
    ? query
    : query.for(hold === "share" ? "share" : "no key update"));
  return row !== undefined && row.endedAt === null;
}

/** The learner's own review, with its mentor. Second opinions are not theirs to act on. */
export async function lockOwnReview(
  tx: Transaction,
  me: OwnScope,
  reviewId: string,
  hold: Hold,
): Promise<LockedReview | null> {
  const locked = await lockReview(tx, reviewId, hold);
  return locked?.menteeId === me.ownerId && locked.secondOf === null ? locked : null;
}

/**
 * The review that this person rates, once more inside the transaction: the mentorship may have
 * ended, the two may have parted, or the review may have gone on to somebody else since the door.
 */
export async function lockReviewToRate(
  tx: Transaction,
  scope: ReviewerScope,
  hold: Hold,
): Promise<LockedReview | null> {
  const locked = await lockReview(tx, scope.reviewId, hold);
  const isTheirs =
    locked?.reviewerId === scope.reviewerId && locked.menteeId === scope.ownerId && locked.isLive;
  if (!isTheirs) return null;
  if (locked.secondOf === null) return locked.mentorshipId === null ? null : locked;
  return (await isBlockedPair(tx, scope.ownerId, scope.reviewerId)) ? null : locked;
}

/** The lines of one round. An artefact that was withdrawn since cannot be looked at any more. */
async function selectLines(tx: Transaction, reviewId: string, round: number) {
  const skillRows = await tx
    .select({
      skillId: reviewSkills.skillId,
      self: reviewSkills.selfRating,
      value: reviewSkills.value,
      isNotObservable: reviewSkills.isNotObservable,
      ratedAt: reviewSkills.ratedAt,
    })
    .from(reviewSkills)
    .where(and(eq(reviewSkills.reviewId, reviewId), eq(reviewSkills.round, round)))
    .orderBy(asc(reviewSkills.skillId));
  const evidence = await tx
    .select({
      skillId: reviewEvidence.skillId,
      artefactId: reviewEvidence.artefactId,
      isLookedAt: reviewEvidence.isLookedAt,
      withdrawnAt: artefacts.withdrawnAt,
    })
    .from(reviewEvidence)
    .innerJoin(artefacts, eq(artefacts.id, reviewEvidence.artefactId))
    .where(and(eq(reviewEvidence.reviewId, reviewId), eq(reviewEvidence.round, round)))
    .orderBy(asc(reviewEvidence.artefactId));
  const lines = skillRows.map(({ ratedAt: _, ...line }): ReviewLine => {
    const mine = evidence.filter((each) => each.skillId === line.skillId);
    return {
      ...line,
      artefactIds: mine.filter((each) => !each.withdrawnAt).map((each) => each.artefactId),
      lookedAtIds: mine.filter((each) => each.isLookedAt).map((each) => each.artefactId),
    };
  });
  return { lines, ratedAt: new Map(skillRows.map((row) => [row.skillId, row.ratedAt])) };
}
