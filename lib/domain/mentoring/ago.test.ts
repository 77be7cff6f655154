import { describe, expect, it } from "vitest";
import { agoText, dueText, lastedText } from "./ago";

const NOW = Date.UTC(2026, 10, 21, 12);
const HOUR = 3_600_000;
const DAY = 24 * HOUR;

describe("lastedText", () => {
  it.each([
    [0, "less than an hour"],
    [HOUR - 1, "less than an hour"],
    [HOUR, "1 hour"],
    [DAY - 1, "23 hours"],
    [DAY, "1 day"],
    [2 * DAY - 1, "1 day"],
    [23 * DAY, "23 days"],
    [-DAY, "less than an hour"],
  ])("%i ms: %s", (age, text) => {
    expect(lastedText(NOW - age, NOW)).toBe(text);
  });
});

describe("agoText", () => {
  it.each([
    [HOUR - 1, "just now"],
    [5 * HOUR, "5 hours ago"],
    [DAY, "yesterday"],
    [2 * DAY, "2 days ago"],
    [-HOUR, "just now"],
  ])("%i ms: %s", (age, text) => {
    expect(agoText(NOW - age, NOW)).toBe(text);
  });
});

describe("dueText", () => {
  it.each([
    [3 * DAY, "in 3 days"],
    [5 * HOUR, "in 5 hours"],
    [HOUR - 1, "due now"],
    [1 - HOUR, "due now"],
    [-HOUR, "1 hour late"],
    [-2 * DAY, "2 days late"],
  ])("%i ms ahead: %s", (ahead, text) => {
    expect(dueText(NOW + ahead, NOW)).toBe(text);
  });
});
