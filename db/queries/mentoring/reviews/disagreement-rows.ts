import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { disagreements } from "@/db/schema/feedback";
import {
  type Disagreement,
  type DisagreementState,
  isSettled,
} from "@/lib/domain/mentoring/disagreement-machine";

export const disagreementColumns = {
  id: disagreements.id,
  skillId: disagreements.skillId,
  selfRating: disagreements.selfRating,
  mentorRating: disagreements.mentorRating,
  state: disagreements.state,
  thirdRating: disagreements.thirdRating,
  isThirdIn: disagreements.isThirdIn,
};

type Row = Pick<typeof disagreements.$inferSelect, keyof typeof disagreementColumns>;

/** A stored disagreement as the machine reads it. */
export const toDisagreement = (row: Row): Disagreement => ({
  state: row.state as DisagreementState,
  self: row.selfRating,
  mentor: row.mentorRating,
  third: row.thirdRating,
  isThirdIn: row.isThirdIn,
});

/** Writes what the machine decided. Its review is locked, and so is it. */
export async function storeDisagreement(
  tx: Transaction,
  id: string,
  next: Disagreement,
  at: Date,
): Promise<void> {
  await tx
    .update(disagreements)
    .set({
      state: next.state,
      selfRating: next.self,
      mentorRating: next.mentor,
      thirdRating: next.third,
      isThirdIn: next.isThirdIn,
      ...(isSettled(next)
        ? { settledAt: sql`coalesce(${disagreements.settledAt}, ${at.toISOString()}::timestamptz)` }
        : {}),
      version: sql`${disagreements.version} + 1`,
    })
    .where(eq(disagreements.id, id));
}
