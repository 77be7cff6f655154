import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { announce, LIVE_CHANNEL, notify } from "@/db/queries/notify";
import type { Route } from "@/lib/domain/mentoring/request-machine";
import { drawMentors, type Sought } from "./candidates";

export const QUEUE_PATH = "/mentoring/desk/queue";

/** Tells mentors in whose circle a request has come to lie, at most 20, and returns who they are. */
export async function tellMentors(
  tx: Transaction,
  sought: Sought,
  circle: { route: Route; beyond?: Route | null },
  at: Date,
): Promise<string[]> {
  const userIds = await drawMentors(tx, sought, circle, at);
  const isWish = sought.kind === "mentorship";
  const news = userIds.map((userId) => ({
    userId,
    type: isWish ? ("request-waiting" as const) : ("second-opinion-wanted" as const),
    href: isWish ? QUEUE_PATH : `${QUEUE_PATH}#second-opinions`,
  }));
  await notify(tx, news, at);
  return userIds;
}

/** Open queue pages beyond these are drawn anew by themselves, a little later. */
const HEARING_MENTORS_MAX = 20;

/**
 * Refreshes the pages of everybody whom a change in the queue concerns: the learner, who holds or
 * held the request, and the mentors who have been told of a request last: it is they who are most
 * likely to have the queue open.
 */
export async function announceQueue(
  tx: Transaction,
  ...userIds: readonly (string | null)[]
): Promise<void> {
  for (const userId of new Set(userIds)) if (userId) await announce(tx, userId);
  await tx.execute(sql`select pg_notify(${LIVE_CHANNEL}, o.user_id::text)
    from (select user_id from mentor_offers where is_open
      order by asked_at desc nulls last, user_id desc limit ${HEARING_MENTORS_MAX}) o`);
}
