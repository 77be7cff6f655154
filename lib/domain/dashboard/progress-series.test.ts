import { describe, expect, test } from "vitest";
import { progressSeries, progressTitle, sinceWords } from "./progress-series";

const NOW = Date.parse("2026-11-21T15:00:00Z");
const day = (date: string, supported: number[], claimed = [90, 90, 90, 90, 90]) => ({
  day: date,
  claimed,
  supported,
});
const at = (date: string) => Date.parse(`${date}T12:00:00Z`);

describe("progressSeries", () => {
  const days = [
    day("2026-03-01", [10, -1, 0, 0, 0]),
    day("2026-05-01", [30, 5, 0, 0, 0]),
    day("2026-11-21", [62, 8, 0, 0, 0]),
  ];
  const today = { at: NOW, value: 60 };

  test("ends with today's own value, after the days on which something changed", () => {
    expect(progressSeries(days, "intern", "supported", today)).toEqual([
      { at: at("2026-03-01"), value: 10 },
      { at: at("2026-05-01"), value: 30 },
      { at: at("2026-11-21"), value: 62 },
      today,
    ]);
  });

  test("leaves out days on which the rung had nothing to count", () => {
    const points = progressSeries(days, "junior", "supported", today);
    expect(points.map(({ value }) => value)).toEqual([5, 8, 60]);
  });

  test("never runs backwards: a roll-up dated later than now is today's value", () => {
    const morning = { at: Date.parse("2026-11-21T06:00:00Z"), value: 60 };
    const points = progressSeries(days, "intern", "supported", morning);
    expect(points.map(({ value }) => value)).toEqual([10, 30, 60]);
  });

  test("reads the headline's track", () => {
    expect(progressSeries(days, "intern", "claimed", today)[0]?.value).toBe(90);
  });
});

describe("progressTitle", () => {
  const points = (first: number, last: number) => [
    { at: at("2026-03-01"), value: first },
    { at: NOW, value: last },
  ];
  test.each([
    [18, 62, "Up 44 points since March"],
    [62, 61, "Down 1 point since March"],
    [61, 62, "Up 1 point since March"],
    [62, 60, "Down 2 points since March"],
    [62, 62, "Unchanged since March"],
    [62, 61.6, "Unchanged since March"],
  ])("%d then %d: %s", (first, last, title) => {
    expect(progressTitle(points(first, last), "Europe/London")).toBe(title);
  });

  test("one point is a beginning", () => {
    expect(progressTitle([], "UTC")).toBe("Your first point on the chart");
    expect(progressTitle([{ at: NOW, value: 3 }], "UTC")).toBe("Your first point on the chart");
    const noon = { at: at("2026-11-21"), value: 1 };
    expect(progressTitle([noon, { at: NOW, value: 3 }], "UTC")).toBe(
      "Your first point on the chart",
    );
  });
});

test.each([
  ["2026-11-20", "UTC", "20 November"],
  ["2026-09-23", "UTC", "23 September"],
  ["2026-09-20", "UTC", "September"],
  ["2026-01-10", "UTC", "January"],
  ["2025-12-20", "UTC", "December 2025"],
  ["2024-03-01", "UTC", "March 2024"],
  ["2026-11-20", "Mars/Olympus", "20 November"],
])("%s in %s is %j", (date, zone, text) => {
  expect(sinceWords(at(date), NOW, zone)).toBe(text);
});
