import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { announce } from "@/db/queries/notify";
import { reviewEvidence, reviewSkills, reviews } from "@/db/schema/reviews";
import {
  askThird as ask,
  type Disagreement,
  hearThird,
  type Side,
} from "@/lib/domain/mentoring/disagreement-machine";
import { gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { DisagreementActInput } from "@/lib/domain/mentoring/review-inputs";
import { isOpen } from "@/lib/domain/mentoring/review-machine";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { wantSecondOpinion } from "../requeue";
import { targetRungOf } from "../requeue-reviews";
import { conclude, type DisagreementAnswer, findDisagreement } from "./disagreements";
import { type LockedReview, lockReview } from "./lock-review";
import { onOwnReview, onReviewToRate } from "./on-review";
import { findOpenSecond } from "./second-review";

/** The learner asks for a third person, and so agrees that one may see this skill's evidence. */
export function askThird(me: OwnScope, input: DisagreementActInput, at: Date) {
  const act = { reviewId: input.reviewId, key: input.clientKey, act: "ask-third" } as const;
  return onOwnReview(me, { ...act, hold: "roll-up" }, (tx, locked) =>
    askThirdBy("mentee", tx, { locked, input, at }),
  );
}

/** The mentor asks; only where the learner has not kept the evidence to the two of them. */
export function askThirdAsMentor(
  me: OwnScope,
  scope: ReviewerScope,
  input: DisagreementActInput,
  at: Date,
) {
  const act = { key: input.clientKey, act: "ask-third-as-mentor", hold: "roll-up" } as const;
  return onReviewToRate(me, scope, act, (tx, locked) =>
    askThirdBy("mentor", tx, { locked, input, at }),
  );
}

type Asking = {
  readonly locked: LockedReview;
  readonly input: DisagreementActInput;
  readonly at: Date;
};

async function askThirdBy(
  side: Side,
  tx: Transaction,
  { locked, input, at }: Asking,
): Promise<DisagreementAnswer> {
  const held = await findDisagreement(tx, locked, input.disagreementId);
  if (held === null) return gone;
  if (side === "mentor" && !locked.allowsSecond) return refused("evidence-is-private");
  const step = ask(held.disagreement);
  if (!step.ok) return refused(step.problem);
  const { skillId } = held;
  const next = await bringThird(tx, locked, { skillId, asked: step.value }, at);
  await conclude(side, tx, { locked, id: input.disagreementId, skillId, next, at });
  return { outcome: "done" };
}

type Asked = { readonly skillId: string; readonly asked: Disagreement };

/**
 * Whoever has rated this review a second time already answers at once; whoever is about to gets
 * the skill too; otherwise somebody is asked.
 */
async function bringThird(
  tx: Transaction,
  locked: LockedReview,
  { skillId, asked }: Asked,
  at: Date,
): Promise<Disagreement> {
  const known = await findSecondRating(tx, locked.id, skillId);
  if (known) {
    const heard = hearThird(asked, known.value);
    return heard.ok ? heard.value : asked;
  }
  const open = await findOpenSecond(tx, locked.id);
  const isAdded = open !== null && (await addSkill(tx, open.id, locked, skillId));
  if (!isAdded) await wantSecond(tx, locked, at);
  return asked;
}

async function findSecondRating(tx: Transaction, firstId: string, skillId: string) {
  const [row] = await tx
    .select({ value: reviewSkills.value })
    .from(reviews)
    .innerJoin(
      reviewSkills,
      and(eq(reviewSkills.reviewId, reviews.id), eq(reviewSkills.round, reviews.round)),
    )
    .where(
      and(
        eq(reviews.secondOf, firstId),
        isNotNull(reviews.completedAt),
        eq(reviewSkills.skillId, skillId),
      ),
    )
    .orderBy(desc(reviews.completedAt))
    .limit(1);
  return row ?? null;
}

/**
 * Adds a skill to a second opinion that is being given, where it is not in it yet; what is rated
 * there stays. False where it ended meanwhile.
 */
async function addSkill(
  tx: Transaction,
  secondId: string,
  first: LockedReview,
  skillId: string,
): Promise<boolean> {
  const second = await lockReview(tx, secondId, "none");
  if (!second || !isOpen(second.review.phase)) return false;
  const line = first.review.lines.find((each) => each.skillId === skillId);
  if (!line || second.review.lines.some((each) => each.skillId === skillId)) return true;
  const place = { reviewId: secondId, round: second.review.round, skillId };
  await tx.insert(reviewSkills).values({ ...place, selfRating: line.self });
  const evidence = line.artefactIds.map((artefactId) => ({ ...place, artefactId }));
  if (evidence.length > 0) await tx.insert(reviewEvidence).values(evidence);
  if (second.reviewerId !== null) await announce(tx, second.reviewerId);
  return true;
}

/** Asks for a second opinion by anybody who has not rated this review yet. */
export async function wantSecond(
  tx: Transaction,
  first: Pick<LockedReview, "id" | "menteeId" | "reviewerId">,
  at: Date,
): Promise<void> {
  const { id: reviewId, menteeId } = first;
  const raters = await tx
    .select({ id: reviews.reviewerId })
    .from(reviews)
    .where(eq(reviews.secondOf, reviewId));
  const known = [first.reviewerId, ...raters.map((rater) => rater.id)];
  const excludedIds = [...new Set(known.filter((id) => id !== null))];
  const targetRungId = await targetRungOf(tx, menteeId);
  await wantSecondOpinion(tx, { menteeId, reviewId, targetRungId, excludedIds }, at);
}
