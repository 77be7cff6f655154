import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { preparedOnce } from "@/db/client/prepared";
import { users } from "@/db/schema/account";
import { mentorships } from "@/db/schema/mentoring";
import { reviews } from "@/db/schema/reviews";
import { recordStats } from "@/db/schema/skills";
import type { DeskRecord, DeskRow } from "@/lib/domain/mentoring/desk/desk-row";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import type { OwnScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";

/** Far beyond what one person can mentor; a list without an end has no place on a page. */
const ROWS_MAX = 200;

const me = sql.placeholder("ownerId");
const now = sql`${sql.placeholder("now")}::timestamptz`;

/**
 * One statement: the live mentorships of a mentor, each with the name, the record's one row where
 * its skills are shared, and two look-ups into an index; and once the mentees whom they rate blind.
 * Nothing of it grows with the number of people, and nothing is read from anybody's ledger.
 */
const deskQuery = preparedOnce((database) => {
  const blind = database
    .selectDistinct({ menteeId: reviews.menteeId })
    .from(reviews)
    .where(
      and(
        eq(reviews.reviewerId, me),
        sql`${reviews.phase} in ('submitted', 'in_review', 'returned', 'resubmitted')`,
      ),
    )
    .as("blind");
  const isBlind = sql<boolean>`${blind.menteeId} is not null`;
  // What a mentor may not see does not leave the database.
  const unlessBlind = <T>(column: unknown) =>
    sql<T | null>`case when ${isBlind} then null else ${column} end`;
  // A look-up a row (the limit keeps it one): a join may read everybody to find fifty of them.
  const { basis, rungId, nextRungId, percent, confirmedRungId } = recordStats;
  const { staleFrom, lastActivityAt } = recordStats;
  const standing = { basis, rungId, nextRungId, percent, confirmedRungId };
  const stats = database
    .select({ ...standing, staleFrom, lastActivityAt })
    .from(recordStats)
    .where(
      and(
        eq(recordStats.userId, mentorships.menteeId),
        sql`'skills' = any (${mentorships.sections})`,
      ),
    )
    .limit(1)
    .as("stats");
  return database
    .select({
      mentorshipId: mentorships.id,
      name: sql<string>`(select u.name from ${users} u where u.id = ${mentorships.menteeId})`,
      isShared: sql<boolean>`'skills' = any (${mentorships.sections})`,
      isBlind,
      basis: unlessBlind<"none" | "claimed" | "supported">(stats.basis),
      rungId: unlessBlind<RungId>(stats.rungId),
      nextRungId: unlessBlind<RungId>(stats.nextRungId),
      percent: unlessBlind<number>(stats.percent),
      confirmedRungId: unlessBlind<RungId>(stats.confirmedRungId),
      staleCount: sql<number>`(select count(*)::int from unnest(${stats.staleFrom}) as s(at)
        where s.at <= ${now})`,
      lastActivityAt: stats.lastActivityAt,
      waitingSince: mentorships.waitingSince,
      waitingReviewId: sql<string | null>`case when ${mentorships.waitingSince} is not null then
        (select r.id from reviews r where r.mentorship_id = ${mentorships.id}
          and r.phase in ('submitted', 'in_review', 'resubmitted') order by r.turn_since limit 1) end`,
      openReviews: mentorships.openReviews,
      openDisagreements: mentorships.openDisagreements,
      rhythm: sql<Rhythm>`${mentorships.checkInRhythm}`,
      startedAt: mentorships.startedAt,
      lastCheckInAt: sql<Date | string | null>`(select max(c.at) from check_ins c
        where c.mentorship_id = ${mentorships.id})`,
    })
    .from(mentorships)
    .leftJoinLateral(stats, sql`true`)
    .leftJoin(blind, eq(blind.menteeId, mentorships.menteeId))
    .where(and(eq(mentorships.mentorId, me), isNull(mentorships.endedAt)))
    .orderBy(asc(mentorships.waitingSince), asc(stats.lastActivityAt), asc(mentorships.id))
    .limit(ROWS_MAX)
    .prepare("list_desk");
});

type Row = Awaited<ReturnType<ReturnType<typeof deskQuery>["execute"]>>[number];

/** Every live mentee of the mentor, who waits longest first. `at` decides what is stale by now. */
export async function listDesk(mentor: OwnScope, at: Date): Promise<DeskRow[]> {
  const rows = await deskQuery().execute({ ownerId: mentor.ownerId, now: at.toISOString() });
  return rows.map((row) => ({
    mentorshipId: row.mentorshipId,
    name: row.name,
    record: recordOf(row),
    waitingSince: row.waitingSince?.getTime() ?? null,
    waitingReviewId: row.waitingReviewId,
    openReviews: row.openReviews,
    openDisagreements: row.openDisagreements,
    rhythm: row.rhythm,
    startedAt: row.startedAt.getTime(),
    lastCheckInAt: row.lastCheckInAt === null ? null : new Date(row.lastCheckInAt).getTime(),
  }));
}

function recordOf(row: Row): DeskRecord {
  if (!row.isShared) return { kind: "not-shared" };
  if (row.lastActivityAt === null) return { kind: "no-record" };
  const { staleCount, basis, rungId, nextRungId, percent, confirmedRungId } = row;
  const known = { staleCount, lastActivityAt: row.lastActivityAt.getTime() };
  if (row.isBlind || basis === null) return { kind: "blind", standing: null, ...known };
  return {
    kind: "shown",
    standing: { basis, rungId, nextRungId, percent, confirmedRungId },
    ...known,
  };
}
