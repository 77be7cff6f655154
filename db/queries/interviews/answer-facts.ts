import { and, desc, eq, isNotNull, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { answerRuns, answerScores } from "@/db/schema/interview-scores";
import { interviewAnswers, interviews } from "@/db/schema/interviews";
import type { AnswerFacts } from "@/lib/domain/interviews/answer-outcome";
import { RUBRIC_OF_KIND } from "@/lib/domain/interviews/question";

/** An answer whose row, and whose interview's, this transaction holds until it ends. */
export type LockedAnswer = {
  readonly id: string;
  readonly interviewId: string;
  readonly title: string;
  readonly variantGroup: string;
  /** When it was answered: handed in, or the end of the session it was skipped in. */
  readonly answeredAt: Date | null;
  readonly ledgerEntryId: string | null;
  readonly facts: AnswerFacts;
};

/**
 * Locks an answer of this person, its interview first, and reads all that decides what it is worth.
 * Null: they have no such answer.
 */
export async function lockAnswer(
  tx: Transaction,
  ownerId: string,
  answerId: string,
): Promise<LockedAnswer | null> {
  const [interview] = await tx
    .select({ id: interviews.id, mode: interviews.mode, endedAt: interviews.endedAt })
    .from(interviews)
    .where(
      and(
        eq(interviews.userId, ownerId),
        sql`${interviews.id} = (select a.interview_id from interview_answers a
          where a.id = ${answerId} and a.user_id = ${ownerId})`,
      ),
    )
    .for("no key update");
  if (!interview) return null;
  const [answer] = await tx
    .select({
      ...factColumns,
      title: interviewAnswers.title,
      variantGroup: interviewAnswers.variantGroup,
      ledgerEntryId: interviewAnswers.ledgerEntryId,
    })
    .from(interviewAnswers)
    .where(and(eq(interviewAnswers.id, answerId), eq(interviewAnswers.userId, ownerId)))
    .for("no key update");
  if (!answer) return null;
  const { title, variantGroup, ledgerEntryId, ...row } = answer;
  const run = await selectRun(tx, answerId);
  return {
    id: answerId,
    interviewId: interview.id,
    title,
    variantGroup,
    answeredAt: row.submittedAt ?? interview.endedAt,
    ledgerEntryId,
    facts: toFacts(interview, row, run, await selectGiven(tx, answerId)),
  };
}

/** The columns of an answer that decide what it is worth. */
export const factColumns = {
  state: interviewAnswers.state,
  kind: interviewAnswers.kind,
  difficulty: interviewAnswers.difficulty,
  topicId: interviewAnswers.topicId,
  isEvidence: interviewAnswers.isEvidence,
  hintsUsed: interviewAnswers.hintsUsed,
  secondsGiven: interviewAnswers.secondsGiven,
  secondsUsed: interviewAnswers.secondsUsed,
  runCount: interviewAnswers.runCount,
  hasOwnTest: interviewAnswers.hasOwnTest,
  revealedAt: interviewAnswers.revealedAt,
  submittedAt: interviewAnswers.submittedAt,
};

type FactRow = Pick<typeof interviewAnswers.$inferSelect, keyof typeof factColumns>;

/** Stored rows in the domain's terms. */
export function toFacts(
  interview: { readonly mode: "mock" | "practice"; readonly endedAt: Date | null },
  { revealedAt, submittedAt, ...row }: FactRow,
  run: AnswerFacts["run"],
  given: Pick<AnswerFacts, "own" | "mentor">,
): AnswerFacts {
  return {
    ...row,
    mode: interview.mode,
    isEnded: interview.endedAt !== null,
    rubric: RUBRIC_OF_KIND[row.kind],
    submittedAt: submittedAt?.getTime() ?? null,
    // What is looked at after handing in did not help the answer.
    isRevealed: revealedAt !== null && (submittedAt === null || revealedAt <= submittedAt),
    run,
    ...given,
  };
}

/** The run that counts: the latest of a mentor's browser, else the latest of the candidate's. */
async function selectRun(tx: Transaction, answerId: string): Promise<AnswerFacts["run"]> {
  const [run] = await tx
    .select({
      share: answerRuns.share,
      runner: answerRuns.runner,
      runnerId: answerRuns.runnerId,
      checks: answerRuns.checks,
    })
    .from(answerRuns)
    .where(eq(answerRuns.answerId, answerId))
    .orderBy(desc(sql`${answerRuns.runner} = 'mentor'`), desc(answerRuns.at), desc(answerRuns.id))
    .limit(1);
  return run ?? null;
}

async function selectGiven(
  tx: Transaction,
  answerId: string,
): Promise<Pick<AnswerFacts, "own" | "mentor">> {
  const rows = await tx
    .select({
      role: answerScores.role,
      scorerId: answerScores.scorerId,
      dimensions: answerScores.dimensions,
    })
    .from(answerScores)
    .where(and(eq(answerScores.answerId, answerId), isNotNull(answerScores.givenAt)))
    .orderBy(desc(answerScores.givenAt), desc(answerScores.id));
  return givenOf(rows);
}

/** Of given scores, newest first: one's own, and the mentor's that was given last. */
export const givenOf = (
  rows: readonly Pick<typeof answerScores.$inferSelect, "role" | "scorerId" | "dimensions">[],
): Pick<AnswerFacts, "own" | "mentor"> => ({
  own: rows.find(({ role }) => role === "own")?.dimensions ?? null,
  mentor: rows.find(({ role }) => role === "mentor") ?? null,
});
