import { sql } from "drizzle-orm";
import { type Transaction, transaction, withRetry } from "@/db/client";
import { notify } from "@/db/queries/notify";
import { mentorRequests } from "@/db/schema/mentoring";
import { type Route, tickRequest } from "@/lib/domain/mentoring/request-machine";
import { REROUTE_DAYS } from "@/lib/domain/mentoring/settings";
import type { SystemScope } from "@/lib/domain/scope";
import { inhabited, soughtOf } from "./requests/put-in-queue";
import { type RequestRow, saveRow, toQueued } from "./requests/rows";
import { announceQueue, tellMentors } from "./requests/tell-mentors";

const REQUEST_PATH = "/mentoring/request";
const [FIRST, SECOND] = REROUTE_DAYS;

/**
 * What time alone does to requests: those whose deadline has passed are shown to more people, and
 * those past their last day end. Returns how many changed, at most `limit`. Several sweepers at
 * once share the work and repeat none of it; a request that somebody holds or is changing at this
 * moment is left for the next round. Times are the database's.
 */
export function sweepRequests(_system: SystemScope, limit: number): Promise<number> {
  return withRetry(() => transaction((tx) => sweepOnce(tx, limit)), { idempotent: true });
}

async function sweepOnce(tx: Transaction, limit: number): Promise<number> {
  const [clock] = await tx.execute<{ at: string }>(sql`select now()::text as at`);
  const at = new Date(clock?.at ?? Number.NaN);
  let changed = 0;
  for (const row of await lockDue(tx, limit)) if (await tick(tx, row, at)) changed += 1;
  return changed;
}

function lockDue(tx: Transaction, limit: number): Promise<RequestRow[]> {
  const { state, route, openedAt, expiresAt, lockedUntil } = mentorRequests;
  const since = (days: number) => sql`now() - ${sql.raw(`interval '${days * 24} hours'`)}`;
  return tx
    .select()
    .from(mentorRequests)
    .where(
      sql`${state} = 'open' and (${lockedUntil} is null or ${lockedUntil} <= now())
        and (${expiresAt} <= now() or (${route} < 2 and ${openedAt} <= ${since(FIRST)}
          and (${route} = 0 or ${openedAt} <= ${since(SECOND)})))`,
    )
    .orderBy(openedAt, mentorRequests.id)
    .limit(limit)
    .for("update", { skipLocked: true });
}

async function tick(tx: Transaction, row: RequestRow, at: Date): Promise<boolean> {
  const { request: ticked, event } = tickRequest(toQueued(row), at.getTime());
  if (event === null) return false;
  const isRerouted = event === "rerouted";
  const request = isRerouted ? await inhabited(tx, ticked, soughtOf(row)) : ticked;
  await saveRow(tx, row.id, request);
  if (isRerouted) {
    await tellMentors(tx, soughtOf(row), { route: request.route, beyond: row.route as Route }, at);
  }
  // Without a specialisation the second circle is the first: nothing has changed for anybody.
  if (isRerouted && request.route === 1 && row.specialisationId === null) return true;
  // Of a second opinion the learner hears when it is there: they cannot hurry it.
  if (row.kind === "mentorship") {
    const type = isRerouted ? "request-rerouted" : "request-expired";
    await notify(tx, [{ userId: row.menteeId, type, href: REQUEST_PATH }], at);
  }
  await announceQueue(tx, row.menteeId);
  return true;
}
