import { describe, expect, test } from "vitest";
import { countStretch, isLapsed, lapsesAt } from "./session-clock";
import { MINUTE, newSession, SECOND, START } from "./testing/session";

const DAY = 24 * 60 * MINUTE;

describe("when a session lapses", () => {
  test("a mock interview: after its deadline by the time given, and at least 15 minutes", () => {
    expect(lapsesAt(newSession({ minutes: 60 }))).toBe(START + 120 * MINUTE);
    expect(lapsesAt(newSession({ minutes: 10 }))).toBe(START + 25 * MINUTE);
  });

  test("practice: 14 days after it was last touched", () => {
    const session = newSession({ mode: "practice" });
    expect(lapsesAt(session)).toBe(START + 14 * DAY);
    expect(lapsesAt({ ...session, currentSince: START + DAY })).toBe(START + 15 * DAY);
  });

  test("at that very moment, unless it is over already", () => {
    const session = newSession({ minutes: 60 });
    expect(isLapsed(session, START + 120 * MINUTE - 1)).toBe(false);
    expect(isLapsed(session, START + 120 * MINUTE)).toBe(true);
    const ended = { ...session, end: { at: START, reason: "early" as const } };
    expect(isLapsed(ended, START + 120 * MINUTE)).toBe(false);
  });
});

describe("counting a stretch", () => {
  test("whole seconds go to the question in front, the rest stays for the next stretch", () => {
    const counted = countStretch(newSession(), START + 2500);
    expect(counted).toMatchObject({ currentSince: START + 2000, secondsUsed: 2 });
    expect(counted.answers.map(({ secondsUsed }) => secondsUsed)).toEqual([2, 0, 0]);
    expect(countStretch(counted, START + 3000).secondsUsed).toBe(3);
  });

  test("a request that was overtaken by a later one takes nothing back", () => {
    const counted = countStretch(newSession(), START + 10 * SECOND);
    expect(countStretch(counted, START + 4 * SECOND)).toBe(counted);
  });

  test("between an answer handed in and the next question the session's time runs alone", () => {
    const session = newSession();
    const [first, ...rest] = session.answers;
    if (!first) throw new Error("no question");
    const answers = [{ ...first, state: "submitted" as const }, ...rest];
    const counted = countStretch({ ...session, answers }, START + 9 * SECOND);
    expect(counted.secondsUsed).toBe(9);
    expect(counted.answers[0]?.secondsUsed).toBe(0);
  });

  test("practice: an hour at most, and what is beyond it is nobody's", () => {
    const session = newSession({ mode: "practice" });
    expect(countStretch(session, START + 60 * MINUTE).secondsUsed).toBe(3600);
    const long = countStretch(session, START + 5 * 60 * MINUTE);
    expect(long).toMatchObject({ secondsUsed: 3600, currentSince: START + 5 * 60 * MINUTE });
    expect(countStretch(newSession(), START + 5 * 60 * MINUTE).secondsUsed).toBe(5 * 3600);
  });
});
