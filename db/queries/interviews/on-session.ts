import { and, eq } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { interviewAnswers } from "@/db/schema/interviews";
import type { SessionOutcome } from "@/lib/domain/interviews/session-answer";
import { isLapsed, type Session } from "@/lib/domain/interviews/session-clock";
import type { Step } from "@/lib/domain/interviews/session-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { once } from "../mutations";
import { closeSession } from "./close-session";
import { type AnswerRow, type LockedSession, lockSession, storeSession } from "./session-rows";

const gone = { outcome: "not-found" } as const;

type Act = { readonly key: string; readonly act: string; readonly at: Date };

/**
 * Runs an act on an open session of one's own, locked, at most once for its client key. A session
 * whose time is over is ended first, as it stands, and the act comes too late.
 */
export function onSession<T>(
  me: OwnScope,
  interviewId: string,
  { key, act, at }: Act,
  run: (tx: Transaction, locked: LockedSession) => Promise<SessionOutcome<T>>,
): Promise<SessionOutcome<T>> {
  return once<SessionOutcome<T>>(me, { key, act }, async (tx) => {
    const locked = await lockSession(tx, me.ownerId, interviewId);
    return locked ? whileOpen(tx, locked, at, () => run(tx, locked)) : gone;
  });
}

/** The same for an act that names an answer. */
export function onAnswer<T>(
  me: OwnScope,
  answerId: string,
  { key, act, at }: Act,
  run: (tx: Transaction, locked: LockedSession, row: AnswerRow) => Promise<SessionOutcome<T>>,
): Promise<SessionOutcome<T>> {
  return once<SessionOutcome<T>>(me, { key, act }, async (tx) => {
    const interviewId = await findInterviewId(tx, me, answerId);
    const locked = interviewId ? await lockSession(tx, me.ownerId, interviewId) : null;
    const row = locked?.rows.find(({ id }) => id === answerId);
    return locked && row ? whileOpen(tx, locked, at, () => run(tx, locked, row)) : gone;
  });
}

/** The session that one of the person's answers is part of. */
export async function findInterviewId(
  tx: Transaction,
  me: OwnScope,
  answerId: string,
): Promise<string | null> {
  const [row] = await tx
    .select({ interviewId: interviewAnswers.interviewId })
    .from(interviewAnswers)
    .where(and(eq(interviewAnswers.id, answerId), eq(interviewAnswers.userId, me.ownerId)));
  return row?.interviewId ?? null;
}

async function whileOpen<T>(
  tx: Transaction,
  locked: LockedSession,
  at: Date,
  run: () => Promise<SessionOutcome<T>>,
): Promise<SessionOutcome<T>> {
  if (isLapsed(locked.session, at.getTime())) await closeSession(tx, locked, at, true);
  else if (locked.session.end === null) return run();
  return { outcome: "ended", interviewId: locked.id };
}

/** Stores what a step gave, and answers with what `value` makes of the session after it. */
export async function take<T>(
  tx: Transaction,
  locked: LockedSession,
  step: Step,
  value: (session: Session) => T,
): Promise<SessionOutcome<T>> {
  if (!step.ok) return { outcome: "refused", problem: step.problem };
  await storeSession(tx, locked, step.session);
  return { outcome: "done", ...value(step.session) };
}
