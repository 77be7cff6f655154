import { and, asc, desc, eq, isNotNull, isNull, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { vouches } from "@/db/schema/administration";
import { mentorBlocks, mentorships } from "@/db/schema/mentoring";
import { recordStats } from "@/db/schema/skills";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import { higherRung } from "@/lib/domain/mentoring/rating-weight";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { OwnScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";
import { isUuid } from "@/lib/domain/uuid";
import type { EndReason } from "./end-mentorship";
import type { RaterStanding } from "./standing";

/** A mentorship as the mentee sees it. */
export type OwnMentor = {
  readonly mentorshipId: string;
  /** Null once that account is gone. */
  readonly mentorName: string | null;
  readonly standing: RaterStanding;
  readonly sections: readonly Section[];
  readonly rhythm: Rhythm;
  readonly version: number;
  readonly startedAt: Date;
  readonly endedAt: Date | null;
  readonly endReason: EndReason | null;
  readonly openReviews: number;
  /** Since when the oldest review waits for the mentor. */
  readonly waitingSince: Date | null;
  readonly openDisagreements: number;
  /** Whether the mentee has blocked them. */
  readonly isBlocked: boolean;
};

const ENDED_SHOWN = 50;

/** The person's mentors of this moment, the longest first. */
export function listOwnMentors(me: OwnScope): Promise<OwnMentor[]> {
  const live = isNull(mentorships.endedAt);
  return select(me, live, asc(mentorships.startedAt), ENDED_SHOWN);
}

/** Mentorships that are over, the last one first; 50 at most. */
export function listEndedMentors(me: OwnScope): Promise<OwnMentor[]> {
  return select(me, isNotNull(mentorships.endedAt), desc(mentorships.endedAt), ENDED_SHOWN);
}

/** One mentorship of the person as the mentee, live or over; null where there is none. */
export async function getOwnMentor(me: OwnScope, mentorshipId: string): Promise<OwnMentor | null> {
  if (!isUuid(mentorshipId)) return null;
  const only = eq(mentorships.id, mentorshipId);
  const [row] = await select(me, only, asc(mentorships.id), 1);
  return row ?? null;
}

async function select(me: OwnScope, which: SQL, order: SQL, limit: number): Promise<OwnMentor[]> {
  const rows = await db()
    .select({
      mentorshipId: mentorships.id,
      mentorName: users.name,
      confirmed: recordStats.confirmedRungId,
      vouched: vouches.rungId,
      sections: mentorships.sections,
      rhythm: mentorships.checkInRhythm,
      version: mentorships.version,
      startedAt: mentorships.startedAt,
      endedAt: mentorships.endedAt,
      endReason: mentorships.endReason,
      openReviews: mentorships.openReviews,
      waitingSince: mentorships.waitingSince,
      openDisagreements: mentorships.openDisagreements,
      isBlocked: sql<boolean>`exists (select 1 from ${mentorBlocks}
        where ${mentorBlocks.blockerId} = ${mentorships.menteeId}
          and ${mentorBlocks.blockedId} = ${mentorships.mentorId})`,
    })
    .from(mentorships)
    .leftJoin(users, eq(users.id, mentorships.mentorId))
    .leftJoin(recordStats, eq(recordStats.userId, mentorships.mentorId))
    .leftJoin(vouches, and(eq(vouches.mentorId, mentorships.mentorId), isNull(vouches.withdrawnAt)))
    .where(and(eq(mentorships.menteeId, me.ownerId), which))
    .orderBy(order)
    .limit(limit);
  return rows.map(({ confirmed: c, vouched: v, ...row }) => {
    const [confirmed, vouched] = [c as RungId | null, v as RungId | null];
    return {
      ...row,
      sections: row.sections as Section[],
      rhythm: row.rhythm as Rhythm,
      endReason: maskReason(row.endReason as EndReason | null, row.isBlocked),
      standing: { confirmed, vouched, rung: higherRung(confirmed, vouched) },
    };
  });
}

/** Somebody who was blocked is not told so: to them the mentor has left. */
const maskReason = (reason: EndReason | null, isMine: boolean): EndReason | null =>
  reason === "blocked" && !isMine ? "mentor-left" : reason;
