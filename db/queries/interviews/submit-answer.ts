import { db } from "@/db/client";
import type { RunRequest } from "@/lib/domain/interviews/runs";
import type { SessionOutcome } from "@/lib/domain/interviews/session-answer";
import type { AnswerInput } from "@/lib/domain/interviews/session-inputs";
import { submit } from "@/lib/domain/interviews/session-machine";
import type { OwnScope } from "@/lib/domain/scope";
import { listWritten } from "./close-session";
import { findHiddenRun } from "./hidden-run";
import { onAnswer, take } from "./on-session";
import { settleAnswer } from "./settle-answer";

export type Submitted = {
  /** The hidden run, for this browser to do; null where nothing is run, or it was run already. */
  readonly request: RunRequest | null;
};

/**
 * Hands an answer in for good. Handing in again answers as the first time did and changes nothing.
 * The transaction keeps no more than that it happened: the hidden tests are read after it.
 */
export async function submitAnswer(
  me: OwnScope,
  { answerId, clientKey: key }: AnswerInput,
  at: Date,
): Promise<SessionOutcome<Submitted>> {
  const act = { key, act: "submit-answer", at };
  const answer = await onAnswer(me, answerId, act, async (tx, locked, row) => {
    if (locked.session.answers[row.position]?.state === "submitted") return { outcome: "done" };
    const written = await listWritten(tx, { rows: [row] });
    const step = submit(locked.session, row.position, written.has(row.position), at.getTime());
    const taken = await take(tx, locked, step, () => ({}));
    if (taken.outcome === "done") await settleAnswer(tx, me.ownerId, answerId, at);
    return taken;
  });
  if (answer.outcome !== "done") return answer;
  return { outcome: "done", request: (await findHiddenRun(db(), me, answerId))?.request ?? null };
}
