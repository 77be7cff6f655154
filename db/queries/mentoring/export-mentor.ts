import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { vouches } from "@/db/schema/administration";
import { mentorBlocks, mentorships } from "@/db/schema/mentoring";
import type { OwnScope } from "@/lib/domain/scope";
import { exportInvitations } from "./export-learner";

/**
 * What is kept about the person as a mentor. Nothing of their mentees: what was said and rated in
 * a review belongs to the record of the learner, who can download it.
 */
export async function exportAsMentor(me: OwnScope) {
  const [sent, mentored, vouched] = await Promise.all([
    exportInvitations(me, "mentor"),
    db()
      .select({ startedAt: mentorships.startedAt, endedAt: mentorships.endedAt })
      .from(mentorships)
      .where(eq(mentorships.mentorId, me.ownerId))
      .orderBy(asc(mentorships.startedAt)),
    db()
      .select({ rungId: vouches.rungId, at: vouches.at, withdrawnAt: vouches.withdrawnAt })
      .from(vouches)
      .where(eq(vouches.mentorId, me.ownerId))
      .orderBy(asc(vouches.at)),
  ]);
  return { invitations: sent, mentorships: mentored, vouches: vouched };
}

/** Whom the person has blocked. Who has blocked them is not theirs to know. */
export function exportBlocks(me: OwnScope) {
  return db()
    .select({ name: users.name, at: mentorBlocks.at })
    .from(mentorBlocks)
    .innerJoin(users, eq(users.id, mentorBlocks.blockedId))
    .where(eq(mentorBlocks.blockerId, me.ownerId))
    .orderBy(asc(mentorBlocks.at));
}
