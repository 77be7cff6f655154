import { describe, expect, test } from "vitest";
import { historyInput } from "./history-input";
import { nextDueText, topicReason, trendTitle } from "./overview-words";
import { lengthText, sessionTitle, settingsWords } from "./session-words";
import type { TopicStanding } from "./weak-areas";

const topic = (more: Partial<TopicStanding>): TopicStanding => ({
  topicId: "sql",
  n: 5,
  mean: 0.3,
  interval: [0.1, 0.5],
  weakProbability: 0.957,
  isWeak: true,
  ...more,
});

describe("why a topic is weak", () => {
  test.each([
    [{}, "weak: 95 % sure that it is below two thirds"],
    [{ weakProbability: 0.9999 }, "weak: 99 % sure that it is below two thirds"],
    [{ isWeak: false, n: 1 }, "2 more answers to tell"],
    [{ isWeak: false, n: 2 }, "1 more answer to tell"],
    [{ isWeak: false, weakProbability: 0.6 }, "not sure yet"],
    [{ isWeak: false, weakProbability: 0.1 }, "holds"],
  ])("%j", (more, words) => expect(topicReason(topic(more))).toBe(words));
});

describe("the trend", () => {
  const session = (percent: number, difficulty: number, at = 0) => ({ at, percent, difficulty });

  test("tells the change beside the difficulty it came at", () => {
    const rising = [session(40, 2), session(45, 2), session(60, 3), session(65, 3)];
    expect(trendTitle(rising)).toBe("Up 20 points, at harder questions");
    expect(trendTitle(rising.toReversed())).toBe("Down 20 points, at easier questions");
    const twice = (percent: number, difficulty: number) =>
      Array.from({ length: 2 }, () => session(percent, difficulty));
    const alike = [...twice(40, 2), ...twice(41, 2)];
    expect(trendTitle(alike)).toBe("Up 1 point, at the same difficulty");
    expect(trendTitle([...twice(40, 2), ...twice(40, 4)])).toBe("Unchanged, at harder questions");
  });

  test("says nothing of so few sessions that one would stand against one", () => {
    const rising = [session(20, 2), session(50, 2), session(80, 3)];
    for (const few of [[], rising.slice(0, 1), rising.slice(0, 2), rising]) {
      expect(trendTitle(few)).toBe("Your sessions over time");
    }
  });
});

describe("a session in words", () => {
  const names = {
    rungs: new Map([["mid", "Mid-level"]]),
    specialisations: new Map([["backend", "Backend"]]),
  };
  const settings = {
    mode: "mock",
    focus: "blueprint",
    rungId: "mid",
    specialisation: "backend",
    topicIds: ["git", "sql"],
    kinds: ["coding", "sql"],
    minutes: 45,
    count: null,
    timePercent: 150,
    hasPrivate: false,
  } as const;

  test("its title", () => {
    expect(sessionTitle(settings, names)).toBe("Mid-level, Backend");
    expect(sessionTitle({ ...settings, specialisation: "general" }, names)).toBe("Mid-level");
    expect(sessionTitle({ ...settings, focus: "due" }, names)).toBe("Due questions");
    expect(sessionTitle({ ...settings, focus: "weak" }, names)).toBe("Mid-level, weak areas");
  });

  test("its settings", () => {
    expect(settingsWords(settings)).toBe("45 minutes · Coding, SQL · 2 topics · 150 % of the time");
    const plain = { ...settings, minutes: null, count: 1, kinds: [], topicIds: [] };
    expect(settingsWords({ ...plain, timePercent: 100 })).toBe("1 question");
  });

  test.each([
    [0, "0 s"],
    [45.4, "45 s"],
    [90, "2 min"],
    [3_600, "1 h"],
    [3_900, "1 h 5 min"],
  ])("%d seconds", (seconds, words) => expect(lengthText(seconds)).toBe(words));

  test("when a question comes back", () => {
    const at = Date.UTC(2026, 11, 3, 12);
    expect(nextDueText(at, "UTC")).toBe(
      "Nothing is due. The next one comes back on 3 December 2026.",
    );
    expect(nextDueText(null, "UTC")).toContain("come back here");
  });
});

test("an odd address is as if nothing stood in it", () => {
  expect(historyInput.parse({ before: "x", code: "<script>" })).toEqual({ code: "" });
  expect(historyInput.parse({ before: "1700000000000", code: "abcde12345" })).toEqual({
    before: 1_700_000_000_000,
    code: "abcde12345",
  });
  expect(historyInput.parse({ before: ["1", "2"] })).toEqual({ code: "" });
});
