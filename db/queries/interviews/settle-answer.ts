import { and, eq, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { interviewAnswers, interviews } from "@/db/schema/interviews";
import { leadingScore, recallOf } from "@/lib/domain/interviews/answer-outcome";
import { sessionResult } from "@/lib/domain/interviews/session-result";
import { lockAnswer } from "./answer-facts";
import { settleLedger } from "./settle-ledger";
import { settleMemory } from "./settle-memory";

/**
 * Brings everything that follows from an answer in line with it: its score and the run that counts,
 * the one entry it writes to the ledger, the memory of its group and the roll-ups of its session.
 * Called by whatever changes an answer's run, scores or state; called again, it changes nothing.
 *
 * Locks the interview, the answer and then the learner's record, in that order. `ownerId` is the
 * learner, whoever acts. An answer that is not theirs throws: the caller has found it to be.
 */
export async function settleAnswer(
  tx: Transaction,
  ownerId: string,
  answerId: string,
  at: Date,
): Promise<void> {
  const answer = await lockAnswer(tx, ownerId, answerId);
  if (!answer) throw new Error("settles an answer that is not there");
  const { facts } = answer;
  const leading = leadingScore(facts);
  const ledgerEntryId = await settleLedger(tx, ownerId, answer, at);
  const score = leading?.score ?? null;
  const scoreBy = leading?.by ?? null;
  await tx
    .update(interviewAnswers)
    .set({
      share: facts.run?.share ?? null,
      runner: facts.run?.runner ?? null,
      score,
      scoreBy,
      // The moment of the score that leads, not of the last look at it.
      scoredAt: sql`case when ${interviewAnswers.score} is not distinct from ${score}::real
        and ${interviewAnswers.scoreBy} is not distinct from ${scoreBy}::text
        then ${interviewAnswers.scoredAt} else ${score === null ? null : at.toISOString()}::timestamptz end`,
      ledgerEntryId,
    })
    .where(and(eq(interviewAnswers.id, answerId), eq(interviewAnswers.userId, ownerId)));
  const rating = recallOf(facts);
  if (rating && answer.answeredAt) {
    const { variantGroup, answeredAt } = answer;
    const review = { answerId, variantGroup, topicId: facts.topicId, rating, at: answeredAt };
    await settleMemory(tx, ownerId, review);
  }
  await refreshInterview(tx, ownerId, answer.interviewId);
}

/** The result of the session over the answers that were seen. Its row is locked. */
async function refreshInterview(
  tx: Transaction,
  ownerId: string,
  interviewId: string,
): Promise<void> {
  const answers = await tx
    .select({ score: interviewAnswers.score, difficulty: interviewAnswers.difficulty })
    .from(interviewAnswers)
    .where(
      and(
        eq(interviewAnswers.interviewId, interviewId),
        eq(interviewAnswers.userId, ownerId),
        ne(interviewAnswers.state, "unseen"),
      ),
    );
  const { scoredCount, meanScore, meanDifficulty } = sessionResult(answers);
  await tx
    .update(interviews)
    .set({ scoredCount, meanScore, meanDifficulty })
    .where(and(eq(interviews.id, interviewId), eq(interviews.userId, ownerId)));
}
