import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { announce } from "@/db/queries/notify";
import { mentorships } from "@/db/schema/mentoring";
import type { Section } from "@/lib/domain/mentoring/sections";
import { MENTEES_PER_MENTOR_MAX, MENTORS_PER_MENTEE_MAX } from "@/lib/domain/mentoring/settings";
import { isBlockedPair } from "./blocks";
import { lockPeople } from "./people-lock";

export type NewMentorship = {
  readonly menteeId: string;
  readonly mentorId: string;
  readonly sections: readonly Section[];
};

export type Beginning =
  | { readonly outcome: "begun" | "already"; readonly mentorshipId: string }
  | { readonly outcome: "blocked" | "own" }
  /** Who of the two has as many as anybody may have. */
  | { readonly outcome: "too-many"; readonly side: "mentee" | "mentor" };

/**
 * Makes the one a mentor of the other. A live mentorship of the same two is returned as it is,
 * with the sections it had. Both people's open pages hear of it; whoever calls tells them in words.
 */
export async function beginMentorship(
  tx: Transaction,
  { menteeId, mentorId, sections }: NewMentorship,
  at: Date,
): Promise<Beginning> {
  if (menteeId === mentorId) return { outcome: "own" };
  await lockPeople(tx, menteeId, mentorId);
  const pair = and(eq(mentorships.menteeId, menteeId), eq(mentorships.mentorId, mentorId));
  const [live] = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(and(pair, isNull(mentorships.endedAt)))
    .for("update");
  if (live) return { outcome: "already", mentorshipId: live.id };
  if (await isBlockedPair(tx, menteeId, mentorId)) return { outcome: "blocked" };
  if ((await countLive(tx, eq(mentorships.menteeId, menteeId))) >= MENTORS_PER_MENTEE_MAX) {
    return { outcome: "too-many", side: "mentee" };
  }
  if ((await countLive(tx, eq(mentorships.mentorId, mentorId))) >= MENTEES_PER_MENTOR_MAX) {
    return { outcome: "too-many", side: "mentor" };
  }
  const [begun] = await tx
    .insert(mentorships)
    .values({ menteeId, mentorId, sections: [...new Set(sections)], startedAt: at })
    .returning({ id: mentorships.id });
  if (!begun) throw new Error("a mentorship was not stored");
  for (const userId of [menteeId, mentorId]) {
    const details = { mentorshipId: begun.id, as: userId === menteeId ? "mentee" : "mentor" };
    await recordAudit(tx, userId, "mentorship-begun", details);
    await announce(tx, userId);
  }
  return { outcome: "begun", mentorshipId: begun.id };
}

async function countLive(tx: Transaction, whose: SQL): Promise<number> {
  const [row] = await tx
    .select({ count: sql<number>`count(*)::int` })
    .from(mentorships)
    .where(and(whose, isNull(mentorships.endedAt)));
  return row?.count ?? 0;
}
