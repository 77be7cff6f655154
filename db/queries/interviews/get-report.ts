import { asc, eq } from "drizzle-orm";
import { db } from "@/db/client";
import { interviewAnswers } from "@/db/schema/interviews";
import { type AnswerFacts, capsOfAnswer } from "@/lib/domain/interviews/answer-outcome";
import { type ScoreReader, shownScores } from "@/lib/domain/interviews/blindness";
import { isRunKind } from "@/lib/domain/interviews/question";
import type { InterviewReport, ReportAnswer } from "@/lib/domain/interviews/report-view";
import type { OwnScope, SharedScope } from "@/lib/domain/scope";
import { isUuid } from "@/lib/domain/uuid";
import { factColumns, givenOf, toFacts } from "./answer-facts";
import { findEnded, listRuns, listScores, listTexts } from "./report-rows";
import { questionColumns, questionOf } from "./stored-question";

/** The report of one's own session; "open" while it goes on, null where there is none of that id. */
export async function getReport(
  me: OwnScope,
  interviewId: string,
): Promise<InterviewReport | "open" | null> {
  return read(me.ownerId, interviewId, () => ({ role: "own", id: me.ownerId, isBlind: false }));
}

/**
 * The same as a mentor reads it who scores it blind; null too while it goes on. The learner's own
 * word on a skill that this mentor rates blind elsewhere stays hidden even after both scored.
 */
export async function getReportOf(
  shared: SharedScope,
  interviewId: string,
): Promise<InterviewReport | null> {
  if (shared.section !== "interviews") throw new Error(`${shared.section} opens no interviews`);
  const hidden = new Set(shared.hiddenSkillIds);
  const report = await read(shared.ownerId, interviewId, ({ topicId }) => ({
    role: "mentor",
    id: shared.mentorId,
    isBlind: hidden.has(topicId),
  }));
  if (report === null || report === "open") return null;
  // The means hold the learner's own scores.
  return { ...report, meanScore: null, meanDifficulty: null, scoredCount: 0 };
}

async function read(
  ownerId: string,
  interviewId: string,
  readerOf: (facts: AnswerFacts) => ScoreReader,
): Promise<InterviewReport | "open" | null> {
  if (!isUuid(interviewId)) return null;
  const interview = await findEnded(ownerId, interviewId);
  if (!interview) return null;
  const { endedAt, endReason, startedAt, deadlineAt, ...rest } = interview;
  if (!endedAt || !endReason) return "open";
  const rows = await db()
    .select({
      id: interviewAnswers.id,
      position: interviewAnswers.position,
      isFlagged: interviewAnswers.isFlagged,
      ...factColumns,
      ...questionColumns,
    })
    .from(interviewAnswers)
    .where(eq(interviewAnswers.interviewId, interviewId))
    .orderBy(asc(interviewAnswers.position));
  const ids = rows.map(({ id }) => id);
  const [texts, runs, scores] = await Promise.all([listTexts(ids), listRuns(ids), listScores(ids)]);
  const answers = rows.map((row): ReportAnswer => {
    const mine = scores
      .filter(({ answerId }) => answerId === row.id)
      .map(({ givenAt, ...score }) => ({ ...score, givenAt: givenAt?.getTime() ?? null }));
    const run = runs.find(({ answerId }) => answerId === row.id) ?? null;
    const given = mine.filter(({ givenAt }) => givenAt !== null);
    const facts = toFacts(interview, row, run, givenOf(given));
    const caps = facts.state === "submitted" ? capsOfAnswer(facts) : [];
    const isSeen = facts.state !== "unseen";
    const fields = texts.filter(({ answerId }) => answerId === row.id);
    return {
      id: row.id,
      position: row.position,
      // What was not reached may still come up as if it were new.
      questionId: isSeen ? row.questionId : "",
      title: isSeen ? row.title : "",
      kind: row.kind,
      rubric: facts.rubric,
      difficulty: row.difficulty,
      topicId: row.topicId,
      state: row.state,
      isFlagged: row.isFlagged,
      fields: Object.fromEntries(fields.map(({ field, body }) => [field, body])),
      hintsUsed: row.hintsUsed,
      isRevealed: facts.isRevealed,
      secondsGiven: row.secondsGiven,
      secondsUsed: row.secondsUsed,
      run: run && {
        passed: run.checks.filter(({ hasPassed }) => hasPassed).length,
        total: run.checks.length,
        share: run.share,
        runner: run.runner,
      },
      checks: run?.checks.map(({ name, hasPassed }) => ({ name, hasPassed })) ?? [],
      isRunMissing: isRunKind(row.kind) && facts.state === "submitted" && run === null,
      caps,
      ...shownScores(readerOf(facts), mine, facts, caps),
      question: isSeen ? questionOf(row) : null,
    };
  });
  return {
    ...rest,
    startedAt: startedAt.getTime(),
    endedAt: endedAt.getTime(),
    endReason,
    overtimeSeconds: deadlineAt
      ? Math.max(0, Math.round((endedAt.getTime() - deadlineAt.getTime()) / 1000))
      : 0,
    answers,
  };
}
