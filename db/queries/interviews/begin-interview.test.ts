import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { findHead } from "@/content/questions";
import { db } from "@/db/client";
import { interviewDraws, interviews } from "@/db/schema/interviews";
import { ownQuestions } from "@/db/schema/own-questions";
import { newcomer } from "@/db/testing/cast";
import {
  drawSettings,
  endSession,
  questionOfKind,
  sessionOf,
  storedAnswers,
  storedSession,
} from "@/db/testing/interviews";
import { mentorshipOf } from "@/db/testing/mentoring";
import { day, freshKey } from "@/db/testing/writing";
import { retiredQuestion } from "@/lib/domain/interviews/retired-question";
import type { DrawSettings } from "@/lib/domain/interviews/session-types";
import type { OwnScope } from "@/lib/domain/scope";
import { beginInterview } from "./begin-interview";
import { turnTo } from "./turn-acts";

const begin = (
  me: OwnScope,
  more: Partial<DrawSettings> = {},
  {
    code = null,
    at = day(1),
    key = freshKey(),
  }: { code?: string | null; at?: Date; key?: string } = {},
) => beginInterview(me, { settings: drawSettings(more), code, clientKey: key }, at);

async function begun(...given: Parameters<typeof begin>): Promise<string> {
  const answer = await begin(...given);
  if (answer.outcome === "refused") throw new Error(answer.problem);
  return answer.interviewId;
}

const minutesAfter = (from: Date, minutes: number) => new Date(from.getTime() + minutes * 60_000);

describe("a session that begins", () => {
  test("has its questions, the first of them open, and its deadline from its minutes", async () => {
    const me = await newcomer();
    const id = await begun(me, { minutes: 45, count: null, timePercent: 150 });
    const session = await storedSession(id);
    expect(session.deadlineAt).toEqual(minutesAfter(day(1), 67.5));
    expect(session).toMatchObject({ secondsGiven: 45 * 90, mode: "mock", endedAt: null });
    const answers = await storedAnswers(id);
    expect(answers.length).toBe(session.answerCount);
    expect(answers.map(({ state }) => state)).toEqual([
      "open",
      ...answers.slice(1).map(() => "unseen"),
    ]);
    for (const { questionId, topicId, difficulty, secondsGiven } of answers) {
      const head = findHead(questionId);
      expect(head).toMatchObject({ difficulty, topics: expect.arrayContaining([topicId]) });
      expect(secondsGiven).toBe((head?.timeLimitMin ?? 0) * 90);
    }
  });

  test("by count: as long as its questions need; practice: no clock", async () => {
    const id = await begun(await newcomer(), { count: 2 });
    const answers = await storedAnswers(id);
    const given = answers.reduce((sum, { secondsGiven }) => sum + (secondsGiven ?? 0), 0);
    expect((await storedSession(id)).secondsGiven).toBe(given);

    const practice = await begun(await newcomer(), { mode: "practice" });
    expect(await storedSession(practice)).toMatchObject({ deadlineAt: null, secondsGiven: 0 });
    expect((await storedAnswers(practice)).map(({ secondsGiven }) => secondsGiven)).toEqual([
      null,
      null,
      null,
    ]);
  });
});

describe("one at a time", () => {
  test("a second start finds the first; a replay does, too", async () => {
    const me = await newcomer();
    const key = freshKey();
    const id = await begun(me, {}, { key });
    expect(await begin(me, { rungId: "senior" })).toEqual({ outcome: "open", interviewId: id });
    expect(await begun(me, {}, { key })).toBe(id);
    expect(
      await db().select().from(interviews).where(eq(interviews.userId, me.ownerId)),
    ).toHaveLength(1);
  });

  test("ten starts at the same instant begin one session, and leave one draw", async () => {
    const me = await newcomer();
    const before = (await db().select().from(interviewDraws)).length;
    const answers = await Promise.all(Array.from({ length: 10 }, () => begin(me)));
    expect(answers.filter(({ outcome }) => outcome === "begun")).toHaveLength(1);
    expect(answers.filter(({ outcome }) => outcome === "open")).toHaveLength(9);
    expect(new Set(answers.map((each) => "interviewId" in each && each.interviewId)).size).toBe(1);
    expect(await db().select().from(interviewDraws)).toHaveLength(before + 1);
  });

  test("one whose time is over is no reason against another, and is ended by it", async () => {
    const me = await newcomer();
    const first = await begun(me, { minutes: 15, count: null });
    const second = await begun(me, {}, { at: minutesAfter(day(1), 31) });
    expect(second).not.toBe(first);
    expect((await storedSession(first)).endReason).toBe("lapsed");
  });
});

describe("a draw's code", () => {
  test("gives a friend the same questions in the same order, with their own extra time", async () => {
    const first = await begun(await newcomer(), { minutes: 30, count: null });
    const { drawCode } = await storedSession(first);
    const friend = await newcomer();
    const second = await begun(friend, { timePercent: 200, rungId: "staff" }, { code: drawCode });
    const session = await storedSession(second);
    expect(session).toMatchObject({ drawCode, secondsGiven: 3600 });
    expect(session.settings).toMatchObject({ rungId: "mid", minutes: 30, timePercent: 200 });
    const ids = async (id: string) => (await storedAnswers(id)).map(({ questionId }) => questionId);
    expect(await ids(second)).toEqual(await ids(first));
    expect((await storedAnswers(second)).every(({ isEvidence }) => isEvidence)).toBe(true);
  });

  test("repeated by oneself proves nothing of what was seen, and something of what was not", async () => {
    const me = await newcomer();
    const questionIds = [questionOfKind("concept"), questionOfKind("behavioural")];
    // In practice, where a question that was skipped does not come back the next day.
    const settings = { mode: "practice" } as const;
    const { interviewId, code } = await sessionOf(me, { questionIds, settings });
    await endSession(me, interviewId, day(2));
    const again = await begun(me, {}, { code, at: day(3) });
    expect((await storedAnswers(again)).map(({ isEvidence }) => isEvidence)).toEqual([false, true]);
    await endSession(me, again, day(4));
    const later = await begun(me, {}, { code, at: day(33) });
    expect((await storedAnswers(later)).map(({ isEvidence }) => isEvidence)).toEqual([true, true]);
  });

  test("that nobody drew is refused, and so is one whose questions are all gone", async () => {
    const me = await newcomer();
    expect(await begin(me, {}, { code: "aaaaaaaaaa" })).toEqual({
      outcome: "refused",
      problem: "unknown-code",
    });
    await db()
      .insert(interviewDraws)
      .values({
        code: "bbbbbbbbbb",
        settings: drawSettings(),
        questionIds: ["q-gone"],
        at: day(1),
      });
    expect(await begin(me, {}, { code: "bbbbbbbbbb" })).toMatchObject({ problem: "nothing-drawn" });
  });
});

test("what was seen within four weeks is not drawn again while there is anything else", async () => {
  const me = await newcomer();
  const seen: string[] = [];
  // In practice, where a question that was skipped does not come back the next day.
  const wish = { mode: "practice", kinds: ["concept"], count: 4 } as const;
  for (let n = 1; n <= 8; n++) {
    const id = await begun(me, wish, { at: day(n) });
    for (const { position, questionId } of await storedAnswers(id)) {
      await turnTo(me, { interviewId: id, position, clientKey: freshKey() }, day(n));
      seen.push(questionId);
    }
    await endSession(me, id, minutesAfter(day(n), 5));
  }
  // Eight sessions, so that without the rest a question would all but surely come twice.
  expect(new Set(seen).size).toBe(32);
});

describe("nothing to draw", () => {
  test.each([
    [{ focus: "due" }, "nothing-due"],
    [{ focus: "weak" }, "nothing-weak"],
    [{ topicIds: ["python"], kinds: ["behavioural"] }, "nothing-drawn"],
    [{ topicIds: ["no-such-skill"] }, "unknown-topic"],
  ] as const)("%j: %s", async (more, problem) => {
    const me = await newcomer();
    expect(await begin(me, more)).toEqual({ outcome: "refused", problem });
    const key = freshKey();
    await begin(me, more, { key });
    expect(await begin(me, more, { key })).toEqual({ outcome: "refused", problem });
  });
});

describe("private questions", () => {
  const own = (userId: string, isForMentees: boolean, id: string) => {
    const stub = { questionVersion: 1, title: "Ours", level: "mid", difficulty: 3 } as const;
    const group = { questionId: id, topicId: "python", variantGroup: id, kind: "sql" } as const;
    const question = { ...retiredQuestion({ ...stub, ...group }), timeLimitMin: 5 };
    const at = day(1);
    return db()
      .insert(ownQuestions)
      .values({ userId, source: "x", question, isForMentees, at, changedAt: at });
  };
  const wish = { kinds: ["sql"], topicIds: ["python"], count: 5 } as const;

  test("come up where they are wished: one's own, and a mentor's for mentees, as they stood", async () => {
    const [me, mentor] = [await newcomer(), await newcomer()];
    await mentorshipOf(me.ownerId, mentor.ownerId);
    await own(me.ownerId, false, "own-mine");
    await own(mentor.ownerId, true, "own-shared");
    await own(mentor.ownerId, false, "own-unshared");
    const id = await begun(me, { ...wish, hasPrivate: true });
    const answers = await storedAnswers(id);
    const found = answers.filter(({ privateQuestion }) => privateQuestion);
    expect(found.map(({ questionId }) => questionId).toSorted()).toEqual([
      "own-mine",
      "own-shared",
    ]);
    // One's own tests, passed, are no proof; the mentor's are.
    expect(new Map(found.map((each) => [each.questionId, each.isEvidence]))).toEqual(
      new Map([
        ["own-mine", false],
        ["own-shared", true],
      ]),
    );
    const { drawCode } = await storedSession(id);
    const [draw] = await db()
      .select()
      .from(interviewDraws)
      .where(eq(interviewDraws.code, drawCode));
    expect(draw?.questionIds.filter((each) => each.startsWith("own-"))).toEqual([]);
  });

  test("stay out otherwise, and with the mentorship's end", async () => {
    const me = await newcomer();
    await own(me.ownerId, false, "own-mine-2");
    const answer = await begin(me, wish);
    const ids =
      answer.outcome === "refused"
        ? []
        : (await storedAnswers(answer.interviewId)).map((a) => a.questionId);
    expect(ids.filter((each) => each.startsWith("own-"))).toEqual([]);
  });
});
