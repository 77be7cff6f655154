import { describe, expect, test } from "vitest";
import { readQuestion } from "@/content/questions";
import { newcomer } from "@/db/testing/cast";
import {
  endSession,
  handIn,
  questionOfKind,
  save,
  sessionOf,
  storedAnswers,
  storedSession,
  write,
} from "@/db/testing/interviews";
import { databaseNow } from "@/db/testing/queue";
import { day, freshKey } from "@/db/testing/writing";
import { mintSystemScope } from "@/lib/access/mint-scope";
import { starterOf } from "@/lib/domain/interviews/is-written";
import { endInterview, sweepInterviews } from "./end-interview";
import { getOpenInterview, listInterviews } from "./list-interviews";
import { skipAnswer, turnTo } from "./turn-acts";

const at = (minutes: number, from = day(1)) => new Date(from.getTime() + minutes * 60_000);
const key = () => ({ clientKey: freshKey() });
const system = mintSystemScope();

describe("the end", () => {
  test("takes every answer as it stands, and leaves what nobody saw", async () => {
    const me = await newcomer();
    const kinds = ["concept", "coding", "behavioural", "sql", "debugging"] as const;
    const questionIds = kinds.map(questionOfKind);
    const { interviewId, answers } = await sessionOf(me, { questionIds });
    const [concept, coding, behavioural, query] = answers;
    if (!concept || !coding || !behavioural || !query) throw new Error("questions are missing");
    await write(me, concept, { body: "It depends." }, at(1));
    await handIn(me, concept.id, { at: at(2) });
    // The starter alone is no answer.
    const question = readQuestion(coding.questionId);
    const starter = question ? starterOf(question) : "";
    await write(me, coding, { field: "code", body: `${starter}\n` }, at(3));
    await write(me, behavioural, { field: "task", body: "Mine." }, at(4));
    await skipAnswer(me, { answerId: behavioural.id, ...key() }, at(5));
    await turnTo(me, { interviewId, position: 3, ...key() }, at(6));
    await save(me, query.id, { field: "code", body: "select 1" }, at(7));

    await endSession(me, interviewId, at(8));
    const ended = await storedAnswers(interviewId);
    expect(ended.map(({ state }) => state)).toEqual([
      "submitted",
      "skipped",
      "submitted",
      "submitted",
      "unseen",
    ]);
    expect(ended[0]?.submittedAt).toEqual(at(2));
    expect(ended[2]?.submittedAt).toEqual(at(8));
    // In a mock interview what was skipped scores nothing; what waits for a score has none.
    expect(ended.map(({ score }) => score)).toEqual([null, 0, null, null, null]);
    expect(await storedSession(interviewId)).toMatchObject({
      endReason: "early",
      endedAt: at(8),
      answerCount: 4,
      scoredCount: 1,
      secondsUsed: 8 * 60,
    });
  });

  test("happens once, also from two tabs and when the reply is lost", async () => {
    const me = await newcomer();
    const { interviewId } = await sessionOf(me);
    const input = { interviewId, ...key() };
    const [first, second] = await Promise.all([
      endInterview(me, input, at(5)),
      endInterview(me, { interviewId, ...key() }, at(6)),
    ]);
    expect([first.outcome, second.outcome].toSorted()).toEqual(["done", "ended"]);
    const stored = await storedSession(interviewId);
    expect(await endInterview(me, input, at(7))).toEqual(first);
    expect(await storedSession(interviewId)).toEqual(stored);
  });

  test("is nobody else's to call", async () => {
    const { interviewId } = await sessionOf(await newcomer());
    const eve = await newcomer();
    expect(await endInterview(eve, { interviewId, ...key() }, at(5))).toEqual({
      outcome: "not-found",
    });
    expect((await storedSession(interviewId)).endedAt).toBeNull();
  });

  test("after the deadline is recorded as it was: overtime and all", async () => {
    const me = await newcomer();
    const settings = { minutes: 30, count: null } as const;
    const { interviewId } = await sessionOf(me, { settings });
    await endSession(me, interviewId, at(50));
    expect(await storedSession(interviewId)).toMatchObject({
      endReason: "finished",
      secondsUsed: 50 * 60,
      secondsGiven: 30 * 60,
    });
  });
});

test("the list of past sessions and the one under way", async () => {
  const me = await newcomer();
  const ids: string[] = [];
  for (const n of [1, 2, 3]) {
    const { interviewId } = await sessionOf(me, { at: day(n) });
    await endSession(me, interviewId, at(5, day(n)));
    ids.push(interviewId);
  }
  const listed = await listInterviews(me, { limit: 2 });
  expect(listed.map(({ id }) => id)).toEqual([ids[2], ids[1]]);
  const before = listed.at(-1)?.startedAt;
  expect((await listInterviews(me, { before, limit: 2 })).map(({ id }) => id)).toEqual([ids[0]]);
  expect(await getOpenInterview(me)).toBeNull();

  const now = await databaseNow();
  const { interviewId } = await sessionOf(me, { at: now });
  expect(await getOpenInterview(me)).toMatchObject({ id: interviewId, questionCount: 1 });
  expect(await getOpenInterview(await newcomer())).toBeNull();
});

describe("the sweep", () => {
  test("ends what lapsed, when it lapsed, and nothing else", async () => {
    const now = await databaseNow();
    const ago = (minutes: number) => ({ at: at(-minutes, now) });
    const begin = async (wish: Parameters<typeof sessionOf>[1]) =>
      (await sessionOf(await newcomer(), wish)).interviewId;
    const mock = { minutes: 30, count: null } as const;
    const lapsed = await begin({ settings: mock, ...ago(61) });
    const over = await begin({ settings: mock, ...ago(59) });
    const days = 24 * 60;
    const left = await begin({ settings: { mode: "practice" }, ...ago(14 * days + 1) });
    const kept = await begin({ settings: { mode: "practice" }, ...ago(14 * days - 1) });

    await sweepInterviews(system, 200);
    const reasons = await Promise.all(
      [lapsed, over, left, kept].map(async (id) => (await storedSession(id)).endReason),
    );
    expect(reasons).toEqual(["lapsed", null, "lapsed", null]);
    expect((await storedSession(lapsed)).endedAt).toEqual(at(-1, now));
    expect(await sweepInterviews(system, 200)).toBe(0);
  });

  test("several at once end each session once; a limit leaves the rest for later", async () => {
    const now = await databaseNow();
    const settings = { minutes: 15, count: null } as const;
    // What the tests before this one left open is not counted here.
    await sweepInterviews(system, 200);
    for (let n = 0; n < 6; n++) {
      await sessionOf(await newcomer(), { settings, at: at(-60 - n, now) });
    }
    expect(await sweepInterviews(system, 2)).toBe(2);
    const swept = await Promise.all([1, 2, 3].map(() => sweepInterviews(system, 200)));
    expect(swept.reduce((sum, n) => sum + n, 0)).toBe(4);
  });
});
