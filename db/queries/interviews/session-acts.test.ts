import { describe, expect, test } from "vitest";
import { readQuestion } from "@/content/questions";
import { newcomer } from "@/db/testing/cast";
import {
  endSession,
  questionOfKind,
  save,
  sessionOf,
  storedAnswers,
  storedSession,
} from "@/db/testing/interviews";
import { day, freshKey } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { askQuestion, revealAnswer, takeHint } from "./help-acts";
import { submitAnswer } from "./submit-answer";
import { flagAnswer, recordRun, skipAnswer, turnTo } from "./turn-acts";

const KINDS = ["coding", "system_design", "concept"] as const;
const questionIds = () => KINDS.map(questionOfKind);
const at = (seconds: number) => new Date(day(1).getTime() + seconds * 1000);
const key = () => ({ clientKey: freshKey() });
const NOBODYS = "11111111-1111-4111-8111-111111111111";

async function begun(mode: "mock" | "practice" = "mock") {
  const me = await newcomer();
  const session = await sessionOf(me, { questionIds: questionIds(), settings: { mode } });
  const ids = session.answers.map(({ id }) => id);
  const [coding = "", design = "", concept = ""] = ids;
  return { me, interviewId: session.interviewId, coding, design, concept };
}
const turn = (me: OwnScope, interviewId: string, position: number, seconds: number) =>
  turnTo(me, { interviewId, position, ...key() }, at(seconds));

describe("one clock", () => {
  test("counts for the question in front, and for nobody twice", async () => {
    const { me, interviewId, coding } = await begun();
    await turn(me, interviewId, 1, 100);
    await turn(me, interviewId, 0, 130);
    // Sent before the last one, and handled after it.
    await turn(me, interviewId, 2, 120);
    const skipped = await skipAnswer(me, { answerId: coding, ...key() }, at(150));
    expect(skipped).toMatchObject({ outcome: "done", position: 2 });
    const used = (await storedAnswers(interviewId)).map(({ secondsUsed }) => secondsUsed);
    expect(used).toEqual([100, 30, 20]);
    const session = await storedSession(interviewId);
    expect(session.secondsUsed).toBe(150);
    expect(session.currentSince).toEqual(at(150));
  });

  test("practice is seen to go on while somebody writes, and does not end by itself", async () => {
    const { me, interviewId, concept } = await begun("practice");
    await turn(me, interviewId, 2, 0);
    await save(me, concept, { body: "a" }, at(30));
    expect((await storedSession(interviewId)).secondsUsed).toBe(0);
    for (let days = 1; days <= 20; days++) {
      await save(me, concept, { body: `day ${days}` }, at(days * 86_400));
    }
    const session = await storedSession(interviewId);
    expect(session.endedAt).toBeNull();
    expect(session.secondsUsed).toBe(20 * 3600);
  });

  test("a mock interview's row is left alone by saving", async () => {
    const { me, interviewId, coding } = await begun();
    const before = await storedSession(interviewId);
    await save(me, coding, { field: "code", body: "x" }, at(600));
    expect(await storedSession(interviewId)).toEqual(before);
  });
});

test("two tabs at the same instant: both acts hold, and time is counted once", async () => {
  for (let round = 0; round < 12; round++) {
    const { me, interviewId, coding } = await begun();
    await save(me, coding, { field: "code", body: "x = 1" }, at(1));
    const both = await Promise.all([
      submitAnswer(me, { answerId: coding, ...key() }, at(60)),
      turn(me, interviewId, 1, 60),
      flagAnswer(me, { answerId: coding, isFlagged: true, ...key() }, at(60)),
    ]);
    expect(both.map(({ outcome }) => outcome)).toEqual(["done", "done", "done"]);
    const [first, second] = await storedAnswers(interviewId);
    expect(first).toMatchObject({ state: "submitted", isFlagged: true, secondsUsed: 60 });
    expect(second?.state).toBe("open");
    const { currentPosition, secondsUsed } = await storedSession(interviewId);
    expect({ currentPosition, secondsUsed }).toEqual({ currentPosition: 1, secondsUsed: 60 });
  }
});

describe("help", () => {
  test("hints come one at a time, once for both tabs", async () => {
    const { me, interviewId, coding } = await begun();
    const hints = readQuestion(questionOfKind("coding"))?.hints ?? [];
    const hint = (had: number) => takeHint(me, { answerId: coding, had, ...key() }, at(1));
    const first = { outcome: "done", hint: hints[0], hintsUsed: 1 };
    expect(await Promise.all([hint(0), hint(0)])).toEqual([first, first]);
    // Whoever says that they have seen more than was handed out gets the next one all the same.
    expect(await hint(9)).toEqual({ outcome: "done", hint: hints[1], hintsUsed: 2 });
    expect((await storedAnswers(interviewId))[0]?.hintsUsed).toBe(2);
  });

  test("an answer to a question is given once it was asked", async () => {
    const { me, interviewId, design } = await begun();
    await turn(me, interviewId, 1, 1);
    const question = readQuestion(questionOfKind("system_design"));
    const asks = question?.kind === "system_design" ? question.clarifyingQuestions : [];
    const ask = (index: number) => askQuestion(me, { answerId: design, index, ...key() }, at(2));
    expect(await ask(1)).toEqual({ outcome: "done", answer: asks[1]?.answer });
    expect(await ask(1)).toEqual({ outcome: "done", answer: asks[1]?.answer });
    expect(await ask(99)).toEqual({ outcome: "refused", problem: "no-such-ask" });
    expect((await storedAnswers(interviewId))[1]?.asked).toEqual([1]);
  });

  test("practice reveals, a mock interview does not; a replay tells the same", async () => {
    const { me, coding } = await begun("practice");
    const input = { answerId: coding, ...key() };
    const shown = await revealAnswer(me, input, at(1));
    expect(shown).toMatchObject({ revealed: { modelAnswerPoints: expect.any(Array) } });
    expect(await revealAnswer(me, input, at(1))).toEqual(shown);
    const mock = await begun();
    const refused = await revealAnswer(mock.me, { answerId: mock.coding, ...key() }, at(1));
    expect(refused).toEqual({ outcome: "refused", problem: "not-practice" });
  });
});

test("flags and runs are noted, runs of code alone", async () => {
  const { me, interviewId, coding, design } = await begun();
  await turn(me, interviewId, 1, 1);
  await flagAnswer(me, { answerId: design, isFlagged: true, ...key() }, at(2));
  await recordRun(me, { answerId: coding, hasOwnTest: true, ...key() }, at(3));
  const input = { answerId: coding, hasOwnTest: false, ...key() };
  expect(await recordRun(me, input, at(4))).toMatchObject({ runCount: 2 });
  expect(await recordRun(me, input, at(5))).toMatchObject({ runCount: 2 });
  expect(await recordRun(me, { ...input, answerId: design, ...key() }, at(6))).toEqual({
    outcome: "refused",
    problem: "not-code",
  });
  const [first, second] = await storedAnswers(interviewId);
  expect(first).toMatchObject({ runCount: 2, hasOwnTest: true, isFlagged: false });
  expect(second).toMatchObject({ runCount: 0, isFlagged: true });
});

describe("of nobody else", () => {
  test("every act of a stranger finds nothing and changes nothing", async () => {
    const { interviewId, coding } = await begun();
    const before = [await storedSession(interviewId), await storedAnswers(interviewId)];
    const eve = await newcomer();
    for (const [id, answerId] of [
      [interviewId, coding],
      [NOBODYS, NOBODYS],
    ] as const) {
      const answers = await Promise.all([
        turnTo(eve, { interviewId: id, position: 1, ...key() }, at(1)),
        skipAnswer(eve, { answerId, ...key() }, at(1)),
        flagAnswer(eve, { answerId, isFlagged: true, ...key() }, at(1)),
        recordRun(eve, { answerId, hasOwnTest: true, ...key() }, at(1)),
        takeHint(eve, { answerId, had: 0, ...key() }, at(1)),
        askQuestion(eve, { answerId, index: 0, ...key() }, at(1)),
        revealAnswer(eve, { answerId, ...key() }, at(1)),
        submitAnswer(eve, { answerId, ...key() }, at(1)),
        save(eve, answerId, { field: "code", body: "x", baseVersion: 0 }, at(1)),
      ]);
      expect(new Set(answers.map(({ outcome }) => outcome))).toEqual(new Set(["not-found"]));
    }
    expect([await storedSession(interviewId), await storedAnswers(interviewId)]).toEqual(before);
  });
});

test("after the end every act comes too late, and is told where to go", async () => {
  const { me, interviewId, coding } = await begun();
  await endSession(me, interviewId, at(60));
  const before = [await storedSession(interviewId), await storedAnswers(interviewId)];
  const ended = { outcome: "ended", interviewId };
  const answerId = coding;
  expect(await turn(me, interviewId, 1, 70)).toEqual(ended);
  expect(await skipAnswer(me, { answerId, ...key() }, at(70))).toEqual(ended);
  expect(await flagAnswer(me, { answerId, isFlagged: true, ...key() }, at(70))).toEqual(ended);
  expect(await takeHint(me, { answerId, had: 0, ...key() }, at(70))).toEqual(ended);
  expect(await revealAnswer(me, { answerId, ...key() }, at(70))).toEqual(ended);
  expect(await submitAnswer(me, { answerId, ...key() }, at(70))).toEqual(ended);
  expect([await storedSession(interviewId), await storedAnswers(interviewId)]).toEqual(before);
});
