import { and, eq, isNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mentorships } from "@/db/schema/mentoring";
import type { MentorScope } from "@/lib/domain/scope";

/**
 * Whether the mentorship still lives and the mentee still shares their interviews, both held so
 * until this transaction ends: either may have changed since the door was passed.
 */
export async function holdShared(tx: Transaction, mentee: MentorScope): Promise<boolean> {
  const rows = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.id, mentee.mentorshipId),
        eq(mentorships.mentorId, mentee.mentorId),
        eq(mentorships.menteeId, mentee.ownerId),
        isNull(mentorships.endedAt),
        sql`'interviews' = any (${mentorships.sections})`,
      ),
    )
    .for("no key update");
  return rows.length > 0;
}
