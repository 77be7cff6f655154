import { and, eq, isNull, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { mentorships } from "@/db/schema/mentoring";
import type { Rhythm } from "@/lib/domain/mentoring/mentorship-input";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { isUuid } from "@/lib/domain/uuid";

/** What a page needs to know of a mentorship to show what the two do together. */
export type Together = {
  readonly menteeName: string;
  /** Null once the mentor's account is gone. */
  readonly mentorName: string | null;
  readonly rhythm: Rhythm;
  readonly startedAt: number;
  readonly isLive: boolean;
};

/** A mentorship of one's own as the mentee, live or ended; null when there is none. */
export async function getTogether(me: OwnScope, mentorshipId: string): Promise<Together | null> {
  if (!isUuid(mentorshipId)) return null;
  return selectTogether(
    and(eq(mentorships.id, mentorshipId), eq(mentorships.menteeId, me.ownerId)),
  );
}

/** The mentor's live mentorship. */
export function getTogetherOf(mentee: MentorScope): Promise<Together | null> {
  return selectTogether(
    and(
      eq(mentorships.id, mentee.mentorshipId),
      eq(mentorships.mentorId, mentee.mentorId),
      isNull(mentorships.endedAt),
    ),
  );
}

const mentees = alias(users, "mentees");
const mentors = alias(users, "mentors");

async function selectTogether(where: SQL | undefined): Promise<Together | null> {
  const [row] = await db()
    .select({
      menteeName: mentees.name,
      mentorName: mentors.name,
      rhythm: sql<Rhythm>`${mentorships.checkInRhythm}`,
      startedAt: mentorships.startedAt,
      endedAt: mentorships.endedAt,
    })
    .from(mentorships)
    .innerJoin(mentees, eq(mentees.id, mentorships.menteeId))
    .leftJoin(mentors, eq(mentors.id, mentorships.mentorId))
    .where(where);
  if (!row) return null;
  const { endedAt, startedAt, ...rest } = row;
  return { ...rest, startedAt: startedAt.getTime(), isLive: endedAt === null };
}
