import { and, asc, eq, isNotNull, ne, or } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { answerRuns, answerScores, scoreRequests } from "@/db/schema/interview-scores";
import {
  answerDrafts,
  answerLeftovers,
  interviewAnswers,
  interviews,
} from "@/db/schema/interviews";
import { mentorships } from "@/db/schema/mentoring";
import type { OwnScope } from "@/lib/domain/scope";
import { progressColumns, summaryColumns } from "./columns";

/**
 * The person's sessions with all that they wrote, ran and scored in them. Of a question only what
 * names it: its text is the bank's, or somebody else's. Questions that nobody has seen yet are left
 * out, and so are a mentor's scores until one's own is in, as everywhere.
 */
export async function exportInterviews(me: OwnScope) {
  const [sessions, answers, texts, leftovers, runs, scores, requests] = await Promise.all([
    db().select(sessionColumns).from(interviews).where(eq(interviews.userId, me.ownerId)),
    selectAnswers(me),
    selectTexts(me),
    selectLeftovers(me),
    selectRuns(me),
    selectScores(me),
    selectRequests(me),
  ]);
  const [textsOf, leftoversOf, runsOf, scoresOf] = [
    byKey(texts, "answerId"),
    byKey(leftovers, "answerId"),
    byKey(runs, "answerId"),
    byKey(scores, "answerId"),
  ];
  const [answersOf, requestsOf] = [byKey(answers, "interviewId"), byKey(requests, "interviewId")];
  return sessions.map((session) => ({
    ...session,
    askedOf: requestsOf(session.id),
    answers: answersOf(session.id).map(({ id, ...answer }) => ({
      ...answer,
      texts: textsOf(id),
      leftovers: leftoversOf(id),
      runs: runsOf(id),
      scores: scoresOf(id),
    })),
  }));
}

/** The rows of each key, without it; gone through once, however many keys are asked for. */
function byKey<K extends string, Row extends Record<K, string>>(rows: readonly Row[], key: K) {
  const found = new Map<string, Omit<Row, K>[]>();
  for (const { [key]: value, ...row } of rows) {
    const own = found.get(value);
    if (own) own.push(row);
    else found.set(value, [row]);
  }
  return (value: string): readonly Omit<Row, K>[] => found.get(value) ?? [];
}

const sessionColumns = {
  ...summaryColumns,
  frameworkVersion: interviews.frameworkVersion,
  deadlineAt: interviews.deadlineAt,
  answerCount: interviews.answerCount,
};

const selectAnswers = (me: OwnScope) =>
  db()
    .select({
      id: interviewAnswers.id,
      interviewId: interviewAnswers.interviewId,
      position: interviewAnswers.position,
      questionId: interviewAnswers.questionId,
      questionVersion: interviewAnswers.questionVersion,
      title: interviewAnswers.title,
      kind: interviewAnswers.kind,
      level: interviewAnswers.level,
      difficulty: interviewAnswers.difficulty,
      topicId: interviewAnswers.topicId,
      isEvidence: interviewAnswers.isEvidence,
      ...progressColumns,
      secondsGiven: interviewAnswers.secondsGiven,
      share: interviewAnswers.share,
      score: interviewAnswers.score,
      scoreBy: interviewAnswers.scoreBy,
    })
    .from(interviewAnswers)
    .where(and(eq(interviewAnswers.userId, me.ownerId), ne(interviewAnswers.state, "unseen")))
    .orderBy(asc(interviewAnswers.seenAt), asc(interviewAnswers.position));

const ofMe = (me: OwnScope) => eq(interviewAnswers.userId, me.ownerId);

const selectTexts = (me: OwnScope) =>
  db()
    .select({
      answerId: answerDrafts.answerId,
      field: answerDrafts.field,
      body: answerDrafts.body,
      savedAt: answerDrafts.savedAt,
    })
    .from(answerDrafts)
    .innerJoin(interviewAnswers, eq(interviewAnswers.id, answerDrafts.answerId))
    .where(ofMe(me));

const selectLeftovers = (me: OwnScope) =>
  db()
    .select({
      answerId: answerLeftovers.answerId,
      field: answerLeftovers.field,
      body: answerLeftovers.body,
      at: answerLeftovers.at,
    })
    .from(answerLeftovers)
    .innerJoin(interviewAnswers, eq(interviewAnswers.id, answerLeftovers.answerId))
    .where(ofMe(me))
    .orderBy(asc(answerLeftovers.at));

const selectRuns = (me: OwnScope) =>
  db()
    .select({
      answerId: answerRuns.answerId,
      runner: answerRuns.runner,
      status: answerRuns.status,
      checks: answerRuns.checks,
      share: answerRuns.share,
      at: answerRuns.at,
    })
    .from(answerRuns)
    .innerJoin(interviewAnswers, eq(interviewAnswers.id, answerRuns.answerId))
    .where(ofMe(me))
    .orderBy(asc(answerRuns.at));

const ownScores = alias(answerScores, "own_scores");

/** One's own, drafts too; a mentor's once both are in. */
const selectScores = (me: OwnScope) =>
  db()
    .select({
      answerId: answerScores.answerId,
      role: answerScores.role,
      byName: users.name,
      dimensions: answerScores.dimensions,
      notes: answerScores.notes,
      words: answerScores.words,
      savedAt: answerScores.savedAt,
      givenAt: answerScores.givenAt,
    })
    .from(answerScores)
    .innerJoin(interviewAnswers, eq(interviewAnswers.id, answerScores.answerId))
    .leftJoin(
      ownScores,
      and(eq(ownScores.answerId, answerScores.answerId), eq(ownScores.scorerId, me.ownerId)),
    )
    .leftJoin(users, eq(users.id, answerScores.scorerId))
    .where(
      and(
        ofMe(me),
        or(
          eq(answerScores.role, "own"),
          and(isNotNull(answerScores.givenAt), isNotNull(ownScores.givenAt)),
        ),
      ),
    )
    .orderBy(asc(answerScores.savedAt));

const selectRequests = (me: OwnScope) =>
  db()
    .select({
      interviewId: scoreRequests.interviewId,
      mentorName: users.name,
      at: scoreRequests.at,
      doneAt: scoreRequests.doneAt,
    })
    .from(scoreRequests)
    .innerJoin(interviews, eq(interviews.id, scoreRequests.interviewId))
    .innerJoin(mentorships, eq(mentorships.id, scoreRequests.mentorshipId))
    .leftJoin(users, eq(users.id, mentorships.mentorId))
    .where(eq(interviews.userId, me.ownerId))
    .orderBy(asc(scoreRequests.at));
