import { and, desc, eq, inArray, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { answerRuns, answerScores } from "@/db/schema/interview-scores";
import { answerDrafts, interviews } from "@/db/schema/interviews";
import { summaryColumns } from "./columns";

/** The rows that a report is made of. Each takes ids that its caller has found to be the reader's. */

/** One session of this person that is over. */
export async function findEnded(ownerId: string, interviewId: string) {
  const [row] = await db()
    .select({ ...summaryColumns, deadlineAt: interviews.deadlineAt })
    .from(interviews)
    .where(and(eq(interviews.id, interviewId), eq(interviews.userId, ownerId)));
  return row ?? null;
}

/** What was written, by answer and field. */
export async function listTexts(answerIds: readonly string[]) {
  return db()
    .select({
      answerId: answerDrafts.answerId,
      field: answerDrafts.field,
      body: answerDrafts.body,
    })
    .from(answerDrafts)
    .where(inArray(answerDrafts.answerId, [...answerIds]));
}

/** The run that counts of each answer: a mentor's latest, else the candidate's. */
export async function listRuns(answerIds: readonly string[]) {
  return db()
    .selectDistinctOn([answerRuns.answerId], {
      answerId: answerRuns.answerId,
      share: answerRuns.share,
      runner: answerRuns.runner,
      runnerId: answerRuns.runnerId,
      status: answerRuns.status,
      checks: answerRuns.checks,
    })
    .from(answerRuns)
    .where(inArray(answerRuns.answerId, [...answerIds]))
    .orderBy(
      answerRuns.answerId,
      desc(sql`${answerRuns.runner} = 'mentor'`),
      desc(answerRuns.at),
      desc(answerRuns.id),
    );
}

/** Every rubric, drafts too, newest given first: what of it is shown is decided elsewhere. */
export async function listScores(answerIds: readonly string[]) {
  return db()
    .select({
      answerId: answerScores.answerId,
      scorerId: answerScores.scorerId,
      role: answerScores.role,
      name: users.name,
      dimensions: answerScores.dimensions,
      notes: answerScores.notes,
      words: answerScores.words,
      version: answerScores.version,
      givenAt: answerScores.givenAt,
    })
    .from(answerScores)
    .leftJoin(users, eq(users.id, answerScores.scorerId))
    .where(inArray(answerScores.answerId, [...answerIds]))
    .orderBy(desc(answerScores.givenAt), desc(answerScores.id));
}
