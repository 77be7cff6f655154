import { describe, expect, test } from "vitest";
import type { FirstEstimate } from "../skills/first-estimate/first-estimate";
import type { Headline } from "../skills/headline";
import type { NextStep } from "../skills/next-step";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import { firstEstimateWords } from "./first-estimate-words";

const estimate = (rung: FirstEstimate["rung"], low: FirstEstimate["rung"]): FirstEstimate => ({
  rung,
  lowRung: low,
  highRung: rung,
  position: 1.5,
  distribution: [],
  probability: 0.5,
  answered: 11,
  isComplete: true,
  nextStep: null,
});
const rate: NextStep = { kind: "rate", rungId: "intern", skillIds: ["loops", "files"], minutes: 1 };
const claimed: Headline = { basis: "claimed", rung: null, next: "intern", percent: 10 };
const words = (...[found, step, headline]: [FirstEstimate | null, NextStep, Headline]) =>
  firstEstimateWords(found, step, headline, framework);
const rule = "The ladder counts only what is rated, and 2 core skills of intern are not";

describe("firstEstimateWords", () => {
  test("answers that point above the counted rung come first, with what is counted", () => {
    expect(words(estimate("junior", "intern"), rate, claimed)).toEqual({
      title: "By your own account, most likely junior.",
      lead: `It could be intern. ${rule}: so far that makes 10\u00a0% of it.`,
    });
    expect(words(estimate("junior", "junior"), rate, claimed).lead).toBe(
      `${rule}: so far that makes 10\u00a0% of it.`,
    );
  });

  test("never tells a bare 0 %", () => {
    const none = { ...claimed, percent: 0 };
    expect(words(estimate("junior", "junior"), rate, none).lead).toBe(`${rule}.`);
  });

  test("beside evidence, or not above the counted rung, they are a remark", () => {
    const lead = `Your answers so far point to junior; it could be intern. ${rule}.`;
    const found = estimate("junior", "intern");
    expect(words(found, rate, { ...claimed, basis: "supported" })).toEqual({ lead });
    expect(words(found, rate, { ...claimed, rung: "junior", next: "mid" })).toEqual({ lead });
  });

  test("one missing skill is told in the singular", () => {
    const one = { ...rate, skillIds: ["loops"] };
    expect(words(estimate(null, null), one, claimed).lead).toBe(
      "Your answers so far point to a place below intern. The ladder counts only what is rated, and one core skill of intern is not.",
    );
  });

  test("nothing without answers, or once the core skills are rated", () => {
    expect(words(null, rate, claimed)).toEqual({});
    const wait: NextStep = { kind: "wait", rungId: "intern", waiting: [] };
    expect(words(estimate("junior", "intern"), wait, claimed)).toEqual({});
  });
});
