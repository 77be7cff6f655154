import { and, asc, eq, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { answerRuns } from "@/db/schema/interview-scores";
import {
  answerDrafts,
  answerLeftovers,
  interviewAnswers,
  interviews,
} from "@/db/schema/interviews";
import { canRun } from "@/lib/domain/interviews/hidden-report";
import { isRunKind, type Question } from "@/lib/domain/interviews/question";
import { faceOf } from "@/lib/domain/interviews/question-face";
import { revealOf } from "@/lib/domain/interviews/reveal";
import type {
  DraftView,
  LeftoverView,
  RunView,
  SessionAnswer,
} from "@/lib/domain/interviews/session-view";
import type { OwnScope } from "@/lib/domain/scope";
import { questionColumns, questionOf } from "./stored-question";

const answerQuery = preparedOnce((database) =>
  database
    .select({
      id: interviewAnswers.id,
      position: interviewAnswers.position,
      state: interviewAnswers.state,
      isFlagged: interviewAnswers.isFlagged,
      hintsUsed: interviewAnswers.hintsUsed,
      asked: interviewAnswers.asked,
      revealedAt: interviewAnswers.revealedAt,
      secondsGiven: interviewAnswers.secondsGiven,
      secondsUsed: interviewAnswers.secondsUsed,
      mode: interviews.mode,
      ...questionColumns,
    })
    .from(interviewAnswers)
    .innerJoin(interviews, eq(interviews.id, interviewAnswers.interviewId))
    .where(
      and(
        eq(interviewAnswers.interviewId, sql.placeholder("interviewId")),
        eq(interviewAnswers.userId, sql.placeholder("ownerId")),
        eq(interviewAnswers.position, sql.placeholder("position")),
      ),
    )
    .prepare("get_session_answer"),
);

/** The answer to the question in front: its face, what was written, and what was handed out of it. */
export async function getAnswerInFront(
  me: OwnScope,
  interviewId: string,
  position: number,
): Promise<SessionAnswer> {
  const values = { interviewId, ownerId: me.ownerId, position };
  const [row] = await answerQuery().execute(values);
  if (!row) throw new Error("a session without the question in front");
  const question = questionOf(row);
  const [drafts, leftovers, runs] = await Promise.all([
    listDrafts(row.id),
    listLeftovers(row.id),
    isRunKind(row.kind) && row.state === "submitted" ? listRuns(row.id) : [],
  ]);
  return {
    id: row.id,
    position: row.position,
    face: faceOf(question),
    state: row.state,
    isFlagged: row.isFlagged,
    drafts,
    leftovers,
    hints: question.hints.slice(0, row.hintsUsed),
    askedAnswers: askedOf(question, row.asked),
    secondsGiven: row.secondsGiven,
    secondsUsed: row.secondsUsed,
    run: runOf(runs),
    canReveal: row.mode === "practice",
    isRevealed: row.revealedAt !== null,
    revealed: row.revealedAt === null ? null : revealOf(question),
    canRunHidden: isRunKind(row.kind) && row.state === "submitted" && canRun(runs),
  };
}

function askedOf(question: Question, asked: readonly number[]): Record<number, string> {
  const asks = question.kind === "system_design" ? question.clarifyingQuestions : [];
  return Object.fromEntries(asked.map((index) => [index, asks[index]?.answer ?? ""]));
}

async function listDrafts(answerId: string): Promise<Record<string, DraftView>> {
  const rows = await db()
    .select({
      field: answerDrafts.field,
      body: answerDrafts.body,
      version: answerDrafts.version,
      savedAt: answerDrafts.savedAt,
    })
    .from(answerDrafts)
    .where(eq(answerDrafts.answerId, answerId));
  return Object.fromEntries(
    rows.map(({ field, body, version, savedAt }) => [
      field,
      { body, version, savedAt: savedAt.getTime() },
    ]),
  );
}

async function listLeftovers(answerId: string): Promise<LeftoverView[]> {
  const rows = await db()
    .select({
      id: answerLeftovers.id,
      field: answerLeftovers.field,
      body: answerLeftovers.body,
      at: answerLeftovers.at,
    })
    .from(answerLeftovers)
    .where(eq(answerLeftovers.answerId, answerId))
    .orderBy(asc(answerLeftovers.at));
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

type Run = Pick<typeof answerRuns.$inferSelect, "status" | "runner" | "share" | "checks">;

const listRuns = (answerId: string): Promise<Run[]> =>
  db()
    .select({
      status: answerRuns.status,
      runner: answerRuns.runner,
      share: answerRuns.share,
      checks: answerRuns.checks,
    })
    .from(answerRuns)
    .where(eq(answerRuns.answerId, answerId))
    .orderBy(asc(answerRuns.at));

/** The latest one. While a session is open nobody but the candidate runs anything. */
function runOf(runs: readonly Run[]): RunView | null {
  const last = runs.at(-1);
  if (!last) return null;
  const passed = last.checks.filter(({ hasPassed }) => hasPassed).length;
  return { passed, total: last.checks.length, share: last.share, runner: last.runner };
}
