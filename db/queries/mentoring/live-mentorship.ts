import { and, eq, isNull } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mentorships } from "@/db/schema/mentoring";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";

/** A mentorship that lives, and that this transaction keeps alive until it ends. */
export type LiveMentorship = {
  readonly id: string;
  readonly menteeId: string;
  readonly mentorId: string;
};

/** Locks a live mentorship in which `me` is the mentee; null when there is none. */
export function lockAsMentee(tx: Transaction, me: OwnScope, mentorshipId: string) {
  return lock(tx, mentorshipId, eq(mentorships.menteeId, me.ownerId));
}

/** Locks the mentor's mentorship once more: it may have ended since the door was passed. */
export function lockAsMentor(tx: Transaction, mentee: MentorScope) {
  return lock(tx, mentee.mentorshipId, eq(mentorships.mentorId, mentee.mentorId));
}

async function lock(
  tx: Transaction,
  mentorshipId: string,
  side: ReturnType<typeof eq>,
): Promise<LiveMentorship | null> {
  const [row] = await tx
    .select({ id: mentorships.id, menteeId: mentorships.menteeId, mentorId: mentorships.mentorId })
    .from(mentorships)
    .where(and(eq(mentorships.id, mentorshipId), side, isNull(mentorships.endedAt)))
    .for("no key update");
  return row?.mentorId ? { ...row, mentorId: row.mentorId } : null;
}
