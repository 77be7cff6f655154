import { db } from "@/db/client";
import { type RevealedAnswer, revealOf } from "@/lib/domain/interviews/reveal";
import type { SessionOutcome } from "@/lib/domain/interviews/session-answer";
import type { AnswerInput, AskInput, HintInput } from "@/lib/domain/interviews/session-inputs";
import {
  ask,
  hintShown,
  reveal,
  takeHint as takeNext,
} from "@/lib/domain/interviews/session-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { onAnswer, take } from "./on-session";
import { readQuestionOf } from "./stored-question";

/*
 * What is hidden is handed out here, each time with a note that it was, in the same transaction.
 */

export type Hint = { readonly hint: string; readonly hintsUsed: number };

/** The hint after those that the page has; in a mock interview too, where it costs as much. */
export function takeHint(
  me: OwnScope,
  { answerId, had, clientKey: key }: HintInput,
  at: Date,
): Promise<SessionOutcome<Hint>> {
  return onAnswer<Hint>(me, answerId, { key, act: "take-hint", at }, async (tx, locked, row) => {
    const { hints } = await readQuestionOf(tx, answerId);
    const before = locked.session.answers[row.position]?.hintsUsed ?? 0;
    const step = takeNext(locked.session, row.position, { had, total: hints.length });
    return take(tx, locked, step, (session) => ({
      hint: hints[hintShown(before, had)] ?? "",
      hintsUsed: session.answers[row.position]?.hintsUsed ?? 0,
    }));
  });
}

/** The answer to one of the questions worth asking. */
export function askQuestion(
  me: OwnScope,
  { answerId, index, clientKey: key }: AskInput,
  at: Date,
): Promise<SessionOutcome<{ answer: string }>> {
  type Told = { answer: string };
  return onAnswer<Told>(me, answerId, { key, act: "ask", at }, async (tx, locked, row) => {
    const question = await readQuestionOf(tx, answerId);
    const asks = question.kind === "system_design" ? question.clarifyingQuestions : [];
    const step = ask(locked.session, row.position, index, asks.length);
    return take(tx, locked, step, () => ({ answer: asks[index]?.answer ?? "" }));
  });
}

/** The model answer, in practice. Read anew after the note was made: a replay's result stays small. */
export async function revealAnswer(
  me: OwnScope,
  { answerId, clientKey: key }: AnswerInput,
  at: Date,
): Promise<SessionOutcome<{ revealed: RevealedAnswer }>> {
  const noted = await onAnswer(me, answerId, { key, act: "reveal", at }, (tx, locked, row) =>
    take(tx, locked, reveal(locked.session, row.position, at.getTime()), () => ({})),
  );
  if (noted.outcome !== "done") return noted;
  return { outcome: "done", revealed: revealOf(await readQuestionOf(db(), answerId)) };
}
