import { and, eq, isNull, or, sql } from "drizzle-orm";
import type { Executor } from "@/db/client";
import { ownQuestions } from "@/db/schema/own-questions";
import type { Question } from "@/lib/domain/interviews/question";
import type { OwnScope } from "@/lib/domain/scope";

/** The most private questions that a draw chooses among. */
const PRIVATE_MAX = 500;

/**
 * The private questions that may come up in this person's sessions, by id: their own, and those that
 * their mentors of this moment keep for their mentees. Whole, hidden parts included.
 */
export async function listPrivateQuestions(
  me: OwnScope,
  on: Executor,
): Promise<ReadonlyMap<string, Question>> {
  const rows = await on
    .select({ question: ownQuestions.question })
    .from(ownQuestions)
    .where(
      and(
        isNull(ownQuestions.withdrawnAt),
        or(
          eq(ownQuestions.userId, me.ownerId),
          sql`${ownQuestions.isForMentees} and ${ownQuestions.userId} in (
            select m.mentor_id from mentorships m
            where m.mentee_id = ${me.ownerId} and m.ended_at is null)`,
        ),
      ),
    )
    .orderBy(ownQuestions.at)
    .limit(PRIVATE_MAX);
  return new Map(rows.map(({ question }) => [question.id, question]));
}
