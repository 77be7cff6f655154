import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import { type Leniency, leniencyOf } from "@/lib/domain/mentoring/leniency";
import { LENIENCY_PAIRS } from "@/lib/domain/mentoring/settings";
import type { AdminScope } from "@/lib/domain/scope";

export type MentorLeniency = Leniency & { mentorId: string; name: string };

/**
 * How the ratings of each mentor run against other people's of the same learner and skill, for
 * those with five such pairs or more, by name. Only sums leave the database: no learner, no skill
 * and no single rating.
 *
 * Reads every rating of somebody by somebody else once, through the partial index on `rater_id`,
 * and what took them back; self-ratings, which are the bulk of the ledger, are not touched. With
 * 200,000 such ratings by 2,000 mentors that is 11,500 pages and about .4 s.
 */
export async function listLeniency(_admin: AdminScope, limit: number): Promise<MentorLeniency[]> {
  const rows = await db().execute<{
    mentor_id: string;
    name: string;
    pairs: number;
    sum: number;
    squares: number;
  }>(sql`
    with latest as (
      select distinct on (l.user_id, l.skill_id, l.rater_id)
        l.user_id, l.skill_id, l.rater_id, l.value
      from ledger_entries l
      where l.rater_id is not null and l.kind in ('mentor', 'peer')
        and not exists (select from ledger_entries t where t.retracts = l.id)
      order by l.user_id, l.skill_id, l.rater_id, l.at desc, l.id desc
    ), beside as (
      select rater_id, value,
        sum(value) over same as total, count(*) over same as raters
      from latest
      window same as (partition by user_id, skill_id)
    ), sums as (
      select rater_id, count(*)::int as pairs, sum(d) as sum, sum(d * d) as squares
      from (
        select rater_id, value - (total - value) / (raters - 1) as d from beside where raters > 1
      ) differences
      group by rater_id
      having count(*) >= ${LENIENCY_PAIRS}
    )
    select s.rater_id as mentor_id, u.name, s.pairs, s.sum, s.squares
    from sums s join users u on u.id = s.rater_id
    order by lower(u.name), u.id
    limit ${limit}`);
  return rows.flatMap(({ mentor_id: mentorId, name, ...sums }) => {
    const leniency = leniencyOf(sums);
    return leniency ? [{ mentorId, name, ...leniency }] : [];
  });
}
