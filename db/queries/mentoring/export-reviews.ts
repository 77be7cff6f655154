import { and, asc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { disagreements, feedbackPoints, reviewMessages } from "@/db/schema/feedback";
import { reviewEvidence, reviewRounds, reviewSkills, reviews } from "@/db/schema/reviews";
import type { OwnScope } from "@/lib/domain/scope";

/** Reviews whose two sets of ratings are shown to both sides; the others' values stay where they are. */
const isShown = sql`${reviews.phase} in ('completed', 'finished')`;

/**
 * The learner's reviews for their own download: what they handed in and said, and of the other
 * side what that side has sent or what completion has shown. Drafts of a reviewer are nobody's.
 */
export async function exportReviews(me: OwnScope) {
  const mine = eq(reviews.menteeId, me.ownerId);
  const [list, rounds, skills, evidence, feedback, differences, messages] = await Promise.all([
    selectReviews(mine),
    db()
      .select({
        reviewId: reviewRounds.reviewId,
        round: reviewRounds.round,
        words: reviewRounds.words,
        submittedAt: reviewRounds.submittedAt,
        returnedAt: reviewRounds.returnedAt,
        returnWords: reviewRounds.returnWords,
      })
      .from(reviewRounds)
      .innerJoin(reviews, eq(reviews.id, reviewRounds.reviewId))
      .where(mine)
      .orderBy(asc(reviewRounds.round)),
    selectSkills(mine),
    selectEvidence(mine),
    selectFeedback(mine),
    db()
      .select({
        reviewId: disagreements.reviewId,
        skillId: disagreements.skillId,
        selfRating: disagreements.selfRating,
        mentorRating: disagreements.mentorRating,
        state: disagreements.state,
        thirdRating: sql<number | null>`case when ${disagreements.isThirdIn}
          then ${disagreements.thirdRating} end`,
        at: disagreements.at,
        settledAt: disagreements.settledAt,
      })
      .from(disagreements)
      .innerJoin(reviews, eq(reviews.id, disagreements.reviewId))
      .where(and(mine, isShownOrOver))
      .orderBy(asc(disagreements.at)),
    selectMessages(mine),
  ]);
  return list.map(({ id, ...review }) => {
    const of = <T extends { reviewId: string }>(rows: readonly T[]) =>
      rows.filter((row) => row.reviewId === id).map(({ reviewId: _, ...row }) => row);
    return {
      id,
      ...review,
      rounds: of(rounds),
      skills: of(skills),
      evidence: of(evidence),
      feedback: of(feedback),
      disagreements: of(differences),
      messages: of(messages),
    };
  });
}

/** A disagreement only comes about at completion, so that it tells nothing before its time. */
const isShownOrOver = isNotNull(reviews.completedAt);

function selectReviews(mine: SQL) {
  return db()
    .select({
      id: reviews.id,
      // Whoever gives a second opinion is named to nobody.
      reviewer: sql<string | null>`case when ${reviews.secondOf} is null then ${users.name} end`,
      secondOf: reviews.secondOf,
      successorId: reviews.successorId,
      mentorshipId: reviews.mentorshipId,
      phase: reviews.phase,
      round: reviews.round,
      words: reviews.words,
      allowsSecond: reviews.allowsSecond,
      submittedAt: reviews.submittedAt,
      completedAt: reviews.completedAt,
      closedAt: reviews.closedAt,
    })
    .from(reviews)
    .leftJoin(users, eq(users.id, reviews.reviewerId))
    .where(mine)
    .orderBy(asc(reviews.submittedAt));
}

function selectSkills(mine: SQL) {
  const isFinal = sql`${isShown} and ${reviewSkills.round} = ${reviews.round}`;
  return db()
    .select({
      reviewId: reviewSkills.reviewId,
      round: reviewSkills.round,
      skillId: reviewSkills.skillId,
      selfRating: reviewSkills.selfRating,
      value: sql<number | null>`case when ${isFinal} then ${reviewSkills.value} end`,
      isNotObservable: sql<boolean | null>`case when ${isFinal}
        then ${reviewSkills.isNotObservable} end`,
      weight: sql<string | null>`case when ${isFinal} then ${reviewSkills.weight} end`,
    })
    .from(reviewSkills)
    .innerJoin(reviews, eq(reviews.id, reviewSkills.reviewId))
    .where(mine)
    .orderBy(asc(reviewSkills.round), asc(reviewSkills.skillId));
}

function selectEvidence(mine: SQL) {
  const isFinal = sql`${isShown} and ${reviewEvidence.round} = ${reviews.round}`;
  return db()
    .select({
      reviewId: reviewEvidence.reviewId,
      round: reviewEvidence.round,
      skillId: reviewEvidence.skillId,
      artefactId: reviewEvidence.artefactId,
      isLookedAt: sql<boolean | null>`case when ${isFinal} then ${reviewEvidence.isLookedAt} end`,
    })
    .from(reviewEvidence)
    .innerJoin(reviews, eq(reviews.id, reviewEvidence.reviewId))
    .where(mine)
    .orderBy(asc(reviewEvidence.round), asc(reviewEvidence.skillId));
}

function selectFeedback(mine: SQL) {
  return db()
    .select({
      reviewId: feedbackPoints.reviewId,
      round: feedbackPoints.round,
      skillId: feedbackPoints.skillId,
      artefactId: feedbackPoints.artefactId,
      type: feedbackPoints.type,
      situation: feedbackPoints.situation,
      behaviour: feedbackPoints.behaviour,
      impact: feedbackPoints.impact,
      nextStep: feedbackPoints.nextStep,
      sentAt: feedbackPoints.sentAt,
      resolvedAt: feedbackPoints.resolvedAt,
    })
    .from(feedbackPoints)
    .innerJoin(reviews, eq(reviews.id, feedbackPoints.reviewId))
    .where(and(mine, isNull(reviews.secondOf), isNotNull(feedbackPoints.sentAt)))
    .orderBy(asc(feedbackPoints.sentAt));
}

function selectMessages(mine: SQL) {
  return db()
    .select({
      reviewId: reviewMessages.reviewId,
      side: reviewMessages.side,
      body: reviewMessages.body,
      at: reviewMessages.at,
    })
    .from(reviewMessages)
    .innerJoin(reviews, eq(reviews.id, reviewMessages.reviewId))
    .where(and(mine, isNull(reviews.secondOf)))
    .orderBy(asc(reviewMessages.at));
}
