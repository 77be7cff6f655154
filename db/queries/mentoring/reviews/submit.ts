import { and, eq } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { once } from "@/db/queries/mutations";
import { mentorships } from "@/db/schema/mentoring";
import { reviews } from "@/db/schema/reviews";
import { type Answer, gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { ResubmissionInput, SubmissionInput } from "@/lib/domain/mentoring/review-inputs";
import {
  type Review,
  type ReviewProblem,
  resubmitReview as resubmit,
  submitReview as submit,
} from "@/lib/domain/mentoring/review-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { refreshMentorship } from "../roll-up";
import { lockMentorship } from "./lock-review";
import { onOwnReview } from "./on-review";
import { selectHandedIn, selectTaken } from "./snapshot";
import { insertRound, phaseColumns, storeReview } from "./store-review";
import { tellSide } from "./tell";

export type SubmissionProblem = ReviewProblem | "unknown-skill" | "under-review";

type Submitted = { readonly reviewId: string };

/**
 * Hands a set of skills in to a live mentorship, with the claims and the evidence of this moment.
 * A skill that waits in another open review of the same mentorship is refused, whole set and all.
 */
export function submitReview(
  me: OwnScope,
  input: SubmissionInput,
  at: Date,
): Promise<Answer<SubmissionProblem, Submitted>> {
  const { mentorshipId, skillIds, words, allowsSecond, clientKey: key } = input;
  type Result = Answer<SubmissionProblem, Submitted>;
  return once<Result>(me, { key, act: "submit-review" }, async (tx) => {
    const mentorId = await lockMentorOf(tx, me, mentorshipId);
    if (mentorId === null) return gone;
    const problem = await findSkillProblem(tx, { mentorshipId, skillIds });
    if (problem) return refused(problem);
    const step = submit(await selectHandedIn(tx, me.ownerId, skillIds), at.getTime());
    if (!step.ok) return refused(step.problem);
    const people = { menteeId: me.ownerId, reviewerId: mentorId, mentorshipId };
    const more = { words, allowsSecond, submittedAt: at, secondOf: null };
    const reviewId = await insertReview(tx, { ...people, ...more }, step.value, at);
    await refreshMentorship(tx, mentorshipId);
    const told = { id: reviewId, menteeId: me.ownerId, reviewerId: mentorId };
    const data = { count: skillIds.length };
    await tellSide(tx, told, { to: "mentor", type: "review-submitted", data }, at);
    await recordAudit(tx, me.ownerId, "review-submitted", { reviewId, mentorshipId });
    return { outcome: "done", reviewId };
  });
}

/** Hands a returned set in again, as a new round that shows what is there now. */
export function resubmitReview(
  me: OwnScope,
  input: ResubmissionInput,
  at: Date,
): Promise<Answer<SubmissionProblem, Submitted>> {
  const { reviewId, skillIds, words, clientKey: key } = input;
  const act = { reviewId, key, act: "resubmit-review", hold: "roll-up" } as const;
  return onOwnReview<SubmissionProblem, Submitted>(me, act, async (tx, locked) => {
    const { mentorshipId } = locked;
    if (mentorshipId === null) return gone;
    const problem = await findSkillProblem(tx, { mentorshipId, skillIds, exceptId: reviewId });
    if (problem) return refused(problem);
    const handedIn = await selectHandedIn(tx, me.ownerId, skillIds);
    const step = resubmit(locked.review, handedIn, at.getTime());
    if (!step.ok) return refused(step.problem);
    const { round, lines } = step.value;
    await insertRound(tx, { reviewId, round, words, lines, ratedAt: locked.ratedAt }, at);
    await storeReview(tx, locked, step.value, at, { words });
    await refreshMentorship(tx, mentorshipId);
    const data = { count: skillIds.length };
    await tellSide(tx, locked, { to: "mentor", type: "review-resubmitted", data }, at);
    return { outcome: "done", reviewId };
  });
}

export type NewReview = Pick<
  typeof reviews.$inferInsert,
  "menteeId" | "reviewerId" | "mentorshipId" | "secondOf" | "words" | "allowsSecond" | "submittedAt"
> & { readonly words: string };

/** Stores a review that has just been handed in, with its first round. Returns its id. */
export async function insertReview(
  tx: Transaction,
  fresh: NewReview,
  review: Review,
  at: Date,
): Promise<string> {
  const [row] = await tx
    .insert(reviews)
    .values({ ...fresh, ...phaseColumns(review) })
    .returning({ id: reviews.id });
  if (!row) throw new Error("a review was not stored");
  const { round, lines } = review;
  await insertRound(tx, { reviewId: row.id, round, words: fresh.words, lines }, at);
  return row.id;
}

async function lockMentorOf(
  tx: Transaction,
  me: OwnScope,
  mentorshipId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ mentorId: mentorships.mentorId })
    .from(mentorships)
    .where(and(eq(mentorships.id, mentorshipId), eq(mentorships.menteeId, me.ownerId)));
  if (!row) return null;
  return (await lockMentorship(tx, mentorshipId, "roll-up")) ? row.mentorId : null;
}

type Place = {
  readonly mentorshipId: string;
  readonly skillIds: readonly string[];
  readonly exceptId?: string;
};

async function findSkillProblem(tx: Transaction, place: Place): Promise<SubmissionProblem | null> {
  if (place.skillIds.some((id) => !framework().skills.has(id))) return "unknown-skill";
  return (await selectTaken(tx, place)).length > 0 ? "under-review" : null;
}
