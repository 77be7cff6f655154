import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { disagreements } from "@/db/schema/feedback";
import { reviews } from "@/db/schema/reviews";
import { hearThird } from "@/lib/domain/mentoring/disagreement-machine";
import {
  type HandedIn,
  isOpen,
  isRevealed,
  type ReviewLine,
  type ReviewPhase,
  submitReview as submit,
} from "@/lib/domain/mentoring/review-machine";
import type { ReviewerScope } from "@/lib/domain/scope";
import { refreshMentorship } from "../roll-up";
import { disagreementColumns, storeDisagreement, toDisagreement } from "./disagreement-rows";
import { type LockedReview, lockReview } from "./lock-review";
import { selectFirstWords } from "./snapshot";
import { insertReview } from "./submit";
import { tellSide } from "./tell";

/**
 * Begins the blind rating of a review by a second person, in the transaction in which they took
 * the request. They get what was handed in, and nothing of what was said or rated: of the words
 * only those of the first round, which were written before anybody had answered. Where the learner
 * keeps their evidence to one mentor, it holds only the skills on which they asked for a third
 * person themselves. Taking it twice returns the same one. Throws where nothing can be rated, or
 * by somebody who has rated it or owns it.
 */
export async function beginSecondReview(
  tx: Transaction,
  { reviewId, reviewerId }: { readonly reviewId: string; readonly reviewerId: string },
  at: Date,
): Promise<{ reviewId: string }> {
  const first = await lockReview(tx, reviewId, "none");
  if (!first || first.secondOf !== null || !isRevealed(first.review.phase)) {
    throw new Error("there is no completed review to give a second opinion on");
  }
  if (reviewerId === first.menteeId || reviewerId === first.reviewerId) {
    throw new Error("a second opinion is somebody else's");
  }
  const open = await findOpenSecond(tx, reviewId);
  if (open) {
    if (open.reviewerId === reviewerId) return { reviewId: open.id };
    throw new Error("somebody else is giving this second opinion");
  }
  const step = submit(await listForSecond(tx, first), at.getTime());
  if (!step.ok) throw new Error(`a second opinion could not begin: ${step.problem}`);
  const { menteeId, allowsSecond } = first;
  const words = await selectFirstWords(tx, reviewId);
  const people = { menteeId, reviewerId, mentorshipId: null, secondOf: reviewId };
  const id = await insertReview(
    tx,
    { ...people, words, allowsSecond, submittedAt: at },
    step.value,
    at,
  );
  const told = { id, menteeId, reviewerId };
  const data = { count: step.value.lines.length };
  await tellSide(tx, told, { to: "mentor", type: "review-submitted", data }, at);
  // Whom it was shown to is not the learner's to know, but that it was is.
  await recordAudit(tx, menteeId, "second-opinion-begun", { reviewId });
  return { reviewId: id };
}

/** Disagreements of a review that wait for a third person. */
const askedOf = (firstId: string) =>
  and(
    eq(disagreements.reviewId, firstId),
    eq(disagreements.state, "third_rater"),
    eq(disagreements.isThirdIn, false),
  );

/** The skills that a second person may see. */
export async function listForSecond(tx: Transaction, first: LockedReview): Promise<HandedIn[]> {
  const lines = first.review.lines.map(({ skillId, self, artefactIds }) => ({
    skillId,
    self,
    artefactIds,
  }));
  if (first.allowsSecond) return lines;
  const asked = await tx
    .select({ skillId: disagreements.skillId })
    .from(disagreements)
    .where(askedOf(first.id));
  return lines.filter((line) => asked.some(({ skillId }) => skillId === line.skillId));
}

/** The second opinion that somebody is working on. */
export async function findOpenSecond(
  tx: Transaction,
  firstId: string,
): Promise<{ id: string; reviewerId: string | null } | null> {
  const rows = await tx
    .select({ id: reviews.id, reviewerId: reviews.reviewerId, phase: reviews.phase })
    .from(reviews)
    .where(eq(reviews.secondOf, firstId));
  return rows.find((row) => isOpen(row.phase as ReviewPhase)) ?? null;
}

/** Locks the review that this one is a second opinion on, before it; null where it is none. */
export async function lockFirstOf(
  tx: Transaction,
  scope: ReviewerScope,
): Promise<LockedReview | null> {
  const [row] = await tx
    .select({ secondOf: reviews.secondOf })
    .from(reviews)
    .where(and(eq(reviews.id, scope.reviewId), eq(reviews.reviewerId, scope.reviewerId)));
  return row?.secondOf ? lockReview(tx, row.secondOf, "roll-up") : null;
}

/** The second opinion is in: it settles what asked for a third person, and both mentors hear. */
export async function hearSecond(
  tx: Transaction,
  first: LockedReview,
  lines: readonly ReviewLine[],
  at: Date,
): Promise<void> {
  const asked = await tx.select(disagreementColumns).from(disagreements).where(askedOf(first.id));
  let settled = 0;
  for (const row of asked) {
    const line = lines.find(({ skillId }) => skillId === row.skillId);
    const heard = line && hearThird(toDisagreement(row), line.value);
    if (!heard?.ok) continue;
    await storeDisagreement(tx, row.id, heard.value, at);
    settled += 1;
  }
  await refreshMentorship(tx, first.mentorshipId);
  const type = "second-opinion-in";
  if (first.isLive) await tellSide(tx, first, { to: "mentor", type }, at);
  if (settled > 0) await tellSide(tx, first, { to: "mentee", type }, at);
}
