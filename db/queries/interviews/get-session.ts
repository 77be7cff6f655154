import { and, asc, eq, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import { db, transaction } from "@/db/client";
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
import { lapsesAt } from "@/lib/domain/interviews/session-clock";
import type {
  DraftView,
  LeftoverView,
  RunView,
  SessionAnswer,
  SessionView,
} from "@/lib/domain/interviews/session-view";
import { sessionTitle } from "@/lib/domain/interviews/session-words";
import type { OwnScope } from "@/lib/domain/scope";
import { isUuid } from "@/lib/domain/uuid";
import { endLapsed } from "./end-interview";
import { questionColumns, questionOf } from "./stored-question";

const sessionQuery = preparedOnce((database) =>
  database
    .select({
      mode: interviews.mode,
      settings: interviews.settings,
      drawCode: interviews.drawCode,
      startedAt: interviews.startedAt,
      deadlineAt: interviews.deadlineAt,
      currentPosition: interviews.currentPosition,
      currentSince: interviews.currentSince,
      endedAt: interviews.endedAt,
      now: sql`now()`.mapWith(interviews.startedAt),
    })
    .from(interviews)
    .where(
      and(
        eq(interviews.id, sql.placeholder("interviewId")),
        eq(interviews.userId, sql.placeholder("ownerId")),
      ),
    )
    .prepare("get_session"),
);

const stepsQuery = preparedOnce((database) =>
  database
    .select({
      position: interviewAnswers.position,
      state: interviewAnswers.state,
      isFlagged: interviewAnswers.isFlagged,
      kind: interviewAnswers.kind,
    })
    .from(interviewAnswers)
    .where(eq(interviewAnswers.interviewId, sql.placeholder("interviewId")))
    .orderBy(asc(interviewAnswers.position))
    .prepare("list_session_steps"),
);

/**
 * An open session of one's own as its page shows it: the question in front with its face and what
 * was handed out of it, and of the others no more than their kind. `ended` once it is over; one
 * whose time was over though nobody had ended it is ended here. Null where there is none.
 * `at` stands in for the database's time in tests.
 */
export async function getSession(
  me: OwnScope,
  interviewId: string,
  at?: Date,
): Promise<SessionView | "ended" | null> {
  if (!isUuid(interviewId)) return null;
  const [row] = await sessionQuery().execute({ interviewId, ownerId: me.ownerId });
  if (!row) return null;
  if (row.endedAt) return "ended";
  const now = at ?? (row.now as Date);
  const startedAt = row.startedAt.getTime();
  const deadlineAt = row.deadlineAt?.getTime() ?? null;
  const currentSince = row.currentSince.getTime();
  const end = lapsesAt({ startedAt, deadlineAt, currentSince });
  if (now.getTime() >= end) {
    await transaction((tx) => endLapsed(tx, me.ownerId, interviewId, now));
    return "ended";
  }
  const [steps, answer] = await Promise.all([
    stepsQuery().execute({ interviewId }),
    getAnswer(me, interviewId, row.currentPosition),
  ]);
  const { rungs, specialisations } = framework();
  const names = {
    rungs: new Map(rungs.map(({ id, name }) => [id as string, name])),
    specialisations: new Map(specialisations.map(({ id, name }) => [id, name])),
  };
  return {
    id: interviewId,
    mode: row.mode,
    title: sessionTitle(row.settings, names),
    drawCode: row.drawCode,
    startedAt,
    deadlineAt,
    serverNow: now.getTime(),
    lapsesAt: end,
    currentSince,
    steps,
    answer,
  };
}

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

async function getAnswer(
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
