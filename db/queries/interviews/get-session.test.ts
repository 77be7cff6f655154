import { describe, expect, test } from "vitest";
import { readQuestion } from "@/content/questions";
import { db } from "@/db/client";
import { ownQuestions } from "@/db/schema/own-questions";
import { newcomer } from "@/db/testing/cast";
import {
  endSession,
  handIn,
  questionOfKind,
  save,
  sessionOf,
  storedSession,
  write,
} from "@/db/testing/interviews";
import { day, freshKey } from "@/db/testing/writing";
import { QUESTION_KINDS, type Question } from "@/lib/domain/interviews/question";
import { beginInterview } from "./begin-interview";
import { getSession } from "./get-session";
import { askQuestion, revealAnswer, takeHint } from "./help-acts";
import { turnTo } from "./turn-acts";

const at = (minutes: number) => new Date(day(1).getTime() + minutes * 60_000);
const key = () => ({ clientKey: freshKey() });

async function shown(...given: Parameters<typeof getSession>) {
  const view = await getSession(...given);
  if (view === null || view === "ended") throw new Error(`shows ${view}`);
  return view;
}

/** Every text of a question that its face does not show, longer than chance would have it. */
function hiddenTexts(question: Question, face: unknown): string[] {
  const open = JSON.stringify(face);
  const found: string[] = [];
  const walk = (value: unknown): void => {
    if (typeof value === "string" && value.length >= 12) {
      // As it would stand in JSON, without the quotes around it.
      const text = JSON.stringify(value).slice(1, -1);
      if (!open.includes(text)) found.push(text);
    } else if (typeof value === "object" && value !== null) {
      Object.values(value).forEach(walk);
    }
  };
  walk(question);
  return found;
}

describe.each(QUESTION_KINDS)("%s", (kind) => {
  test.each(["mock", "practice"] as const)(
    "%s: holds nothing hidden before its time",
    async (mode) => {
      const me = await newcomer();
      const questionIds = [questionOfKind(kind), questionOfKind("concept")];
      const settings = { mode };
      const { interviewId, answers } = await sessionOf(me, { questionIds, settings });
      const field = { behavioural: "task", concept: "answer", system_design: "answer" };
      const part = kind in field ? field[kind as keyof typeof field] : "code";
      await save(me, answers[0]?.id ?? "", { field: part, body: "mine" }, at(1));
      const view = await shown(me, interviewId, at(1));
      const question = readQuestion(questionIds[0] ?? "");
      if (!question) throw new Error("no question");
      const hidden = hiddenTexts(question, view.answer.face);
      expect(hidden.length).toBeGreaterThan(3);
      const text = JSON.stringify(view);
      expect(hidden.filter((each) => text.includes(each))).toEqual([]);
      // The next question is not there at all, but for its kind.
      const next = readQuestion(questionIds[1] ?? "");
      if (questionIds[0] !== questionIds[1]) expect(text).not.toContain(next?.id);
      expect(view.steps[1]).toEqual({
        answerId: expect.any(String),
        position: 1,
        state: "unseen",
        isFlagged: false,
        kind: "concept",
      });
    },
  );
});

test("what was handed out stays handed out: hints, answers, what was revealed", async () => {
  const me = await newcomer();
  const questionIds = [questionOfKind("system_design")];
  const wish = { questionIds, settings: { mode: "practice" } as const };
  const { interviewId, answers } = await sessionOf(me, wish);
  const answerId = answers[0]?.id ?? "";
  const question = readQuestion(questionIds[0] ?? "");
  if (question?.kind !== "system_design") throw new Error("no question");
  await takeHint(me, { answerId, had: 0, ...key() }, at(1));
  await askQuestion(me, { answerId, index: 1, ...key() }, at(1));
  const { answer } = await shown(me, interviewId, at(1));
  expect(answer.hints).toEqual(question.hints.slice(0, 1));
  expect(answer.askedAnswers).toEqual({ 1: question.clarifyingQuestions[1]?.answer });
  expect(answer).toMatchObject({ canReveal: true, isRevealed: false, revealed: null });
  await revealAnswer(me, { answerId, ...key() }, at(2));
  const later = (await shown(me, interviewId, at(2))).answer;
  expect(later.revealed?.modelAnswerPoints).toEqual(question.modelAnswerPoints);
});

test("shows the question in front with its texts, and the clock", async () => {
  const me = await newcomer();
  const questionIds = [questionOfKind("coding"), questionOfKind("concept")];
  const settings = { minutes: 30, count: null, specialisation: "backend" } as const;
  const { interviewId, answers, code } = await sessionOf(me, { questionIds, settings });
  const [coding, concept] = answers;
  if (!coding || !concept) throw new Error("questions are missing");
  await write(me, coding, { field: "code", body: "x = 1" }, at(1));
  await save(me, coding.id, { field: "code", body: "x = 2", baseVersion: 0 }, at(1));
  await handIn(me, coding.id, { passed: 1, at: at(2) });
  const first = await shown(me, interviewId, at(3));
  expect(first.answer).toMatchObject({
    id: coding.id,
    state: "submitted",
    drafts: { code: { body: "x = 1", version: 1, savedAt: at(1).getTime() } },
    leftovers: [{ field: "code", body: "x = 2" }],
    run: { passed: 1, runner: "candidate" },
    canRunHidden: false,
    secondsUsed: 120,
  });
  await turnTo(me, { interviewId, position: 1, ...key() }, at(4));
  expect(await shown(me, interviewId, at(5))).toMatchObject({
    mode: "mock",
    title: "Mid-level, Backend Engineering",
    drawCode: code,
    startedAt: at(0).getTime(),
    deadlineAt: at(30).getTime(),
    lapsesAt: at(60).getTime(),
    serverNow: at(5).getTime(),
    currentSince: at(4).getTime(),
    steps: [{ state: "submitted" }, { state: "open" }],
    answer: { position: 1, drafts: {}, leftovers: [], run: null, canReveal: false },
  });
});

test("is nobody else's, ended when it is over, and ends what has lapsed", async () => {
  const me = await newcomer();
  const { interviewId } = await sessionOf(me);
  expect(await getSession(await newcomer(), interviewId, at(1))).toBeNull();
  expect(await getSession(me, freshKey(), at(1))).toBeNull();
  expect(await getSession(me, "no id", at(1))).toBeNull();
  // By the database's own clock this session was over long ago.
  expect(await getSession(me, interviewId)).toBe("ended");
  expect((await storedSession(interviewId)).endReason).toBe("lapsed");
  const other = await sessionOf(me, { at: day(2) });
  await endSession(me, other.interviewId, day(2));
  expect(await getSession(me, other.interviewId, day(2))).toBe("ended");
});

test("a question that the bank has no more is stood in for; a private one is as it was drawn", async () => {
  const me = await newcomer();
  const concept = readQuestion(questionOfKind("concept"));
  if (!concept) throw new Error("no question");
  const id = `own-${freshKey()}`;
  const question = {
    ...concept,
    id,
    variantGroup: id,
    topics: ["python"],
    kind: "concept",
  } as Question;
  const row = { userId: me.ownerId, source: "x", question, at: day(1), changedAt: day(1) };
  await db().insert(ownQuestions).values(row);
  const settings = {
    mode: "mock",
    focus: "blueprint",
    rungId: concept.level,
    specialisation: "general",
    topicIds: ["python"],
    kinds: ["concept"],
    minutes: null,
    count: 12,
    timePercent: 100,
    hasPrivate: true,
  } as const;
  const input = { settings, code: null, ...key() };
  const begun = await beginInterview(me, input, at(0));
  if (begun.outcome !== "begun") throw new Error("not begun");
  await db().delete(ownQuestions);
  const { steps } = await shown(me, begun.interviewId, at(1));
  const prompts: string[] = [];
  for (const { position } of steps) {
    await turnTo(me, { interviewId: begun.interviewId, position, ...key() }, at(1));
    const { answer } = await shown(me, begun.interviewId, at(1));
    if (answer.face.id === id) prompts.push(answer.face.prompt);
    const hidden = hiddenTexts(question, answer.face);
    if (answer.face.id === id) {
      const text = JSON.stringify(answer);
      expect(hidden.filter((each) => text.includes(each))).toEqual([]);
    }
  }
  expect(prompts).toEqual([concept.prompt]);
});
