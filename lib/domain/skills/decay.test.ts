import { describe, expect, it } from "vitest";
import { DAY_MS, freshnessOf, halfLifeMs, recency, weightOf } from "./decay";
import { coding, daysAgo, NOW } from "./testing/evidence-builders";

describe("decay", () => {
  it("halves once per half-life and multiplies by trust", () => {
    expect(recency(daysAgo(365), NOW, 365 * DAY_MS)).toBe(0.5);
    expect(weightOf(coding(3, 1, { at: daysAgo(365), trust: 0.5 }), NOW, 365 * DAY_MS)).toBe(0.25);
  });

  it("doubles the half-life while in use", () => {
    expect(halfLifeMs({ halfLifeDays: 400 }, true)).toBe(
      2 * halfLifeMs({ halfLifeDays: 400 }, false),
    );
  });

  it.each([
    [1, "fresh"],
    [0.7, "fresh"],
    [0.6999, "ageing"],
    [0.5, "ageing"],
    [0.4999, "stale"],
    [0.125, "stale"],
    [0.1249, "expired"],
  ])("calls a recency of %f %s", (value, name) => {
    expect(freshnessOf(value)).toBe(name);
  });
});
