import { and, asc, eq, isNotNull, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { scoreRequests } from "@/db/schema/interview-scores";
import { interviews } from "@/db/schema/interviews";
import { mentorships } from "@/db/schema/mentoring";
import type { ScoreRequestInput } from "@/lib/domain/interviews/score-inputs";
import type { OwnScope } from "@/lib/domain/scope";
import { isUuid } from "@/lib/domain/uuid";
import { once } from "../mutations";
import { announce, notify } from "../notify";

/** A mentor whom the learner may ask to score a session. Milliseconds since the epoch. */
export type ScoringMentor = {
  readonly mentorshipId: string;
  readonly name: string;
  /** Whether this mentor may read the learner's interviews at all. */
  readonly isShared: boolean;
  readonly askedAt: number | null;
  readonly doneAt: number | null;
};

/** The learner's mentors of this moment, and what was asked of them for one of the learner's sessions. */
export async function listScoringMentors(
  me: OwnScope,
  interviewId: string,
): Promise<ScoringMentor[]> {
  if (!isUuid(interviewId)) return [];
  const rows = await db()
    .select({
      mentorshipId: mentorships.id,
      name: users.name,
      isShared: sql<boolean>`'interviews' = any (${mentorships.sections})`,
      askedAt: scoreRequests.at,
      doneAt: scoreRequests.doneAt,
    })
    .from(mentorships)
    .innerJoin(users, eq(users.id, mentorships.mentorId))
    .leftJoin(
      scoreRequests,
      and(
        eq(scoreRequests.mentorshipId, mentorships.id),
        eq(scoreRequests.interviewId, interviewId),
      ),
    )
    .where(and(eq(mentorships.menteeId, me.ownerId), isNull(mentorships.endedAt)))
    .orderBy(asc(mentorships.startedAt));
  return rows.map(({ askedAt, doneAt, ...rest }) => ({
    ...rest,
    askedAt: askedAt?.getTime() ?? null,
    doneAt: doneAt?.getTime() ?? null,
  }));
}

/**
 * Asks a mentor to score a session that is over; asking again changes nothing. False where the
 * session is not the learner's or not over, or the mentor may not read their interviews.
 */
export function askForScore(
  me: OwnScope,
  { interviewId, mentorshipId, clientKey: key }: ScoreRequestInput,
  at: Date,
): Promise<boolean> {
  return once(me, { key, act: "ask-for-score" }, async (tx) => {
    const [mentorship] = await tx
      .select({ mentorId: mentorships.mentorId })
      .from(mentorships)
      .where(
        and(
          eq(mentorships.id, mentorshipId),
          eq(mentorships.menteeId, me.ownerId),
          isNull(mentorships.endedAt),
          sql`'interviews' = any (${mentorships.sections})`,
        ),
      )
      .for("no key update");
    if (!mentorship?.mentorId) return false;
    const [interview] = await tx
      .select({ id: interviews.id })
      .from(interviews)
      .where(
        and(
          eq(interviews.id, interviewId),
          eq(interviews.userId, me.ownerId),
          isNotNull(interviews.endedAt),
        ),
      );
    if (!interview) return false;
    const asked = await tx
      .insert(scoreRequests)
      .values({ interviewId, mentorshipId, at })
      .onConflictDoNothing()
      .returning({ at: scoreRequests.at });
    if (asked.length === 0) return true;
    const [mine] = await tx
      .select({ name: users.name })
      .from(users)
      .where(eq(users.id, me.ownerId));
    const news = {
      userId: mentorship.mentorId,
      type: "interview-score-wanted",
      href: `/mentoring/mentees/${mentorshipId}/interviews/${interviewId}`,
      data: { name: mine?.name ?? "" },
    } as const;
    await notify(tx, [news], at);
    await announce(tx, me.ownerId);
    return true;
  });
}
