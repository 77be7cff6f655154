import { type SQL, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import type { Route } from "@/lib/domain/mentoring/request-machine";
import { ASKED_MENTORS_MAX } from "@/lib/domain/mentoring/settings";
import { RUNG_IDS, type RungId } from "@/lib/domain/skills/framework";
import type { RequestKind } from "./rows";

/** The request that somebody is looked for. */
export type Sought = {
  readonly kind: RequestKind;
  readonly menteeId: string;
  readonly targetRungId: RungId;
  readonly specialisationId: string | null;
  readonly excludedIds: readonly string[];
};

const ladder = sql.raw(`array[${RUNG_IDS.map((id) => `'${id}'`).join(", ")}]::text[]`);

/**
 * Whether a circle takes an offer `o` in: the rule of `isAdmitted` in SQL, with the rungs that the
 * mentor would like to help with on top. Nobody is told of what they did not offer before
 * everybody is.
 */
function isInCircle({ targetRungId, specialisationId }: Sought, route: Route): SQL {
  if (route >= 2) return sql`true`;
  const stands = sql`greatest(
    coalesce(array_position(${ladder}, (select s.confirmed_rung_id from record_stats s
      where s.user_id = o.user_id)), 0),
    coalesce(array_position(${ladder}, (select v.rung_id from vouches v
      where v.mentor_id = o.user_id and v.withdrawn_at is null)), 0))`;
  const level = sql`${stands} >= array_position(${ladder}, ${targetRungId}::text)
    and (cardinality(o.rung_ids) = 0 or ${targetRungId}::text = any(o.rung_ids))`;
  if (route === 1 || specialisationId === null) return level;
  return sql`${level} and ${specialisationId}::text = any(o.specialisation_ids)`;
}

/**
 * Open offers with room, not the learner's own, not blocked either way, not excluded and not their
 * mentor's already, walked from whoever was told longest ago.
 */
function candidates(sought: Sought, isWanted: SQL): SQL {
  const { kind, menteeId, excludedIds } = sought;
  const excluded = sql.join(
    [menteeId, ...excludedIds].map((id) => sql`${id}::uuid`),
    sql`, `,
  );
  // Somebody who gives a second opinion is nobody's mentor by it: their room is not used up.
  const hasRoom =
    kind === "second-opinion"
      ? sql`true`
      : sql`(select count(*) from mentorships m
            where m.mentor_id = o.user_id and m.ended_at is null) < o.capacity
          and not exists (select 1 from mentorships m
            where m.mentor_id = o.user_id and m.mentee_id = ${menteeId}::uuid
              and m.ended_at is null)`;
  return sql`from mentor_offers o join users u on u.id = o.user_id
    where o.is_open and not u.is_disabled and o.user_id <> all(array[${excluded}])
      and not exists (select 1 from mentor_blocks b
        where (b.blocker_id = o.user_id and b.blocked_id = ${menteeId}::uuid)
          or (b.blocker_id = ${menteeId}::uuid and b.blocked_id = o.user_id))
      and ${hasRoom} and ${isWanted}
    order by o.asked_at asc nulls first, o.user_id`;
}

/**
 * The narrowest circle from `route` on in which there is anybody; the widest where nobody is at
 * all. Waiting a week for a circle of nobody would help nobody.
 */
export async function findInhabitedRoute(
  on: Executor,
  sought: Sought,
  route: Route,
): Promise<Route> {
  for (const circle of [0, 1] as const) {
    if (circle < route) continue;
    const found = candidates(sought, isInCircle(sought, circle));
    const rows = await on.execute(sql`select 1 ${found} limit 1`);
    if (rows.length > 0) return circle;
  }
  return 2;
}

/**
 * At most 20 mentors of a circle, whoever was told longest ago first, and notes that they are told
 * now. `beyond` leaves out those whom a narrower circle took in before. An offer that another
 * transaction is telling of something at this moment is passed over: nobody waits for anybody.
 */
export async function drawMentors(
  tx: Transaction,
  sought: Sought,
  { route, beyond = null }: { route: Route; beyond?: Route | null },
  at: Date,
): Promise<string[]> {
  const inside = isInCircle(sought, route);
  const isNew = beyond === null ? inside : sql`${inside} and not (${isInCircle(sought, beyond)})`;
  const rows = await tx.execute<{ user_id: string }>(sql`
    update mentor_offers set asked_at = ${at.toISOString()}::timestamptz
    where user_id in (select o.user_id ${candidates(sought, isNew)}
      limit ${ASKED_MENTORS_MAX} for no key update of o skip locked)
    returning user_id`);
  return rows.map((row) => row.user_id).toSorted();
}
