import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { bandOf, isComplete, judge, meanOfShare, shareOfMean } from "./rubric-score";

/** Vectors "3_scores" of the methods. */
const VECTORS = [
  { scores: [4, 4, 4, 3], mean: 3.75, percent: 91.7, band: "strong hire" },
  { scores: [3, 3, 3, 3], mean: 3, percent: 66.7, band: "hire" },
  { scores: [3, 3, 2, 2], mean: 2.5, percent: 50, band: "no hire" },
  { scores: [4, 4, 4, 1], mean: 3.25, percent: 75, band: "no hire" },
  { scores: [2, 2, 1, 1], mean: 1.5, percent: 16.7, band: "strong no hire" },
] as const;

const anyScores = fc.array(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 6 });
const ORDER = ["strong no hire", "no hire", "hire", "strong hire"];

describe("judge", () => {
  it.each(VECTORS)("$scores is $percent % and $band", ({ scores, mean, percent, band }) => {
    const judged = judge(scores);
    expect(judged.mean).toBeCloseTo(mean, 10);
    expect(judged.percent).toBeCloseTo(percent, 1);
    expect(judged.band).toBe(band);
  });

  it.each([
    [3.5, "strong hire"],
    [3.499, "hire"],
    [2.75, "hire"],
    [2.749, "no hire"],
    [1.75, "no hire"],
    [1.749, "strong no hire"],
  ])("a mean of %d is %s", (mean, band) => {
    expect(bandOf(mean)).toBe(band);
  });

  it("never falls when one dimension rises", () => {
    fc.assert(
      fc.property(anyScores, fc.nat(), (scores, at) => {
        const i = at % scores.length;
        const better = scores.map((score, j) => (j === i ? Math.min(4, score + 1) : score));
        const [before, after] = [judge(scores), judge(better)];
        expect(after.percent).toBeGreaterThanOrEqual(before.percent);
        expect(ORDER.indexOf(after.band)).toBeGreaterThanOrEqual(ORDER.indexOf(before.band));
      }),
    );
  });

  it("stays from 0 to 100 %, whatever the order of the dimensions", () => {
    fc.assert(
      fc.property(anyScores, (scores) => {
        const judged = judge(scores);
        expect(judged.percent).toBeGreaterThanOrEqual(0);
        expect(judged.percent).toBeLessThanOrEqual(100);
        expect(judge(scores.toReversed()).band).toBe(judged.band);
        expect(meanOfShare(shareOfMean(judged.mean))).toBeCloseTo(judged.mean, 10);
      }),
    );
  });

  it("refuses to judge nothing", () => {
    expect(() => judge([])).toThrow(RangeError);
  });
});

it("is complete once every dimension has a score", () => {
  expect(isComplete({ a: 1, b: 4 }, ["a", "b"])).toBe(true);
  expect(isComplete({ a: 1 }, ["a", "b"])).toBe(false);
});
