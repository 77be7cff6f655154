import { randomBytes } from "node:crypto";
import { asc, eq } from "drizzle-orm";
import { rubrics } from "@/content/catalogue";
import { bankHeads } from "@/content/questions";
import { db } from "@/db/client";
import { beginInterview } from "@/db/queries/interviews/begin-interview";
import { endInterview } from "@/db/queries/interviews/end-interview";
import { reportRun } from "@/db/queries/interviews/hidden-run";
import { giveOwnScore } from "@/db/queries/interviews/own-scores";
import { saveDraft } from "@/db/queries/interviews/save-draft";
import { submitAnswer } from "@/db/queries/interviews/submit-answer";
import { turnTo } from "@/db/queries/interviews/turn-acts";
import {
  answerDrafts,
  answerLeftovers,
  interviewAnswers,
  interviewDraws,
  interviews,
} from "@/db/schema/interviews";
import { newDrawCode } from "@/lib/domain/interviews/draw-code";
import { checkNames } from "@/lib/domain/interviews/hidden-report";
import { type QuestionKind, RUBRIC_OF_KIND } from "@/lib/domain/interviews/question";
import type { SaveOutcome } from "@/lib/domain/interviews/session-answer";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { OwnScope } from "@/lib/domain/scope";
import { day, freshKey } from "./writing";

/** Settings with everything that a test does not care about filled in. */
export const drawSettings = (more: Partial<DrawSettings> = {}): DrawSettings => ({
  mode: "mock",
  focus: "blueprint",
  rungId: "mid",
  specialisation: "backend",
  topicIds: [],
  kinds: [],
  minutes: null,
  count: 3,
  timePercent: 100,
  hasPrivate: false,
  ...more,
});

/** The first question of the bank of this kind. */
export function questionOfKind(kind: QuestionKind): string {
  const head = bankHeads().find((each) => each.kind === kind);
  if (!head) throw new Error(`the bank has no question of kind ${kind}`);
  return head.id;
}

export type SessionWish = {
  /** Questions of the bank, in their order. */
  readonly questionIds?: readonly string[];
  readonly settings?: Partial<DrawSettings>;
  readonly at?: Date;
  /** Of ten characters; drawn where it does not matter. */
  readonly code?: string;
};

/**
 * Begins a session of exactly these questions, through the product's own function: it repeats a draw
 * that is put there for it. Returns the session's id and its answers, by position.
 */
export async function sessionOf(me: OwnScope, wish: SessionWish = {}) {
  const { questionIds = [questionOfKind("concept")], settings = {}, at = day(1) } = wish;
  const { code = newDrawCode(randomBytes(16)) } = wish;
  const drawn = drawSettings({ count: questionIds.length, ...settings });
  await db()
    .insert(interviewDraws)
    .values({ code, settings: drawn, questionIds: [...questionIds], at });
  const begun = await beginInterview(me, { settings: drawn, code, clientKey: freshKey() }, at);
  if (begun.outcome !== "begun") throw new Error(`not begun: ${JSON.stringify(begun)}`);
  const { interviewId } = begun;
  return { interviewId, code, answers: await storedAnswers(interviewId) };
}

export type Text = {
  readonly field?: string;
  readonly body: string;
  readonly baseVersion?: number;
};

/** Saves a text upon what is stored, or upon the version given. */
export async function save(
  me: OwnScope,
  answerId: string,
  { field = "answer", body, baseVersion }: Text,
  at: Date,
): Promise<SaveOutcome> {
  const base = baseVersion ?? (await storedDraft(answerId, field))?.version ?? 0;
  return saveDraft(me, { answerId, field, body, baseVersion: base, clientKey: freshKey() }, at);
}

/** Turns to a question and writes one part of its answer. */
export async function write(
  me: OwnScope,
  answer: { id: string; interviewId: string; position: number },
  text: Text,
  at: Date,
): Promise<void> {
  const { id, interviewId, position } = answer;
  await turnTo(me, { interviewId, position, clientKey: freshKey() }, at);
  const saved = await save(me, id, text, at);
  if (saved.outcome !== "saved") throw new Error(`not saved: ${JSON.stringify(saved)}`);
}

/** Hands an answer in, and reports that so many of its hidden checks passed; the rest fail. */
export async function handIn(
  me: OwnScope,
  answerId: string,
  { passed, at = day(1) }: { passed?: number; at?: Date } = {},
): Promise<void> {
  const answer = await submitAnswer(me, { answerId, clientKey: freshKey() }, at);
  if (answer.outcome !== "done") throw new Error(`not handed in: ${JSON.stringify(answer)}`);
  if (!answer.request || passed === undefined) return;
  const checks = checkNames(answer.request).map((name, index) => {
    return { name, hasPassed: index < passed, milliseconds: 1 };
  });
  await reportRun(me, { answerId, status: "done", checks, clientKey: freshKey() }, at);
}

/** Gives one's own score: a number for each dimension of the answer's rubric, in its order. */
export async function scoreOwn(
  me: OwnScope,
  answer: { id: string; kind: QuestionKind },
  scores: readonly number[],
  { note = "As I remember it.", at = day(1) }: { note?: string; at?: Date } = {},
): Promise<void> {
  const { dimensions } = rubrics()[RUBRIC_OF_KIND[answer.kind]];
  const by = <V>(value: (index: number) => V) =>
    Object.fromEntries(dimensions.map(({ id }, index) => [id, value(index)]));
  const input = {
    answerId: answer.id,
    dimensions: by((index) => scores[index] ?? 1),
    notes: by(() => note),
    words: "",
    baseVersion: 0,
    clientKey: freshKey(),
  };
  const given = await giveOwnScore(me, input, at);
  if (given.outcome !== "saved") throw new Error(`not scored: ${JSON.stringify(given)}`);
}

/** Ends the session as it stands. */
export async function endSession(me: OwnScope, interviewId: string, at: Date): Promise<void> {
  const ended = await endInterview(me, { interviewId, clientKey: freshKey() }, at);
  if (ended.outcome !== "done") throw new Error(`not ended: ${JSON.stringify(ended)}`);
}

export async function storedSession(interviewId: string) {
  const [row] = await db().select().from(interviews).where(eq(interviews.id, interviewId));
  if (!row) throw new Error(`there is no session ${interviewId}`);
  return row;
}

/** The answers of a session, by position. */
export const storedAnswers = (interviewId: string) =>
  db()
    .select()
    .from(interviewAnswers)
    .where(eq(interviewAnswers.interviewId, interviewId))
    .orderBy(asc(interviewAnswers.position));

export async function storedDraft(answerId: string, field = "answer") {
  const rows = await db().select().from(answerDrafts).where(eq(answerDrafts.answerId, answerId));
  return rows.find((row) => row.field === field);
}

/** The texts that are kept aside of an answer, the oldest first. */
export const storedLeftovers = (answerId: string) =>
  db()
    .select()
    .from(answerLeftovers)
    .where(eq(answerLeftovers.answerId, answerId))
    .orderBy(asc(answerLeftovers.at));
