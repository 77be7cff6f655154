import { and, eq, sql } from "drizzle-orm";
import { type Transaction, transaction, withRetry } from "@/db/client";
import {
  answerDrafts,
  answerLeftovers,
  interviewAnswers,
  interviews,
} from "@/db/schema/interviews";
import { fieldsOf } from "@/lib/domain/interviews/answer-fields";
import { mergeDraft, shelve } from "@/lib/domain/interviews/merge-draft";
import type { SaveOutcome } from "@/lib/domain/interviews/session-answer";
import { isLapsed, type Session } from "@/lib/domain/interviews/session-clock";
import type { DraftInput, LeftoverInput } from "@/lib/domain/interviews/session-inputs";
import type { OwnScope } from "@/lib/domain/scope";
import { once } from "../mutations";
import { countPractice, isCountDue } from "./count-practice";
import { endLapsed } from "./end-interview";
import { sessionColumns, toSession } from "./session-rows";

/**
 * Saves one part of an answer, or puts the text aside; either way it is kept. Needs no row of its
 * client key: sending the same text upon the same version again finds it saved or put aside already
 * (decision 0013). Saving moves no clock but that of practice.
 */
export function saveDraft(me: OwnScope, input: DraftInput, at: Date): Promise<SaveOutcome> {
  const attempt = () => transaction((tx) => save(tx, me, input, at));
  return withRetry(attempt, { idempotent: true });
}

async function save(
  tx: Transaction,
  me: OwnScope,
  { answerId, field, body, baseVersion }: DraftInput,
  at: Date,
): Promise<SaveOutcome> {
  const held = await holdSession(tx, me, answerId);
  if (!held) return { outcome: "not-found" };
  const { interviewId, session } = held;
  const isEnding = isLapsed(session, at.getTime());
  if (isEnding) await endLapsed(tx, me.ownerId, interviewId, at);
  const found = await findPart(tx, answerId, field);
  if (!found) return { outcome: "not-found" };
  const { kind, state, savedAt, ...stored } = found;
  if (!fieldsOf(kind).some((each) => each.field === field))
    return { outcome: "refused", problem: "no-such-field" };
  if (state === "unseen") return { outcome: "refused", problem: "unseen" };

  const isOver = isEnding || session.end !== null;
  const closed = isOver ? "ended" : state === "submitted" ? "submitted" : null;
  const merge = mergeDraft(stored, { body, baseVersion }, closed);
  if (merge.does === "put-aside") {
    const isTaken = !merge.isKept || (await putAside(tx, { answerId, field, body }, at));
    const { reason } = merge;
    return isTaken ? { outcome: "put-aside", reason, ...stored } : { outcome: "too-many-aside" };
  }
  if (!isOver && isCountDue(session, at)) await countPractice(tx, me.ownerId, interviewId, at);
  if (merge.does === "nothing") {
    return { outcome: "saved", version: stored.version, savedAt: (savedAt ?? at).getTime() };
  }
  const { version } = merge;
  await tx
    .insert(answerDrafts)
    .values({ answerId, field, body, version, savedAt: at })
    .onConflictDoUpdate({
      target: [answerDrafts.answerId, answerDrafts.field],
      set: { body, version, savedAt: at },
    });
  return { outcome: "saved", version, savedAt: at.getTime() };
}

/** Locks the session of an answer, as every act does, and reads its clock; not the other answers. */
async function holdSession(
  tx: Transaction,
  me: OwnScope,
  answerId: string,
): Promise<{ interviewId: string; session: Session } | null> {
  const [row] = await tx
    .select({ id: interviews.id, ...sessionColumns })
    .from(interviews)
    .where(
      and(
        eq(interviews.userId, me.ownerId),
        sql`${interviews.id} = (select a.interview_id from interview_answers a
          where a.id = ${answerId} and a.user_id = ${me.ownerId})`,
      ),
    )
    .for("no key update");
  return row ? { interviewId: row.id, session: toSession(row, []) } : null;
}

/** The part as it stands, read once the session is held: what a waiting statement saw is too old. */
async function findPart(tx: Transaction, answerId: string, field: string) {
  const [row] = await tx
    .select({
      kind: interviewAnswers.kind,
      state: interviewAnswers.state,
      body: sql<string>`coalesce(${answerDrafts.body}, '')`,
      version: sql<number>`coalesce(${answerDrafts.version}, 0)`,
      savedAt: answerDrafts.savedAt,
    })
    .from(interviewAnswers)
    .leftJoin(
      answerDrafts,
      and(eq(answerDrafts.answerId, interviewAnswers.id), eq(answerDrafts.field, field)),
    )
    .where(eq(interviewAnswers.id, answerId));
  return row ?? null;
}

type Text = { readonly answerId: string; readonly field: string; readonly body: string };

/** Keeps a text beside the answer. False where too many are there already. */
async function putAside(tx: Transaction, { answerId, field, body }: Text, at: Date) {
  const kept = await tx
    .select({
      id: answerLeftovers.id,
      field: answerLeftovers.field,
      body: answerLeftovers.body,
    })
    .from(answerLeftovers)
    .where(eq(answerLeftovers.answerId, answerId));
  const place = shelve(body, kept, field);
  if (place.does === "refuse") return false;
  if (place.does === "add") await tx.insert(answerLeftovers).values({ answerId, field, body, at });
  if (place.does === "replace") {
    await tx.update(answerLeftovers).set({ body, at }).where(eq(answerLeftovers.id, place.id));
  }
  return true;
}

/** Drops a text that was kept aside. False where there is no such text of this person's. */
export function dropLeftover(
  me: OwnScope,
  { leftoverId, clientKey: key }: LeftoverInput,
): Promise<boolean> {
  return once(me, { key, act: "drop-leftover" }, async (tx) => {
    const dropped = await tx
      .delete(answerLeftovers)
      .where(
        and(
          eq(answerLeftovers.id, leftoverId),
          sql`${answerLeftovers.answerId} in (select a.id from interview_answers a
            where a.user_id = ${me.ownerId})`,
        ),
      )
      .returning({ id: answerLeftovers.id });
    return dropped.length > 0;
  });
}
