import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { framework as content } from "@/content/catalogue";
import { type Framework, RUNG_IDS, type RungId } from "../skills/framework";
import { fixtureFramework } from "../skills/testing/fixture-framework";
import { higherRung, rungOfSkill, weightOfRating } from "./rating-weight";

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

describe("rungOfSkill", () => {
  test.each<[skillId: string, rung: RungId]>([
    // Wanted at 2 on mid-level, among the supporting ones, and at 3 on senior.
    ["cache", "mid"],
    ["loops", "intern"],
    ["terminal", "intern"],
    ["estimates", "junior"],
    // No rung asks for it: where the framework expects it.
    ["flask", fixtureFramework.skills.get("flask")?.rung ?? "staff"],
    ["no-such-skill", "staff"],
  ])("%s belongs to %s", (skillId, rung) => {
    expect(rungOfSkill(framework, skillId)).toBe(rung);
  });

  test("as in the doc comments, with the content there is", () => {
    expect(rungOfSkill(content(), "pytest")).toBe("intern");
    expect(rungOfSkill(content(), "system-design")).toBe("mid");
  });
});

describe("weightOfRating", () => {
  test.each<[rater: RungId | null, skillId: string, weight: string]>([
    [null, "loops", "peer"],
    ["intern", "loops", "mentor"],
    ["intern", "estimates", "peer"],
    ["junior", "cache", "peer"],
    ["mid", "cache", "mentor"],
    ["senior", "strategy", "peer"],
    ["staff", "strategy", "mentor"],
  ])("by %s of %s: as a %s’s", (rater, skillId, weight) => {
    expect(weightOfRating(framework, rater, skillId)).toBe(weight);
  });

  const skill = fc.constantFrom(...framework.skills.keys(), "cache");
  const rater = fc.constantFrom<RungId | null>(null, ...RUNG_IDS);
  const order = (rung: RungId | null) => (rung === null ? -1 : RUNG_IDS.indexOf(rung));

  test("standing higher never turns a mentor’s rating into a peer’s", () => {
    fc.assert(
      fc.property(skill, rater, rater, (skillId, a, b) => {
        const [lower, higher] = order(a) <= order(b) ? [a, b] : [b, a];
        const before = weightOfRating(framework, lower, skillId);
        const after = weightOfRating(framework, higher, skillId);
        expect(before === "mentor" && after === "peer").toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  test("nobody without a rung rates as a mentor, and on the top rung everybody does", () => {
    fc.assert(
      fc.property(skill, (skillId) => {
        expect(weightOfRating(framework, null, skillId)).toBe("peer");
        expect(weightOfRating(framework, "staff", skillId)).toBe("mentor");
      }),
    );
  });

  test("somebody on a rung can confirm all that the rung and those below it ask for", () => {
    for (const rung of content().rungs) {
      for (const { skillId } of [...rung.core, ...rung.supporting]) {
        expect(weightOfRating(content(), rung.id, skillId)).toBe("mentor");
      }
    }
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
