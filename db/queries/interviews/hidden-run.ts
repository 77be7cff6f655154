import { and, asc, eq } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { answerRuns } from "@/db/schema/interview-scores";
import { answerDrafts, interviewAnswers } from "@/db/schema/interviews";
import { canRun, isResult, readReport } from "@/lib/domain/interviews/hidden-report";
import { starterOf } from "@/lib/domain/interviews/is-written";
import { hiddenRun } from "@/lib/domain/interviews/run-requests";
import type { RunRequest } from "@/lib/domain/interviews/runs";
import type { SessionOutcome } from "@/lib/domain/interviews/session-answer";
import type { AnswerInput, RunReportInput } from "@/lib/domain/interviews/session-inputs";
import type { RunView } from "@/lib/domain/interviews/session-view";
import type { OwnScope } from "@/lib/domain/scope";
import { once } from "../mutations";
import { findInterviewId } from "./on-session";
import { lockSession } from "./session-rows";
import { settleAnswer } from "./settle-answer";
import { questionColumns, questionOf } from "./stored-question";

/** The hidden run of one's own answer, once it was handed in and while it was not run. */
export async function openHiddenRun(
  me: OwnScope,
  { answerId }: Pick<AnswerInput, "answerId">,
): Promise<SessionOutcome<{ request: RunRequest }>> {
  const found = await findHiddenRun(db(), me, answerId);
  if (!found) return { outcome: "not-found" };
  if (!found.request) return { outcome: "refused", problem: found.problem };
  return { outcome: "done", request: found.request };
}

/**
 * Notes what the candidate's browser found, and what follows from it; also after the end. A run that
 * was stopped or crashed counts for nothing: `run` is null then, and it may be tried again.
 */
export function reportRun(
  me: OwnScope,
  { answerId, clientKey: key, ...report }: RunReportInput,
  at: Date,
): Promise<SessionOutcome<{ interviewId: string; run: RunView | null }>> {
  type Noted = { interviewId: string; run: RunView | null };
  return once<SessionOutcome<Noted>>(me, { key, act: "report-run" }, async (tx) => {
    const interviewId = await findInterviewId(tx, me, answerId);
    if (!interviewId || !(await lockSession(tx, me.ownerId, interviewId)))
      return { outcome: "not-found" };
    const found = await findHiddenRun(tx, me, answerId);
    if (!found) return { outcome: "not-found" };
    if (!found.request) return { outcome: "refused", problem: found.problem };
    if (!isResult(report)) return { outcome: "done", interviewId, run: null };
    const { checks, share } = readReport(found.kind, found.request, report);
    await tx.insert(answerRuns).values({
      answerId,
      runner: "candidate",
      runnerId: me.ownerId,
      status: report.status,
      checks,
      share,
      at,
    });
    await settleAnswer(tx, me.ownerId, answerId, at);
    const passed = checks.filter(({ hasPassed }) => hasPassed).length;
    const run = { passed, total: checks.length, share, runner: "candidate" } as const;
    return { outcome: "done", interviewId, run };
  });
}

type Found =
  | { readonly request: RunRequest; readonly kind: "coding" | "testing" | "sql" | "debugging" }
  | { readonly request: null; readonly problem: "not-code" | "not-submitted" | "already-run" };

/** What the candidate's browser may run of an answer, or why it may not; null where it is not theirs. */
export async function findHiddenRun(
  on: Executor,
  me: OwnScope,
  answerId: string,
): Promise<Found | null> {
  const [row] = await on
    .select({ state: interviewAnswers.state, ...questionColumns })
    .from(interviewAnswers)
    .where(and(eq(interviewAnswers.id, answerId), eq(interviewAnswers.userId, me.ownerId)));
  if (!row) return null;
  const question = questionOf(row);
  if (!("starterCode" in question) && question.kind !== "sql")
    return { request: null, problem: "not-code" };
  if (row.state !== "submitted") return { request: null, problem: "not-submitted" };
  const runs = await on
    .select({ status: answerRuns.status, runner: answerRuns.runner })
    .from(answerRuns)
    .where(eq(answerRuns.answerId, answerId))
    .orderBy(asc(answerRuns.at));
  if (!canRun(runs)) return { request: null, problem: "already-run" };
  const [draft] = await on
    .select({ body: answerDrafts.body })
    .from(answerDrafts)
    .where(and(eq(answerDrafts.answerId, answerId), eq(answerDrafts.field, "code")));
  const code = draft?.body ?? starterOf(question);
  return { request: hiddenRun(question, code), kind: question.kind };
}
