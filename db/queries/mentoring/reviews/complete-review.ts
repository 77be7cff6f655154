import { and, eq } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { appendToLedger } from "@/db/queries/ledger";
import { once } from "@/db/queries/mutations";
import { disagreements } from "@/db/schema/feedback";
import { reviewSkills } from "@/db/schema/reviews";
import { weightOfRating } from "@/lib/domain/mentoring/rating-weight";
import { type Answer, gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { ReviewActInput } from "@/lib/domain/mentoring/review-inputs";
import {
  completeReview as complete,
  disagreementsOf,
  finishReview as finish,
  type Review,
  type ReviewProblem,
} from "@/lib/domain/mentoring/review-machine";
import { isDrawn } from "@/lib/domain/mentoring/second-draw";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { closeGoalsByReview } from "../goals";
import { refreshMentorship } from "../roll-up";
import { selectRaterStanding } from "../standing";
import { wantSecond } from "./ask-third";
import { type LockedReview, lockReviewToRate } from "./lock-review";
import { sendFeedback } from "./return-review";
import { hearSecond, lockFirstOf } from "./second-review";
import { storeReview } from "./store-review";
import { tellSide } from "./tell";

export type Completed = { readonly disagreements: number };

/**
 * Shows both sides and writes the reviewer's ratings into the learner's record, in one transaction
 * with everything that follows from it: how each rating weighs, disagreements, the feedback, the
 * goals it meets, and one time in ten (`draw`, 0 to 9, is 0) the wish for a second opinion.
 * A second opinion opens no disagreement: it answers those that asked for a third person.
 */
export function completeReview(
  me: OwnScope,
  scope: ReviewerScope,
  { clientKey: key }: ReviewActInput,
  at: Date,
  draw: number,
): Promise<Answer<ReviewProblem, Completed>> {
  type Result = Answer<ReviewProblem, Completed>;
  return once<Result>(me, { key, act: "complete-review" }, async (tx) => {
    const first = await lockFirstOf(tx, scope);
    const locked = await lockReviewToRate(tx, scope, "roll-up");
    if (!locked) return gone;
    const step = complete(locked.review, at.getTime());
    if (!step.ok) return refused(step.problem);
    await writeRatings(tx, locked, scope.reviewerId, step.value, at);
    const details = { reviewId: locked.id, isSecondOpinion: locked.secondOf !== null };
    await recordAudit(tx, scope.reviewerId, "review-completed", details);
    if (first) {
      const finished = finish(step.value, 0, at.getTime());
      if (!finished.ok) throw new Error(`a second opinion stayed open: ${finished.problem}`);
      await storeReview(tx, locked, finished.value, at);
      await hearSecond(tx, first, step.value.lines, at);
      await tellSide(tx, locked, { to: "mentor", type: "second-opinion-in" }, at);
      return { outcome: "done", disagreements: 0 };
    }
    await sendFeedback(tx, locked.id, at);
    const opened = await openDisagreements(tx, locked.id, step.value, at);
    await storeReview(tx, locked, step.value, at);
    if (isDrawn(draw) && locked.allowsSecond) await wantSecond(tx, locked, at);
    await refreshMentorship(tx, locked.mentorshipId);
    const data = { count: step.value.lines.length };
    await tellSide(tx, locked, { to: "mentee", type: "review-completed", data }, at);
    return { outcome: "done", disagreements: opened };
  });
}

/** Appends the ratings to the record and notes beside each how it weighed. */
async function writeRatings(
  tx: Transaction,
  { id, menteeId }: LockedReview,
  raterId: string,
  { round, lines }: Review,
  at: Date,
): Promise<void> {
  const { rung } = await selectRaterStanding(tx, raterId);
  const ratings = lines.flatMap(({ skillId, value }) =>
    value === null ? [] : [{ skillId, value }],
  );
  const entries = ratings.map((rating) => ({
    ...rating,
    kind: weightOfRating(framework(), rung, rating.skillId),
    raterId,
    at,
  }));
  const entryIds = await appendToLedger(tx, menteeId, entries);
  for (const [i, { skillId, kind }] of entries.entries()) {
    await tx
      .update(reviewSkills)
      .set({ weight: kind, entryId: entryIds[i] ?? null })
      .where(
        and(
          eq(reviewSkills.reviewId, id),
          eq(reviewSkills.round, round),
          eq(reviewSkills.skillId, skillId),
        ),
      );
  }
  await closeGoalsByReview(tx, { menteeId, reviewId: id, ratings }, at);
}

async function openDisagreements(
  tx: Transaction,
  reviewId: string,
  review: Review,
  at: Date,
): Promise<number> {
  const rows = disagreementsOf(review).flatMap(({ skillId, self, value }) =>
    self === null || value === null
      ? []
      : [{ reviewId, skillId, selfRating: self, mentorRating: value, at }],
  );
  if (rows.length > 0) await tx.insert(disagreements).values(rows);
  return rows.length;
}
