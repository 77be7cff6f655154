import { inArray } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { answerDrafts, interviewAnswers } from "@/db/schema/interviews";
import { isWritten } from "@/lib/domain/interviews/is-written";
import { end } from "@/lib/domain/interviews/session-machine";
import { type LockedSession, storeSession } from "./session-rows";
import { settleAnswer } from "./settle-answer";
import { questionColumns, questionOf } from "./stored-question";

/**
 * Ends a locked, open session: what was seen is taken as it stands, and whatever follows from each
 * answer is brought in line. `isLapsing`: its time was over, and nobody had ended it.
 */
export async function closeSession(
  tx: Transaction,
  locked: LockedSession,
  at: Date,
  isLapsing: boolean,
): Promise<void> {
  const written = await listWritten(tx, locked);
  const isWrittenAt = (position: number) => written.has(position);
  const after = end(locked.session, isWrittenAt, at.getTime(), isLapsing);
  await storeSession(tx, locked, after);
  for (const { id, position } of locked.rows) {
    if (after.answers[position]?.state === "unseen") continue;
    await settleAnswer(tx, locked.userId, id, new Date(after.end?.at ?? at));
  }
}

/** The positions of the answers in which there is anything. */
export async function listWritten(
  tx: Transaction,
  { rows }: Pick<LockedSession, "rows">,
): Promise<ReadonlySet<number>> {
  const ids = rows.map(({ id }) => id);
  const [questions, drafts] = await Promise.all([
    tx
      .select({ id: interviewAnswers.id, position: interviewAnswers.position, ...questionColumns })
      .from(interviewAnswers)
      .where(inArray(interviewAnswers.id, ids)),
    tx
      .select({
        answerId: answerDrafts.answerId,
        field: answerDrafts.field,
        body: answerDrafts.body,
      })
      .from(answerDrafts)
      .where(inArray(answerDrafts.answerId, ids)),
  ]);
  const written = questions.filter((row) => {
    const own = drafts.filter(({ answerId }) => answerId === row.id);
    return isWritten(questionOf(row), new Map(own.map(({ field, body }) => [field, body])));
  });
  return new Set(written.map(({ position }) => position));
}
