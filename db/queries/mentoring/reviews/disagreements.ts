import { and, eq } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import type { Transaction } from "@/db/client";
import { appendToLedger } from "@/db/queries/ledger";
import { disagreements } from "@/db/schema/feedback";
import {
  type Disagreement,
  type DisagreementProblem,
  isSettled,
  keepBoth as keep,
  revise,
  type Side,
} from "@/lib/domain/mentoring/disagreement-machine";
import { weightOfRating } from "@/lib/domain/mentoring/rating-weight";
import { type Answer, gone, refused } from "@/lib/domain/mentoring/review-answer";
import type { DisagreementActInput, RevisionInput } from "@/lib/domain/mentoring/review-inputs";
import { noteActivity } from "@/lib/domain/mentoring/review-machine";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { refreshMentorship } from "../roll-up";
import { selectRaterStanding } from "../standing";
import { disagreementColumns, storeDisagreement, toDisagreement } from "./disagreement-rows";
import type { LockedReview } from "./lock-review";
import { insertMessage } from "./message-rows";
import { onOwnReview, onReviewToRate } from "./on-review";
import { storeReview } from "./store-review";
import { tellSide } from "./tell";

export type DisagreementAnswer = Answer<DisagreementProblem | DisagreementRefusal>;
/** What the rows around a disagreement can refuse beside the machine. */
export type DisagreementRefusal = "closed" | "thread-full" | "evidence-is-private";

/** The learner changes their claim and says why. The new claim enters their record as any other. */
export function reviseSelf(me: OwnScope, input: RevisionInput, at: Date) {
  const act = { reviewId: input.reviewId, key: input.clientKey, act: "revise-self" } as const;
  return onOwnReview(me, { ...act, hold: "roll-up" }, (tx, locked) =>
    reviseBy("mentee", tx, { locked, authorId: me.ownerId, input, at }),
  );
}

/** The mentor changes their rating and says why. It enters the record beside the first one. */
export function reviseRating(me: OwnScope, scope: ReviewerScope, input: RevisionInput, at: Date) {
  const act = { key: input.clientKey, act: "revise-rating", hold: "roll-up" } as const;
  return onReviewToRate(me, scope, act, (tx, locked) =>
    reviseBy("mentor", tx, { locked, authorId: scope.reviewerId, input, at }),
  );
}

/** The learner lets both ratings stand. */
export function keepBoth(me: OwnScope, input: DisagreementActInput, at: Date) {
  const act = { reviewId: input.reviewId, key: input.clientKey, act: "keep-both" } as const;
  return onOwnReview(me, { ...act, hold: "roll-up" }, (tx, locked) =>
    keepBothBy("mentee", tx, { locked, input, at }),
  );
}

/** The mentor lets both ratings stand. */
export function keepBothAsMentor(
  me: OwnScope,
  scope: ReviewerScope,
  input: DisagreementActInput,
  at: Date,
) {
  const act = { key: input.clientKey, act: "keep-both-as-mentor", hold: "roll-up" } as const;
  return onReviewToRate(me, scope, act, (tx, locked) =>
    keepBothBy("mentor", tx, { locked, input, at }),
  );
}

type Revision = {
  readonly locked: LockedReview;
  readonly authorId: string;
  readonly input: RevisionInput;
  readonly at: Date;
};

async function reviseBy(
  side: Side,
  tx: Transaction,
  { locked, authorId, input, at }: Revision,
): Promise<DisagreementAnswer> {
  const { disagreementId: id, value, body } = input;
  const held = await findDisagreement(tx, locked, id);
  if (held === null) return gone;
  const step = revise(held.disagreement, side, value, body);
  if (!step.ok) return refused(step.problem);
  const isWritten = await insertMessage(
    tx,
    { reviewId: locked.id, disagreementId: id, authorId, side, body },
    at,
  );
  if (!isWritten) return refused("thread-full");
  const { skillId } = held;
  if (side === "mentee") {
    await appendToLedger(tx, locked.menteeId, [{ kind: "self", skillId, value, at }]);
  } else {
    const { rung } = await selectRaterStanding(tx, authorId);
    const kind = weightOfRating(framework(), rung, skillId);
    await appendToLedger(tx, locked.menteeId, [{ kind, skillId, value, raterId: authorId, at }]);
  }
  await conclude(side, tx, { locked, id, skillId, next: step.value, at });
  return { outcome: "done" };
}

type Keeping = {
  readonly locked: LockedReview;
  readonly input: DisagreementActInput;
  readonly at: Date;
};

async function keepBothBy(
  side: Side,
  tx: Transaction,
  { locked, input, at }: Keeping,
): Promise<DisagreementAnswer> {
  const held = await findDisagreement(tx, locked, input.disagreementId);
  if (held === null) return gone;
  const step = keep(held.disagreement);
  if (!step.ok) return refused(step.problem);
  const { skillId } = held;
  await conclude(side, tx, { locked, id: input.disagreementId, skillId, next: step.value, at });
  return { outcome: "done" };
}

/** A disagreement of a review that is being talked over; null for any other. */
export async function findDisagreement(
  tx: Transaction,
  locked: LockedReview,
  id: string,
): Promise<{ skillId: string; disagreement: Disagreement } | null> {
  if (locked.review.phase !== "completed") return null;
  const [row] = await tx
    .select(disagreementColumns)
    .from(disagreements)
    .where(and(eq(disagreements.id, id), eq(disagreements.reviewId, locked.id)));
  return row ? { skillId: row.skillId, disagreement: toDisagreement(row) } : null;
}

type Conclusion = {
  readonly locked: LockedReview;
  readonly id: string;
  readonly skillId: string;
  readonly next: Disagreement;
  readonly type?: "disagreement" | "message";
  readonly at: Date;
};

/** Stores the step, keeps the roll-up, and tells the other side. */
export async function conclude(
  side: Side,
  tx: Transaction,
  { locked, id, skillId, next, type = "disagreement", at }: Conclusion,
): Promise<void> {
  await storeDisagreement(tx, id, next, at);
  await storeReview(tx, locked, noteActivity(locked.review, side, at.getTime()), at);
  if (isSettled(next)) await refreshMentorship(tx, locked.mentorshipId);
  const to = side === "mentee" ? "mentor" : "mentee";
  const skill = framework().skills.get(skillId)?.name ?? skillId;
  await tellSide(tx, locked, { to, type, data: { skill } }, at);
}
