import { and, count, desc, eq, gt, isNull, type SQL } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { checkIns } from "@/db/schema/goals";
import { mentorships } from "@/db/schema/mentoring";
import { CHECK_INS_PER_DAY_MAX, type CheckInInput } from "@/lib/domain/mentoring/check-in-input";
import { DAY_MS } from "@/lib/domain/mentoring/settings";
import type { CheckInView } from "@/lib/domain/mentoring/together-view";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { once } from "../mutations";
import { announce, notify } from "../notify";
import { lockAsMentee } from "./live-mentorship";

/** A year of weekly ones, and what the chart can show. */
const CHECK_INS_SHOWN_MAX = 60;

export type CheckInOutcome =
  | { outcome: "recorded" }
  | { outcome: "enough" }
  | { outcome: "not-found" };

/** Keeps how the mentee fares, and tells the mentor. */
export function recordCheckIn(
  me: OwnScope,
  input: CheckInInput,
  at: Date,
): Promise<CheckInOutcome> {
  return once<CheckInOutcome>(me, { key: input.clientKey, act: "check-in" }, async (tx) => {
    const mentorship = await lockAsMentee(tx, me, input.mentorshipId);
    if (!mentorship) return { outcome: "not-found" };
    const [today] = await tx
      .select({ n: count() })
      .from(checkIns)
      .where(
        and(
          eq(checkIns.mentorshipId, mentorship.id),
          gt(checkIns.at, new Date(at.getTime() - DAY_MS)),
        ),
      );
    if ((today?.n ?? 0) >= CHECK_INS_PER_DAY_MAX) return { outcome: "enough" };
    const { done, blocked, next, confidence } = input;
    await tx
      .insert(checkIns)
      .values({ mentorshipId: mentorship.id, done, blocked, next, confidence, at });
    const [mentee] = await tx
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, mentorship.menteeId));
    const href = `/mentoring/mentees/${mentorship.id}#check-ins`;
    const data = { name: mentee?.name ?? "" };
    await notify(tx, [{ userId: mentorship.mentorId, type: "check-in", href, data }], at);
    await announce(tx, me.ownerId);
    return { outcome: "recorded" };
  });
}

/** One's own check-ins of one mentorship, newest first; they stay readable after its end. */
export function listCheckIns(me: OwnScope, mentorshipId: string): Promise<CheckInView[]> {
  return selectCheckIns(
    and(eq(mentorships.id, mentorshipId), eq(mentorships.menteeId, me.ownerId)),
  );
}

/** The mentee's check-ins with this mentor, newest first. */
export function listCheckInsOf(mentee: MentorScope): Promise<CheckInView[]> {
  return selectCheckIns(
    and(
      eq(mentorships.id, mentee.mentorshipId),
      eq(mentorships.mentorId, mentee.mentorId),
      isNull(mentorships.endedAt),
    ),
  );
}

async function selectCheckIns(where: SQL | undefined): Promise<CheckInView[]> {
  const rows = await db()
    .select({
      id: checkIns.id,
      done: checkIns.done,
      blocked: checkIns.blocked,
      next: checkIns.next,
      confidence: checkIns.confidence,
      at: checkIns.at,
    })
    .from(checkIns)
    .innerJoin(mentorships, eq(mentorships.id, checkIns.mentorshipId))
    .where(where)
    .orderBy(desc(checkIns.at), desc(checkIns.id))
    .limit(CHECK_INS_SHOWN_MAX);
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}
