import { isRunKind } from "@/lib/domain/interviews/question";
import type { SessionOutcome } from "@/lib/domain/interviews/session-answer";
import type {
  AnswerInput,
  FlagInput,
  RunInput,
  TurnInput,
} from "@/lib/domain/interviews/session-inputs";
import {
  flag,
  recordRun as noteRun,
  skip,
  turnTo as turn,
} from "@/lib/domain/interviews/session-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { onAnswer, onSession, take } from "./on-session";

/** Where the session is after an act, and since when by its own clock. */
export type InFront = {
  readonly interviewId: string;
  readonly position: number;
  readonly currentSince: number;
};

/** Puts a question in front. */
export function turnTo(
  me: OwnScope,
  { interviewId, position, clientKey: key }: TurnInput,
  at: Date,
): Promise<SessionOutcome<InFront>> {
  return onSession<InFront>(me, interviewId, { key, act: "turn-to", at }, (tx, locked) =>
    take(tx, locked, turn(locked.session, position, at.getTime()), (session) => ({
      interviewId,
      position: session.currentPosition,
      currentSince: session.currentSince,
    })),
  );
}

/** Leaves an answer for later, and turns to the next unfinished one where there is one. */
export function skipAnswer(
  me: OwnScope,
  { answerId, clientKey: key }: AnswerInput,
  at: Date,
): Promise<SessionOutcome<InFront>> {
  return onAnswer<InFront>(me, answerId, { key, act: "skip-answer", at }, (tx, locked, row) =>
    take(tx, locked, skip(locked.session, row.position, at.getTime()), (session) => ({
      interviewId: locked.id,
      position: session.currentPosition,
      currentSince: session.currentSince,
    })),
  );
}

/** Marks an answer to come back to, or takes the mark off. */
export function flagAnswer(
  me: OwnScope,
  { answerId, isFlagged, clientKey: key }: FlagInput,
  at: Date,
): Promise<SessionOutcome<{ isFlagged: boolean }>> {
  const act = { key, act: "flag-answer", at };
  return onAnswer<{ isFlagged: boolean }>(me, answerId, act, (tx, locked, { position }) =>
    take(tx, locked, flag(locked.session, position, isFlagged), () => ({ isFlagged })),
  );
}

/** Notes a run of the visible tests, and whether a test of one's own was among them. */
export function recordRun(
  me: OwnScope,
  { answerId, hasOwnTest, clientKey: key }: RunInput,
  at: Date,
): Promise<SessionOutcome<{ runCount: number }>> {
  type Runs = { runCount: number };
  return onAnswer<Runs>(me, answerId, { key, act: "record-run", at }, async (tx, locked, row) => {
    if (!isRunKind(row.kind)) return { outcome: "refused", problem: "not-code" };
    return take(tx, locked, noteRun(locked.session, row.position, hasOwnTest), (session) => ({
      runCount: session.answers[row.position]?.runCount ?? 0,
    }));
  });
}
