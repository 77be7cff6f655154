import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Framework, RUNG_IDS, type RungId } from "../skills/framework";
import { fixtureFramework } from "../skills/testing/fixture-framework";
import { higherRung, rungOfRating, weightOfRating } from "./rating-weight";

/** The fixture with one more skill, wanted at 2 on mid-level (supporting) and at 3 on senior. */
const framework: Framework = {
  ...fixtureFramework,
  rungs: fixtureFramework.rungs.map((rung) =>
    rung.id === "mid"
      ? { ...rung, supporting: [{ skillId: "cache", proficiency: 2 }] }
      : rung.id === "senior"
        ? { ...rung, core: [...rung.core, { skillId: "cache", proficiency: 3 }] }
        : rung,
  ),
};

describe("rungOfRating", () => {
  test.each<[skillId: string, value: number, rung: RungId]>([
    // As in the example of the doc comment: wanted at 2 on one rung, at 3 on the next.
    ["cache", 1, "mid"],
    ["cache", 2, "mid"],
    ["cache", 2.5, "senior"],
    ["cache", 3, "senior"],
    ["cache", 5, "senior"],
    // Wanted at 2 on intern and at 3 on junior.
    ["loops", 0, "intern"],
    ["loops", 2, "intern"],
    ["loops", 2.5, "junior"],
    ["loops", 4, "junior"],
    // Supporting targets count as much as core ones.
    ["terminal", 2, "intern"],
    ["estimates", 2, "junior"],
    // No rung asks for it: what the proficiency stands for.
    ["flask", 0, "intern"],
    ["flask", 1, "intern"],
    ["flask", 1.5, "junior"],
    ["flask", 2, "junior"],
    ["flask", 3, "mid"],
    ["flask", 4, "senior"],
    ["flask", 4.5, "staff"],
    ["flask", 5, "staff"],
  ])("%s at %d belongs to %s", (skillId, value, rung) => {
    expect(rungOfRating(framework, skillId, value)).toBe(rung);
  });
});

describe("weightOfRating", () => {
  test.each<[rater: RungId | null, skillId: string, value: number, weight: string]>([
    [null, "loops", 0, "peer"],
    ["intern", "loops", 2, "mentor"],
    ["intern", "loops", 3, "peer"],
    ["junior", "loops", 5, "mentor"],
    ["mid", "cache", 2, "mentor"],
    ["mid", "cache", 2.5, "peer"],
    ["senior", "cache", 5, "mentor"],
    ["senior", "strategy", 1, "peer"],
    ["staff", "strategy", 5, "mentor"],
    ["senior", "flask", 4, "mentor"],
    ["senior", "flask", 4.5, "peer"],
  ])("by %s of %s at %d: as a %s’s", (rater, skillId, value, weight) => {
    expect(weightOfRating(framework, rater, { skillId, value })).toBe(weight);
  });

  const rating = fc.record({
    skillId: fc.constantFrom(...framework.skills.keys(), "cache"),
    value: fc.integer({ min: 0, max: 10 }).map((halves) => halves / 2),
  });
  const rater = fc.constantFrom<RungId | null>(null, ...RUNG_IDS);
  const order = (rung: RungId | null) => (rung === null ? -1 : RUNG_IDS.indexOf(rung));

  test("standing higher never turns a mentor’s rating into a peer’s", () => {
    fc.assert(
      fc.property(rating, rater, rater, (given, a, b) => {
        const [lower, higher] = order(a) <= order(b) ? [a, b] : [b, a];
        const before = weightOfRating(framework, lower, given);
        const after = weightOfRating(framework, higher, given);
        expect(before === "mentor" && after === "peer").toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test("a higher rating of the same skill never needs a lower rung", () => {
    fc.assert(
      fc.property(rating, fc.integer({ min: 0, max: 10 }), ({ skillId, value }, halves) => {
        const [low, high] = [value, halves / 2].toSorted((a, b) => a - b) as [number, number];
        const rungOf = (at: number) => order(rungOfRating(framework, skillId, at));
        expect(rungOf(high)).toBeGreaterThanOrEqual(rungOf(low));
      }),
      { numRuns: 2_000 },
    );
  });

  test("nobody without a rung rates as a mentor, and on the top rung everybody does", () => {
    fc.assert(
      fc.property(rating, (given) => {
        expect(weightOfRating(framework, null, given)).toBe("peer");
        expect(weightOfRating(framework, "staff", given)).toBe("mentor");
      }),
    );
  });
});

describe("higherRung", () => {
  test("the higher of two, whichever comes first; nothing adds nothing", () => {
    expect(higherRung("junior", "senior")).toBe("senior");
    expect(higherRung("senior", "junior")).toBe("senior");
    expect(higherRung(null, "intern")).toBe("intern");
    expect(higherRung("intern", null)).toBe("intern");
    expect(higherRung(null, null)).toBeNull();
  });
});
