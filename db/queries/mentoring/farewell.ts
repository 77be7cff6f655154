import { and, desc, eq, isNull } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { recordAudit } from "@/db/queries/audit";
import { announce } from "@/db/queries/notify";
import { users } from "@/db/schema/account";
import { mentorBlocks, mentorships } from "@/db/schema/mentoring";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { insertBlock } from "./blocks";
import { type Ended, endMentorships } from "./end-mentorship";
import { lockAsMentee, lockAsMentor } from "./live-mentorship";
import { lockPeople } from "./people-lock";

/**
 * The mentee goes: simply, or to somebody else, for whom they then wait in the queue with what was
 * open, as old as it is. Null where this mentorship has ended, or never was theirs.
 */
export async function leaveMentor(
  tx: Transaction,
  me: OwnScope,
  { mentorshipId, isChanging }: { mentorshipId: string; isChanging: boolean },
  at: Date,
): Promise<Ended | null> {
  const live = await lockAsMentee(tx, me, mentorshipId);
  if (!live) return null;
  const reason = isChanging ? "mentor-changed" : "mentee-left";
  return (await endMentorships(tx, { mentorshipId }, reason, at))[0] ?? null;
}

/** The mentor ends it, with a word to the mentee; what waited for them goes back to the queue. */
export async function endAsMentor(
  tx: Transaction,
  mentee: MentorScope,
  words: string,
  at: Date,
): Promise<boolean> {
  if (!(await lockAsMentor(tx, mentee))) return false;
  const { mentorshipId } = mentee;
  const ended = await endMentorships(tx, { mentorshipId }, "mentor-left", at, { words });
  return ended.length > 0;
}

/** The mentee blocks the mentor of a live or an ended mentorship; a live one ends with it. */
export async function blockMentor(
  tx: Transaction,
  me: OwnScope,
  mentorshipId: string,
  at: Date,
): Promise<boolean> {
  const mine = and(eq(mentorships.id, mentorshipId), eq(mentorships.menteeId, me.ownerId));
  const [row] = await tx.select({ other: mentorships.mentorId }).from(mentorships).where(mine);
  if (!row?.other) return false;
  await block(tx, { blockerId: me.ownerId, blockedId: row.other, mentorshipId }, at);
  return true;
}

/** The mentor blocks a mentee of theirs, and the mentorship ends with it. */
export async function blockMentee(
  tx: Transaction,
  mentee: MentorScope,
  at: Date,
): Promise<boolean> {
  const { mentorId, ownerId, mentorshipId } = mentee;
  await lockPeople(tx, mentorId, ownerId);
  if (!(await lockAsMentor(tx, mentee))) return false;
  await block(tx, { blockerId: mentorId, blockedId: ownerId, mentorshipId }, at);
  return true;
}

type Block = { blockerId: string; blockedId: string; mentorshipId: string };

/** Waits for whatever begins between the two, so that no mentorship comes to stand beside it. */
async function block(tx: Transaction, { blockerId, blockedId, mentorshipId }: Block, at: Date) {
  await lockPeople(tx, blockerId, blockedId);
  const isNew = await insertBlock(tx, { blockerId, blockedId }, at);
  if (isNew) await recordAudit(tx, blockerId, "person-blocked", { mentorshipId });
  for (const [menteeId, mentorId] of [
    [blockerId, blockedId],
    [blockedId, blockerId],
  ] as const) {
    const live = await selectLive(tx, menteeId, mentorId);
    if (live) await endMentorships(tx, { mentorshipId: live }, "blocked", at, { by: blockerId });
  }
  await announce(tx, blockerId);
}

async function selectLive(tx: Transaction, menteeId: string, mentorId: string) {
  const pair = and(eq(mentorships.menteeId, menteeId), eq(mentorships.mentorId, mentorId));
  const [row] = await tx
    .select({ id: mentorships.id })
    .from(mentorships)
    .where(and(pair, isNull(mentorships.endedAt)));
  return row?.id;
}

/** Whom the person has blocked, the last one first; 100 at most. */
export function listBlocked(me: OwnScope): Promise<{ userId: string; name: string; at: Date }[]> {
  return db()
    .select({ userId: mentorBlocks.blockedId, name: users.name, at: mentorBlocks.at })
    .from(mentorBlocks)
    .innerJoin(users, eq(users.id, mentorBlocks.blockedId))
    .where(eq(mentorBlocks.blockerId, me.ownerId))
    .orderBy(desc(mentorBlocks.at))
    .limit(100);
}

/** Takes a block of the person's own back; false where there is none. */
export async function unblock(tx: Transaction, me: OwnScope, userId: string): Promise<boolean> {
  const mine = and(eq(mentorBlocks.blockerId, me.ownerId), eq(mentorBlocks.blockedId, userId));
  const rows = await tx.delete(mentorBlocks).where(mine).returning({ at: mentorBlocks.at });
  if (rows.length === 0) return false;
  await recordAudit(tx, me.ownerId, "person-unblocked");
  await announce(tx, me.ownerId);
  return true;
}
