import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { exactProgress, progressOf, supportingNeeded } from "./progress";
import vectors from "./testing/vectors.json";

const credit = fc.oneof(fc.constantFrom(0, 0.9, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const credits = fc.array(credit, { maxLength: 12 });

describe("progress", () => {
  const cases: [keyof typeof vectors.progress, number[], number[]][] = [
    ["core[1,1,.5,0] sup[1,.6,0,0]", [1, 1, 0.5, 0], [1, 0.6, 0, 0]],
    ["all core, 3/4 sup", [1, 1, 1, 1], [1, 1, 1, 0]],
    ["all core, 2/4 sup met, others .9", [1, 1, 1, 1], [1, 1, 0.9, 0.9]],
    ["core[1,1,1,.99] all sup", [1, 1, 1, 0.99], [1, 1, 1, 1]],
  ];

  it("covers every vector", () => {
    expect(cases.map(([name]) => name).sort()).toEqual(Object.keys(vectors.progress).sort());
  });

  it.each(cases)("%s", (name, core, supporting) => {
    expect(progressOf(core, supporting)).toBe(vectors.progress[name]);
  });

  it("has nothing to say about an empty set, and measures one group alone", () => {
    expect(progressOf([], [])).toBeNull();
    expect(progressOf([1, 0], [])).toBe(50);
    expect(progressOf([], [1, 0, 0, 0])).toBe(33);
  });

  it("rises with every credit", () => {
    fc.assert(
      fc.property(credits, credits, fc.nat(), credit, (core, supporting, pick, other) => {
        const before = exactProgress(core, supporting) ?? 0;
        const all = [...core, ...supporting];
        if (all.length === 0) return;
        const i = pick % all.length;
        all[i] = Math.max(all[i] ?? 0, other);
        const after = exactProgress(all.slice(0, core.length), all.slice(core.length)) ?? 0;
        expect(after).toBeGreaterThanOrEqual(before - 1e-9);
      }),
      { numRuns: 5000 },
    );
  });

  it("stays within 0 and 100", () => {
    fc.assert(
      fc.property(credits, credits, (core, supporting) => {
        const progress = progressOf(core, supporting);
        if (progress === null) return;
        expect(progress).toBeGreaterThanOrEqual(0);
        expect(progress).toBeLessThanOrEqual(100);
      }),
      { numRuns: 3000 },
    );
  });

  it("asks for three quarters of the supporting skills, rounded up", () => {
    expect([0, 1, 2, 4, 6, 7].map(supportingNeeded)).toEqual([0, 1, 2, 3, 5, 6]);
  });
});
