import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { brokenCaps, type CodeFacts, capsOf, withinCaps } from "./score-caps";

const checks = (passed: number, total: number) =>
  Array.from({ length: total }, (_, i) => ({ hasPassed: i < passed }));

const coding: CodeFacts = {
  kind: "coding",
  rubric: "coding",
  checks: checks(8, 8),
  share: 1,
  isLate: false,
  runCount: 3,
  hasOwnTest: true,
};
const ran = (facts: CodeFacts, passed: number, total: number): CodeFacts => ({
  ...facts,
  checks: checks(passed, total),
  share: passed / total,
});
const maxima = (facts: CodeFacts) =>
  Object.fromEntries(capsOf(facts).map(({ dimension, max }) => [dimension, max]));

describe("coding and SQL", () => {
  it.each([
    [3, 8, { technical: 1 }],
    [4, 8, { technical: 2 }],
    [7, 8, { technical: 2 }],
    [8, 8, {}],
  ])("%d of %d tests", (passed, total, caps) => {
    expect(maxima(ran(coding, passed, total))).toEqual(caps);
    expect(maxima({ ...ran(coding, passed, total), kind: "sql" })).toEqual(caps);
  });

  it("everything passed, but late", () => {
    expect(maxima({ ...coding, isLate: true })).toEqual({ technical: 3 });
  });

  it("caps verification where nothing of one's own was tried", () => {
    expect(maxima({ ...coding, hasOwnTest: false })).toEqual({ verification: 2 });
    expect(maxima({ ...coding, kind: "sql", hasOwnTest: false })).toEqual({});
    expect(maxima({ ...coding, kind: "sql", runCount: 0 })).toEqual({ verification: 2 });
  });

  it("caps nothing technical before the tests were run", () => {
    expect(maxima({ ...coding, checks: null, share: null })).toEqual({});
  });

  it("says why, with the numbers", () => {
    expect(capsOf(ran(coding, 5, 8))[0]?.reason).toBe("5 of 8 hidden tests passed.");
    expect(capsOf({ ...ran(coding, 1, 2), kind: "sql" })[0]?.reason).toBe(
      "1 of 2 data sets passed.",
    );
    expect(capsOf({ ...coding, checks: [], share: 0 })[0]?.reason).toBe(
      "The code did not get as far as the hidden tests.",
    );
  });
});

describe("testing", () => {
  const testing: CodeFacts = { ...coding, kind: "testing", rubric: "testing" };
  const met = (isAccepted: boolean, caught: number, faulty: number): CodeFacts => ({
    ...testing,
    checks: [{ hasPassed: isAccepted }, ...checks(caught, faulty)],
    share: isAccepted ? caught / faulty : 0,
  });

  it.each([
    [0, { fault_detection: 1 }],
    [1, { fault_detection: 2 }],
    [2, { fault_detection: 2 }],
    [3, { fault_detection: 3 }],
    [4, {}],
  ])("%d of 4 faulty versions caught", (caught, caps) => {
    expect(maxima(met(true, caught, 4))).toEqual(caps);
  });

  it("refusing the correct version outweighs every fault that was caught", () => {
    expect(capsOf(met(false, 4, 4))).toEqual([
      { dimension: "fault_detection", max: 1, reason: "The correct version was refused." },
    ]);
  });
});

describe("debugging", () => {
  const debugging: CodeFacts = { ...coding, kind: "debugging", rubric: "debugging" };

  it.each([
    [1, 4, { fix: 1 }],
    [2, 4, { fix: 2 }],
    [4, 4, {}],
  ])("%d of %d tests", (passed, total, caps) => {
    expect(maxima(ran(debugging, passed, total))).toEqual(caps);
  });
});

it.each(["concept", "system_design", "behavioural"] as const)("%s has no caps", (kind) => {
  expect(capsOf({ ...coding, kind, rubric: kind, share: 0, hasOwnTest: false })).toEqual([]);
});

const scores = fc.record({
  technical: fc.integer({ min: 1, max: 4 }),
  verification: fc.integer({ min: 1, max: 4 }),
  communication: fc.integer({ min: 1, max: 4 }),
});
const facts = fc
  .record({ passed: fc.nat(8), isLate: fc.boolean(), hasOwnTest: fc.boolean() })
  .map(({ passed, ...rest }) => ({ ...ran(coding, passed, 8), ...rest }));

it("a score within its caps breaks none, and is lowered but never raised", () => {
  fc.assert(
    fc.property(scores, facts, (given, code) => {
      const caps = capsOf(code);
      const capped = withinCaps(given, caps);
      expect(brokenCaps(capped, caps)).toEqual([]);
      for (const [dimension, score] of Object.entries(given)) {
        expect(capped[dimension]).toBeLessThanOrEqual(score);
      }
      if (brokenCaps(given, caps).length === 0) expect(capped).toEqual(given);
    }),
  );
});
