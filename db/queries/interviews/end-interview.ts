import { and, isNull, sql } from "drizzle-orm";
import { db, type Transaction, transaction } from "@/db/client";
import { interviews } from "@/db/schema/interviews";
import type { SessionOutcome } from "@/lib/domain/interviews/session-answer";
import { isLapsed } from "@/lib/domain/interviews/session-clock";
import type { EndInput } from "@/lib/domain/interviews/session-inputs";
import {
  OVERTIME_MINUTES_MIN,
  OVERTIME_SHARE_MAX,
  PRACTICE_DAYS_MAX,
} from "@/lib/domain/interviews/session-types";
import type { OwnScope, SystemScope } from "@/lib/domain/scope";
import { closeSession } from "./close-session";
import { onSession } from "./on-session";
import { lockSession } from "./session-rows";

/** Ends a session of one's own; every answer is taken as it stands. */
export function endInterview(
  me: OwnScope,
  { interviewId, clientKey: key }: EndInput,
  at: Date,
): Promise<SessionOutcome<{ interviewId: string }>> {
  type Ended = { interviewId: string };
  const act = { key, act: "end-interview", at };
  return onSession<Ended>(me, interviewId, act, async (tx, locked) => {
    await closeSession(tx, locked, at, false);
    return { outcome: "done", interviewId };
  });
}

/** Ends a session whose time is over, as it stands; one that has time left goes on. */
export async function endLapsed(
  tx: Transaction,
  userId: string,
  interviewId: string,
  at: Date,
): Promise<boolean> {
  const locked = await lockSession(tx, userId, interviewId);
  if (!locked || !isLapsed(locked.session, at.getTime())) return false;
  await closeSession(tx, locked, at, true);
  return true;
}

const given = sql`${interviews.deadlineAt} - ${interviews.startedAt}`;
/** `lapsesAt` in SQL, for finding; the rule itself is asked again under the lock. */
const hasLapsed = sql`case when ${interviews.deadlineAt} is null
  then ${interviews.currentSince} + make_interval(days => ${PRACTICE_DAYS_MAX}::int)
  else ${interviews.deadlineAt} + greatest(make_interval(mins => ${OVERTIME_MINUTES_MIN}::int),
    (${given}) * ${OVERTIME_SHARE_MAX}::float8) end <= now()`;

/**
 * Ends the sessions whose time is over and which nobody has touched since, each in a transaction of
 * its own, at most `limit`. Returns how many.
 */
export async function sweepInterviews(_system: SystemScope, limit: number): Promise<number> {
  const found = await db()
    .select({
      id: interviews.id,
      userId: interviews.userId,
      now: sql`now()`.mapWith(interviews.startedAt),
    })
    .from(interviews)
    .where(and(isNull(interviews.endedAt), hasLapsed))
    .orderBy(interviews.startedAt)
    .limit(limit);
  let ended = 0;
  const failures: unknown[] = [];
  for (const { id, userId, now } of found) {
    try {
      if (await transaction((tx) => endLapsed(tx, userId, id, now))) ended += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  // Told once all others had their turn: the one that fails comes first each time.
  if (failures.length > 0) throw new AggregateError(failures, "sessions could not be ended");
  return ended;
}
