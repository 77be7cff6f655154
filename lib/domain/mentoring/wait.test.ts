import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  medianOf,
  minutesLeft,
  positionText,
  waitSentence,
  waitsOf,
  waitText,
  wideningsOf,
} from "./wait";

const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("medianOf", () => {
  test.each([
    [[], null],
    [[4], 4],
    [[9, 1], 5],
    [[9, 1, 2], 2],
    [[10, 1, 3, 2], 2.5],
  ])("%j → %j", (values, median) => expect(medianOf(values)).toBe(median));

  test("as many lie below as above, and the order does not matter", () => {
    const numbers = fc.array(fc.integer({ min: 0, max: 1e12 }), { minLength: 1 });
    fc.assert(
      fc.property(numbers, (values) => {
        const median = medianOf(values) ?? Number.NaN;
        const half = values.length / 2;
        expect(values.filter((value) => value < median).length).toBeLessThanOrEqual(half);
        expect(values.filter((value) => value > median).length).toBeLessThanOrEqual(half);
        expect(medianOf(values.toReversed())).toBe(median);
      }),
    );
  });
});

test("four waits promise nothing, five do", () => {
  expect(waitsOf([1, 2, 3, 4])).toEqual({ medianMs: null, sample: 4 });
  expect(waitsOf([5, 1, 4, 2, 3])).toEqual({ medianMs: 3, sample: 5 });
});

test.each([
  [0, "an hour"],
  [20 * 60_000, "an hour"],
  [HOUR + 1, "2 hours"],
  [5.2 * HOUR, "6 hours"],
  [23 * HOUR, "23 hours"],
  [23.5 * HOUR, "a day"],
  [DAY, "a day"],
  [DAY + 1, "2 days"],
  [1.5 * DAY, "2 days"],
  [30 * DAY, "30 days"],
])("a wait of %d ms is %s", (ms, text) => expect(waitText(ms)).toBe(text));

test.each([
  [0, "Nobody can tell yet how long it takes: no request was taken in the last 90 days."],
  [1, "Nobody can tell yet how long it takes: one request was taken in the last 90 days."],
  [4, "Nobody can tell yet how long it takes: 4 requests were taken in the last 90 days."],
])("with %d waits it says so", (sample, sentence) => {
  expect(waitSentence({ medianMs: null, sample })).toBe(sentence);
});

test("the median comes with the number it rests on", () => {
  expect(waitSentence({ medianMs: 2 * DAY, sample: 12 })).toBe(
    "Half of the last 12 requests were taken within 2 days (the last 90 days).",
  );
});

test.each([
  [0, "You are first in the queue"],
  [1, "One is before you in the queue"],
  [12, "12 are before you in the queue"],
  [1000, "More than 999 are before you in the queue"],
])("%d ahead: %s", (ahead, text) => expect(positionText(ahead)).toBe(text));

test("only circles that are still to come are announced, and none after the last day", () => {
  const request = { openedAt: 0, expiresAt: 30 * DAY, route: 0, specialisationId: "backend" };
  expect(wideningsOf(request)).toEqual([
    { at: 7 * DAY, route: 1 },
    { at: 14 * DAY, route: 2 },
  ]);
  expect(wideningsOf({ ...request, route: 1 })).toEqual([{ at: 14 * DAY, route: 2 }]);
  expect(wideningsOf({ ...request, route: 2 })).toEqual([]);
  expect(wideningsOf({ ...request, specialisationId: null })).toEqual([{ at: 14 * DAY, route: 2 }]);
  expect(wideningsOf({ ...request, expiresAt: 10 * DAY })).toEqual([{ at: 7 * DAY, route: 1 }]);
});

test.each([
  [30 * 60_000, 30],
  [29 * 60_000 + 1, 30],
  [60_000, 1],
  [1, 1],
  [0, 0],
  [-5, 0],
])("%d ms to go are %d minutes", (ms, minutes) => {
  expect(minutesLeft(1_000_000 + ms, 1_000_000)).toBe(minutes);
});
