import { sql } from "drizzle-orm";
import { db } from "@/db/client";
import type { AdminScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";

/** Somebody who offers to mentor, mentors, or is vouched for. Nothing about any learner. */
export type Mentor = {
  id: string;
  name: string;
  /** Null without an offer. */
  offer: { isOpen: boolean; capacity: number; rungIds: RungId[] } | null;
  /** Live mentorships in which they are the mentor. */
  mentees: number;
  confirmedRungId: RungId | null;
  vouch: { id: string; rungId: RungId; at: Date; byName: string | null } | null;
};

export type MentorPage = { mentors: Mentor[]; hasMore: boolean };

type Row = {
  id: string;
  name: string;
  is_open: boolean | null;
  capacity: number | null;
  rung_ids: string[] | null;
  mentees: number;
  confirmed_rung_id: string | null;
  vouch_id: string | null;
  vouched_rung_id: string | null;
  vouched_at: string | Date | null;
  vouched_by: string | null;
};

/**
 * Mentors whose name holds `search`, by name, at most `limit`. Reads every offer, live mentorship
 * and vouch in force once (who mentors is written nowhere else), and no learner's record.
 */
export async function listMentors(
  _admin: AdminScope,
  { search, limit }: { search: string; limit: number },
): Promise<MentorPage> {
  const rows = await db().execute<Row>(sql`
    with mentors as (
      select user_id as id from mentor_offers
      union select mentor_id from mentorships where ended_at is null
      union select mentor_id from vouches where withdrawn_at is null
    )
    select u.id, u.name, o.is_open, o.capacity, o.rung_ids,
      (select count(*)::int from mentorships m
        where m.mentor_id = u.id and m.ended_at is null) as mentees,
      r.confirmed_rung_id, v.id as vouch_id, v.rung_id as vouched_rung_id, v.at as vouched_at,
      (select a.name from users a where a.id = v.vouched_by) as vouched_by
    from mentors
    join users u on u.id = mentors.id
    left join mentor_offers o on o.user_id = u.id
    left join record_stats r on r.user_id = u.id
    left join vouches v on v.mentor_id = u.id and v.withdrawn_at is null
    where not u.is_disabled and strpos(lower(u.name), lower(${search})) > 0
    order by lower(u.name), u.id
    limit ${limit + 1}`);
  return { mentors: rows.slice(0, limit).map(toMentor), hasMore: rows.length > limit };
}

function toMentor(row: Row): Mentor {
  const { is_open: isOpen, capacity, rung_ids: rungIds, vouch_id: vouchId, vouched_at: at } = row;
  return {
    id: row.id,
    name: row.name,
    offer:
      isOpen === null || capacity === null
        ? null
        : { isOpen, capacity, rungIds: (rungIds ?? []) as RungId[] },
    mentees: row.mentees,
    confirmedRungId: row.confirmed_rung_id as RungId | null,
    vouch:
      vouchId === null || at === null
        ? null
        : {
            id: vouchId,
            rungId: row.vouched_rung_id as RungId,
            at: new Date(at),
            byName: row.vouched_by,
          },
  };
}
