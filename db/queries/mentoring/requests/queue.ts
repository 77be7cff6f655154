import { type SQL, sql } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import type { Candidate } from "@/lib/domain/mentoring/admission";
import type { QueueFilters } from "@/lib/domain/mentoring/queue-filters";
import type { OwnScope } from "@/lib/domain/scope";
import { RUNG_IDS, type RungId } from "@/lib/domain/skills/framework";
import type { RequestKind } from "./rows";

/** A request as a mentor sees it: nothing of the learner's record, and no address. */
export type QueueRow = {
  readonly id: string;
  readonly menteeName: string;
  readonly words: string;
  readonly targetRungId: RungId;
  readonly specialisationId: string | null;
  readonly sections: readonly string[];
  readonly openedAt: Date;
  readonly reviewCount: number;
  /** Until when somebody reads it; null while it is free. */
  readonly lockedUntil: Date | null;
  readonly isMine: boolean;
};

/** A review on which a second opinion is wanted: how much there is to do, and nothing that was said. */
export type SecondOpinionRow = {
  readonly id: string;
  readonly targetRungId: RungId;
  readonly skillCount: number;
  readonly openedAt: Date;
  readonly lockedUntil: Date | null;
  readonly isMine: boolean;
};

export type Page<Row> = { readonly rows: readonly Row[]; readonly hasMore: boolean };

const QUEUE_PAGE_SIZE = 20;

const ladder = sql.raw(`array[${RUNG_IDS.map((id) => `'${id}'`).join(", ")}]::text[]`);

/**
 * What a mentor may be shown: open and not past its last day (unless they hold it), not their own,
 * not of somebody blocked either way, not excluded, and in a circle that takes them in.
 */
function isShown(me: OwnScope, mentor: Candidate): SQL {
  const level = mentor.rung === null ? 0 : RUNG_IDS.indexOf(mentor.rung) + 1;
  const offered = sql`array[${sql.join(
    mentor.specialisationIds.map((id) => sql`${id}::text`),
    sql`, `,
  )}]::text[]`;
  return sql`r.state = 'open' and r.mentee_id <> ${me.ownerId}::uuid
    and (r.expires_at > now() or (r.locked_by = ${me.ownerId}::uuid and r.locked_until > now()))
    and ${me.ownerId}::uuid <> all(r.excluded_ids)
    and not exists (select 1 from mentor_blocks b
      where (b.blocker_id = r.mentee_id and b.blocked_id = ${me.ownerId}::uuid)
        or (b.blocker_id = ${me.ownerId}::uuid and b.blocked_id = r.mentee_id))
    and (r.route >= 2 or (array_position(${ladder}, r.target_rung_id) <= ${level}::int
      and (r.route >= 1 or r.specialisation_id is null or r.specialisation_id = any(${offered}))))`;
}

/** The part of the lists that differs: where they begin, in the order of the queue. */
const from = (kind: RequestKind, after: string | undefined) => sql`r.kind = ${kind}::text
  ${
    after === undefined
      ? sql``
      : sql`and (r.opened_at, r.id) > (select a.opened_at, a.id from mentor_requests a
          where a.id = ${after}::uuid and a.opened_at is not null)`
  }`;

/**
 * The open queue as this mentor sees it, oldest first, 20 at a time; the learners they mentor
 * already are not in it. Read row by row along the queue's index.
 */
export async function listQueue(
  me: OwnScope,
  mentor: Candidate,
  filters: QueueFilters,
  on: Executor = db(),
): Promise<Page<QueueRow>> {
  const { level, specialisation, after } = filters;
  const rows = await on.execute<Raw>(sql`
    select r.id, u.name, r.words, r.target_rung_id, r.specialisation_id, r.sections,
      ${moments(me)},
      (case when r.review_id is null then 0 else 1 end) + cardinality(r.more_review_ids) as count
    from mentor_requests r join users u on u.id = r.mentee_id and not u.is_disabled
    where ${from("mentorship", after)} and ${isShown(me, mentor)}
      and not exists (select 1 from mentorships m where m.mentee_id = r.mentee_id
        and m.mentor_id = ${me.ownerId}::uuid and m.ended_at is null)
      ${level === undefined ? sql`` : sql`and r.target_rung_id = ${level}::text`}
      ${specialisation === undefined ? sql`` : sql`and r.specialisation_id = ${specialisation}::text`}
    order by r.opened_at, r.id limit ${QUEUE_PAGE_SIZE + 1}`);
  return pageOf(rows, toQueueRow);
}

/** The requests that this mentor holds now, the one that runs out first at the top; at most four. */
export async function listHeld(me: OwnScope): Promise<QueueRow[]> {
  const rows = await db().execute<Raw>(sql`
    select r.id, u.name, r.words, r.target_rung_id, r.specialisation_id, r.sections,
      ${moments(me)},
      (case when r.review_id is null then 0 else 1 end) + cardinality(r.more_review_ids) as count
    from mentor_requests r join users u on u.id = r.mentee_id
    where r.locked_by = ${me.ownerId}::uuid and r.locked_until > now() and r.state = 'open'
      and r.kind = 'mentorship'
    order by r.locked_until limit 4`);
  return rows.map(toQueueRow);
}

/**
 * How many skills of a review `v` somebody else may see: all of them, or with a learner who keeps
 * their evidence to one mentor those on which they asked for a third person themselves.
 */
const secondSkillCount = sql`select case when v.allows_second
  then (select count(*)::int from review_skills k where k.review_id = v.id and k.round = v.round)
  else (select count(*)::int from disagreements d
    where d.review_id = v.id and d.state = 'third_rater') end as count`;

/** Reviews on which a second opinion is wanted that this mentor may give, oldest first. */
export async function listSecondOpinions(
  me: OwnScope,
  mentor: Candidate,
  on: Executor = db(),
): Promise<Page<SecondOpinionRow>> {
  const rows = await on.execute<Raw>(sql`
    select r.id, '' as name, '' as words, r.target_rung_id, null as specialisation_id,
      '{}'::text[] as sections, ${moments(me)},
      s.count
    from mentor_requests r join reviews v on v.id = r.review_id
      cross join lateral (${secondSkillCount}) s
    where ${from("second-opinion", undefined)} and ${isShown(me, mentor)}
      and v.reviewer_id is distinct from ${me.ownerId}::uuid and s.count > 0
    order by r.opened_at, r.id limit ${QUEUE_PAGE_SIZE + 1}`);
  return pageOf(rows, toSecondOpinionRow);
}

/** Milliseconds, because raw rows come without Drizzle's reading of dates. */
const moments = (me: OwnScope) => sql`
  (extract(epoch from r.opened_at) * 1000)::float8 as opened_ms,
  case when r.locked_until > now()
    then (extract(epoch from r.locked_until) * 1000)::float8 end as locked_ms,
  coalesce(r.locked_by = ${me.ownerId}::uuid and r.locked_until > now(), false) as is_mine`;

type Raw = {
  id: string;
  name: string;
  words: string;
  target_rung_id: string;
  specialisation_id: string | null;
  sections: string[];
  opened_ms: number;
  locked_ms: number | null;
  is_mine: boolean;
  count: number;
};

function pageOf<Row>(rows: readonly Raw[], read: (raw: Raw) => Row): Page<Row> {
  const shown = rows.slice(0, QUEUE_PAGE_SIZE);
  return { rows: shown.map(read), hasMore: rows.length > shown.length };
}

const toSecondOpinionRow = (raw: Raw): SecondOpinionRow => ({
  id: raw.id,
  targetRungId: raw.target_rung_id as RungId,
  skillCount: raw.count,
  openedAt: new Date(raw.opened_ms),
  lockedUntil: raw.locked_ms === null ? null : new Date(raw.locked_ms),
  isMine: raw.is_mine,
});

const toQueueRow = (raw: Raw): QueueRow => ({
  id: raw.id,
  menteeName: raw.name,
  words: raw.words,
  targetRungId: raw.target_rung_id as RungId,
  specialisationId: raw.specialisation_id,
  sections: raw.sections,
  openedAt: new Date(raw.opened_ms),
  reviewCount: raw.count,
  lockedUntil: raw.locked_ms === null ? null : new Date(raw.locked_ms),
  isMine: raw.is_mine,
});
