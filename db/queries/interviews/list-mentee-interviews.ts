import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { scoreRequests } from "@/db/schema/interview-scores";
import { interviews } from "@/db/schema/interviews";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { MentorScope, SharedScope } from "@/lib/domain/scope";

/** Sessions shown; older ones are opened from a request alone. */
const SHOWN_MAX = 50;

/** A mentee's session as their mentor's list shows it: no result, since the mentor scores blind. */
export type MenteeInterview = {
  readonly id: string;
  readonly settings: DrawSettings;
  readonly mode: "mock" | "practice";
  readonly endedAt: number;
  /** Answers handed in, and how many of them this mentor has scored. */
  readonly handedIn: number;
  readonly scoredByMe: number;
  /** When the learner asked for a score; null if they did not. */
  readonly askedAt: number | null;
};

/** The sessions that are over: those a score was asked for and is not in yet first, then the newest. */
export async function listMenteeInterviews(
  shared: SharedScope,
  { mentorshipId }: MentorScope,
): Promise<MenteeInterview[]> {
  if (shared.section !== "interviews") throw new Error(`${shared.section} opens no interviews`);
  const rows = await db()
    .select({
      id: interviews.id,
      settings: interviews.settings,
      mode: interviews.mode,
      endedAt: interviews.endedAt,
      handedIn: sql<number>`(select count(*)::int from interview_answers a
        where a.interview_id = ${interviews.id} and a.state = 'submitted')`,
      scoredByMe: sql<number>`(select count(*)::int from interview_answers a
        join answer_scores s on s.answer_id = a.id
        where a.interview_id = ${interviews.id} and s.scorer_id = ${shared.mentorId}
          and s.given_at is not null)`,
      askedAt: scoreRequests.at,
    })
    .from(interviews)
    .leftJoin(
      scoreRequests,
      and(
        eq(scoreRequests.interviewId, interviews.id),
        eq(scoreRequests.mentorshipId, mentorshipId),
      ),
    )
    .where(and(eq(interviews.userId, shared.ownerId), isNotNull(interviews.endedAt)))
    .orderBy(
      sql`(${scoreRequests.at} is not null and ${scoreRequests.doneAt} is null) desc`,
      desc(interviews.startedAt),
    )
    .limit(SHOWN_MAX);
  return rows.map(({ endedAt, askedAt, ...rest }) => ({
    ...rest,
    endedAt: endedAt?.getTime() ?? 0,
    askedAt: askedAt?.getTime() ?? null,
  }));
}
