import { and, asc, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { interviewAnswers, interviews } from "@/db/schema/interviews";
import type { QuestionKind } from "@/lib/domain/interviews/question";
import type { Answer, Session } from "@/lib/domain/interviews/session-clock";
import { progressColumns } from "./columns";

/** Which answer stands at a position, and what kind of question it is to. */
export type AnswerRow = {
  readonly id: string;
  readonly position: number;
  readonly questionId: string;
  readonly kind: QuestionKind;
};

/** A session whose row this transaction holds, as the machine reads it. */
export type LockedSession = {
  readonly id: string;
  readonly userId: string;
  readonly session: Session;
  /** By position, as `session.answers`. */
  readonly rows: readonly AnswerRow[];
};

export const sessionColumns = {
  mode: interviews.mode,
  startedAt: interviews.startedAt,
  deadlineAt: interviews.deadlineAt,
  currentPosition: interviews.currentPosition,
  currentSince: interviews.currentSince,
  secondsUsed: interviews.secondsUsed,
  endedAt: interviews.endedAt,
  endReason: interviews.endReason,
};

const answerColumns = {
  id: interviewAnswers.id,
  position: interviewAnswers.position,
  questionId: interviewAnswers.questionId,
  kind: interviewAnswers.kind,
  ...progressColumns,
};

/**
 * Locks a session of this person and reads its answers. Every act of a session takes this one lock
 * first, so that whatever two tabs do at once happens one after the other. Null where there is none.
 */
export async function lockSession(
  tx: Transaction,
  userId: string,
  interviewId: string,
): Promise<LockedSession | null> {
  const [row] = await tx
    .select(sessionColumns)
    .from(interviews)
    .where(and(eq(interviews.id, interviewId), eq(interviews.userId, userId)))
    .for("no key update");
  if (!row) return null;
  const found = await tx
    .select(answerColumns)
    .from(interviewAnswers)
    .where(eq(interviewAnswers.interviewId, interviewId))
    .orderBy(asc(interviewAnswers.position));
  const answers: Answer[] = [];
  const rows: AnswerRow[] = [];
  for (const {
    id,
    position,
    questionId,
    kind,
    seenAt,
    submittedAt,
    revealedAt,
    ...rest
  } of found) {
    rows.push({ id, position, questionId, kind });
    answers.push({
      ...rest,
      seenAt: seenAt?.getTime() ?? null,
      submittedAt: submittedAt?.getTime() ?? null,
      revealedAt: revealedAt?.getTime() ?? null,
    });
  }
  return { id: interviewId, userId, session: toSession(row, answers), rows };
}

type SessionRow = Pick<typeof interviews.$inferSelect, keyof typeof sessionColumns>;

/** A stored session in the machine's terms. */
export function toSession(row: SessionRow, answers: readonly Answer[]): Session {
  const { mode, startedAt, deadlineAt, currentPosition, currentSince, secondsUsed } = row;
  const { endedAt, endReason } = row;
  return {
    mode,
    startedAt: startedAt.getTime(),
    deadlineAt: deadlineAt?.getTime() ?? null,
    currentPosition,
    currentSince: currentSince.getTime(),
    secondsUsed,
    end: endedAt && endReason ? { at: endedAt.getTime(), reason: endReason } : null,
    answers,
  };
}

const moment = (ms: number | null): Date | null => (ms === null ? null : new Date(ms));

/** Writes what a step changed: the session's row, and of its answers those that differ. */
export async function storeSession(
  tx: Transaction,
  { id, session: before, rows }: LockedSession,
  after: Session,
): Promise<void> {
  for (const { id: answerId, position } of rows) {
    const answer = after.answers[position];
    if (!answer || answer === before.answers[position]) continue;
    await tx
      .update(interviewAnswers)
      .set({
        ...answer,
        asked: [...answer.asked],
        seenAt: moment(answer.seenAt),
        submittedAt: moment(answer.submittedAt),
        revealedAt: moment(answer.revealedAt),
      })
      .where(and(eq(interviewAnswers.id, answerId), eq(interviewAnswers.interviewId, id)));
  }
  const { currentPosition, secondsUsed, end } = after;
  const isSame =
    currentPosition === before.currentPosition &&
    after.currentSince === before.currentSince &&
    secondsUsed === before.secondsUsed &&
    end === before.end;
  if (isSame) return;
  await tx
    .update(interviews)
    .set({
      currentPosition,
      currentSince: new Date(after.currentSince),
      secondsUsed,
      endedAt: moment(end?.at ?? null),
      endReason: end?.reason ?? null,
      ...(end && before.end === null ? { answerCount: countSeen(after) } : {}),
    })
    .where(eq(interviews.id, id));
}

/** What nobody saw counts nowhere, not even in "5 of 6 scored". */
const countSeen = ({ answers }: Session) =>
  answers.filter(({ state }) => state !== "unseen").length;
