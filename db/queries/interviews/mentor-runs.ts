import { and, count, eq, isNotNull } from "drizzle-orm";
import { db, type Executor } from "@/db/client";
import { answerRuns } from "@/db/schema/interview-scores";
import { answerDrafts, interviewAnswers, interviews } from "@/db/schema/interviews";
import { checkNames, isResult, readReport } from "@/lib/domain/interviews/hidden-report";
import { starterOf } from "@/lib/domain/interviews/is-written";
import type { RunKind } from "@/lib/domain/interviews/question";
import { hiddenRun } from "@/lib/domain/interviews/run-requests";
import type { RunRequest } from "@/lib/domain/interviews/runs";
import type { MenteeRunReportInput } from "@/lib/domain/interviews/score-inputs";
import { MENTOR_RUNS_MAX } from "@/lib/domain/interviews/score-limits";
import type { RunView } from "@/lib/domain/interviews/session-view";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { recordAudit } from "../audit";
import { once } from "../mutations";
import { announce } from "../notify";
import { holdShared } from "./mentor-lock";
import { settleAnswer } from "./settle-answer";
import { questionColumns, questionOf } from "./stored-question";

export type MenteeRun =
  | { readonly outcome: "done"; readonly interviewId: string; readonly run: RunView | null }
  | { readonly outcome: "too-many" | "not-found" };

/**
 * The hidden run of a mentee's code, for the mentor's browser; null where there is no such code that
 * was handed in, in a session that is over and shared.
 */
export async function openMenteeRun(
  mentee: MentorScope,
  answerId: string,
): Promise<RunRequest | null> {
  if (!mentee.sections.includes("interviews")) return null;
  return (await findRun(db(), mentee, answerId))?.request ?? null;
}

/**
 * Notes what the mentor's browser found. From now on this run counts, and the evidence that the
 * candidate's own browser reported gives way to it. A run that was stopped or crashed counts for
 * nothing.
 */
export function reportMenteeRun(
  me: OwnScope,
  mentee: MentorScope,
  { answerId, clientKey: key, ...report }: MenteeRunReportInput,
  at: Date,
): Promise<MenteeRun> {
  return once<MenteeRun>(me, { key, act: "report-mentee-run" }, async (tx) => {
    if (!(await holdShared(tx, mentee))) return { outcome: "not-found" };
    const found = await findRun(tx, mentee, answerId);
    if (!found) return { outcome: "not-found" };
    const { interviewId, kind, request } = found;
    if (!isResult(report)) return { outcome: "done", interviewId, run: null };
    const [earlier] = await tx
      .select({ n: count() })
      .from(answerRuns)
      .where(and(eq(answerRuns.answerId, answerId), eq(answerRuns.runnerId, mentee.mentorId)));
    if ((earlier?.n ?? 0) >= MENTOR_RUNS_MAX) return { outcome: "too-many" };
    const { checks, share } = readReport(kind, request, report);
    const { status } = report;
    const runner = { runner: "mentor", runnerId: mentee.mentorId } as const;
    await tx.insert(answerRuns).values({ answerId, ...runner, status, checks, share, at });
    await settleAnswer(tx, mentee.ownerId, answerId, at);
    const about = { answerId, mentorshipId: mentee.mentorshipId, share };
    await recordAudit(tx, me.ownerId, "code-run-again", about);
    await announce(tx, mentee.ownerId);
    const passed = checks.filter(({ hasPassed }) => hasPassed).length;
    return {
      outcome: "done",
      interviewId,
      run: { passed, total: checks.length, share, runner: "mentor" },
    };
  });
}

type Found = {
  readonly interviewId: string;
  readonly kind: RunKind;
  readonly request: RunRequest;
};

async function findRun(
  on: Executor,
  { ownerId }: MentorScope,
  answerId: string,
): Promise<Found | null> {
  const [row] = await on
    .select({ interviewId: interviewAnswers.interviewId, ...questionColumns })
    .from(interviewAnswers)
    .innerJoin(interviews, eq(interviews.id, interviewAnswers.interviewId))
    .where(
      and(
        eq(interviewAnswers.id, answerId),
        eq(interviewAnswers.userId, ownerId),
        eq(interviewAnswers.state, "submitted"),
        isNotNull(interviews.endedAt),
      ),
    );
  if (!row) return null;
  const question = questionOf(row);
  if (!("starterCode" in question) && question.kind !== "sql") return null;
  const [draft] = await on
    .select({ body: answerDrafts.body })
    .from(answerDrafts)
    .where(and(eq(answerDrafts.answerId, answerId), eq(answerDrafts.field, "code")));
  const request = hiddenRun(question, draft?.body ?? starterOf(question));
  // A question that has left the bank has nothing left to be run against.
  if (checkNames(request).length === 0) return null;
  return { interviewId: row.interviewId, kind: question.kind, request };
}
