import { eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { announce, notify } from "@/db/queries/notify";
import { users } from "@/db/schema/account";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";
import { reviewHref } from "@/lib/domain/mentoring/review-answer";
import type { NotificationType } from "@/lib/domain/notifications/types";
import type { LockedReview } from "./lock-review";

type Told = Pick<LockedReview, "id" | "menteeId" | "reviewerId">;

export type News = {
  readonly to: Side;
  readonly type: NotificationType;
  readonly data?: Readonly<Record<string, string | number>>;
  /** Elsewhere than to the review. */
  readonly href?: string;
};

/** Tells one side in words, with the other's name, and both sides' open pages. */
export async function tellSide(
  tx: Transaction,
  review: Told,
  { to, type, data = {}, href = reviewHref(review.id, to) }: News,
  at: Date,
): Promise<void> {
  const [userId, otherId] =
    to === "mentee" ? [review.menteeId, review.reviewerId] : [review.reviewerId, review.menteeId];
  if (userId !== null) {
    const name = otherId === null ? undefined : await nameOf(tx, otherId);
    const facts = { ...(name === undefined ? {} : { name }), ...data };
    await notify(tx, [{ userId, type, href, data: facts }], at);
  }
  await announceReview(tx, review);
}

/** Both sides' open pages show something else now. */
export async function announceReview(tx: Transaction, review: Told): Promise<void> {
  await announce(tx, review.menteeId);
  if (review.reviewerId !== null) await announce(tx, review.reviewerId);
}

async function nameOf(tx: Transaction, id: string): Promise<string | undefined> {
  const [row] = await tx.select({ name: users.name }).from(users).where(eq(users.id, id));
  return row?.name;
}
