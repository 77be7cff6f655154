import { describe, expect, test } from "vitest";
import { confidenceTitle } from "./confidence-words";
import { distanceTo, goalStanding, goalsTitle } from "./goal-words";

const today = "2026-03-10";

test("the heading carries its denominator", () => {
  expect([0, 1, 3].map(goalsTitle)).toEqual([
    "No goal under way",
    "One of three goals under way",
    "Three of three goals under way",
  ]);
});

test.each([
  ["2026-03-09", "passed"],
  ["2026-03-10", "today"],
  ["2026-03-11", "tomorrow"],
  ["2026-03-23", "in 13 days"],
  ["2026-03-24", "in 2 weeks"],
  ["2026-05-05", "in 8 weeks"],
])("%s is %s", (dueOn, words) => {
  expect(distanceTo(dueOn, today)).toBe(words);
});

test.each([
  [{}, "due 1 April 2026, in 3 weeks"],
  [{ isInReview: true }, "handed in for review, due 1 April 2026"],
  [{ state: "met" as const, closedAt: Date.UTC(2026, 2, 3, 23, 30) }, "met on 4 March 2026"],
  [{ state: "missed" as const }, "its day was 1 April 2026"],
  [{ state: "dropped" as const, closedAt: Date.UTC(2026, 2, 3) }, "let go on 3 March 2026"],
])("a goal %o: %s", (more, words) => {
  const goal = { state: "active" as const, dueOn: "2026-04-01", isInReview: false, closedAt: null };
  expect(goalStanding({ ...goal, ...more }, { today, timeZone: "Europe/Berlin" })).toBe(words);
});

describe("the chart's title", () => {
  const at = (day: number) => Date.UTC(2026, 2, day, 12);
  const title = (newestFirst: number[], whose: string | null = null) =>
    confidenceTitle(
      newestFirst.map((confidence, i) => ({ confidence, at: at(20 - i) })),
      whose,
      "UTC",
    );

  test("states the answer", () => {
    expect(title([])).toBe("Confidence over time");
    expect(title([3])).toBe("Confidence is at 3 of 5");
    expect(title([4, 1, 2])).toBe("Confidence is up from 2 to 4 since 18 March 2026");
    expect(title([2, 4], "Ada L.")).toBe(
      "Ada L.’s confidence is down from 4 to 2 since 19 March 2026",
    );
    expect(title([3, 5, 3])).toBe("Confidence is at 3 of 5, where it began");
  });
});
