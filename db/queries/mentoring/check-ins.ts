import { and, asc, eq, gt, inArray, isNull, lt, or, sql } from "drizzle-orm";
import { type Transaction, transaction } from "@/db/client";
import { users } from "@/db/schema/account";
import { mentorships } from "@/db/schema/mentoring";
import { isReminderDue, nextCheckInAt } from "@/lib/domain/mentoring/check-in-rhythm";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import type { SystemScope } from "@/lib/domain/scope";
import { notify } from "../notify";

/**
 * Reminds mentees of the check-ins that are due, once each, `limit` mentorships a transaction.
 * Returns how many were reminded. Several sweepers at once share the work and repeat none of it.
 */
export async function sweepCheckIns(_system: SystemScope, limit: number): Promise<number> {
  let reminded = 0;
  let after: string | null = null;
  do {
    const batch: Batch = await transaction((tx) => sweepBatch(tx, after, limit));
    reminded += batch.reminded;
    after = batch.next;
  } while (after !== null);
  return reminded;
}

type Batch = { reminded: number; next: string | null };

async function sweepBatch(tx: Transaction, after: string | null, limit: number): Promise<Batch> {
  const candidates = await tx
    .select({
      id: mentorships.id,
      menteeId: mentorships.menteeId,
      mentorName: users.name,
      rhythm: sql<Rhythm>`${mentorships.checkInRhythm}`,
      startedAt: mentorships.startedAt,
      remindedAt: mentorships.checkInRemindedAt,
      lastAt: lastCheckInAt,
      now: sql`now()`.mapWith(mentorships.startedAt),
    })
    .from(mentorships)
    .innerJoin(users, eq(users.id, mentorships.mentorId))
    .where(
      and(
        isNull(mentorships.endedAt),
        // Nothing can be due sooner than a week after either; the rule itself is asked below.
        lt(mentorships.startedAt, sql`now() - interval '7 days'`),
        or(
          isNull(mentorships.checkInRemindedAt),
          lt(mentorships.checkInRemindedAt, sql`now() - interval '7 days'`),
        ),
        after ? gt(mentorships.id, after) : undefined,
      ),
    )
    .orderBy(asc(mentorships.id))
    .limit(limit)
    .for("no key update", { of: mentorships, skipLocked: true });
  const due = candidates.filter(({ rhythm, startedAt, remindedAt, lastAt, now }) => {
    const begin = { startedAt: startedAt.getTime(), lastAt: lastAt?.getTime() ?? null };
    const dueAt = nextCheckInAt(rhythm, begin);
    return isReminderDue(dueAt, remindedAt?.getTime() ?? null, now.getTime());
  });
  const [first] = due;
  if (first) await remind(tx, due, first.now);
  const next = candidates.length < limit ? null : (candidates.at(-1)?.id ?? null);
  return { reminded: due.length, next };
}

async function remind(
  tx: Transaction,
  due: readonly { id: string; menteeId: string; mentorName: string }[],
  now: Date,
) {
  const ids = due.map((mentorship) => mentorship.id);
  await tx.update(mentorships).set({ checkInRemindedAt: now }).where(inArray(mentorships.id, ids));
  const news = due.map(({ id, menteeId, mentorName }) => ({
    userId: menteeId,
    type: "check-in-due" as const,
    href: `/mentoring/mentors/${id}#check-ins`,
    data: { name: mentorName },
  }));
  await notify(tx, news, now);
}

const lastCheckInAt = sql<Date | null>`(select max(c.at) from check_ins c
  where c.mentorship_id = mentorships.id)`.mapWith(mentorships.endedAt);
