import { count, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviewMessages } from "@/db/schema/feedback";
import type { Side } from "@/lib/domain/mentoring/disagreement-machine";

/** Under one review, all threads together: room for any talk, and a bound for a page. */
export const MESSAGES_MAX = 500;

export type NewMessage = {
  readonly reviewId: string;
  readonly disagreementId?: string | undefined;
  readonly feedbackId?: string | undefined;
  readonly authorId: string;
  readonly side: Side;
  readonly body: string;
};

/** Stores a message under a locked review; false where it holds as many as one can. */
export async function insertMessage(
  tx: Transaction,
  message: NewMessage,
  at: Date,
): Promise<boolean> {
  const [row] = await tx
    .select({ n: count() })
    .from(reviewMessages)
    .where(eq(reviewMessages.reviewId, message.reviewId));
  if ((row?.n ?? 0) >= MESSAGES_MAX) return false;
  await tx.insert(reviewMessages).values({ ...message, at });
  return true;
}
