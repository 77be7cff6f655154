import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { scoreRequests } from "@/db/schema/interview-scores";
import { interviews } from "@/db/schema/interviews";
import { mentorships } from "@/db/schema/mentoring";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { OwnScope } from "@/lib/domain/scope";

/** A desk holds so many requests at most; the next come up as these are done. */
const SHOWN_MAX = 20;

/** A mentee asked this mentor to score a session, and it is not done. */
export type WantedScore = {
  readonly interviewId: string;
  readonly mentorshipId: string;
  readonly menteeName: string;
  readonly settings: DrawSettings;
  readonly askedAt: number;
};

/** What waits for this mentor's score, the longest waiting first: of live mentees who still share it. */
export async function listWantedScores(me: OwnScope): Promise<WantedScore[]> {
  const rows = await db()
    .select({
      interviewId: scoreRequests.interviewId,
      mentorshipId: scoreRequests.mentorshipId,
      menteeName: users.name,
      settings: interviews.settings,
      at: scoreRequests.at,
    })
    .from(mentorships)
    .innerJoin(scoreRequests, eq(scoreRequests.mentorshipId, mentorships.id))
    .innerJoin(interviews, eq(interviews.id, scoreRequests.interviewId))
    .innerJoin(users, eq(users.id, mentorships.menteeId))
    .where(
      and(
        eq(mentorships.mentorId, me.ownerId),
        isNull(mentorships.endedAt),
        isNull(scoreRequests.doneAt),
        sql`'interviews' = any (${mentorships.sections})`,
      ),
    )
    .orderBy(asc(scoreRequests.at))
    .limit(SHOWN_MAX);
  return rows.map(({ at, ...rest }) => ({ ...rest, askedAt: at.getTime() }));
}
