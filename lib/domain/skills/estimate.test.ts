import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { estimateSkill, readSkill } from "./estimate";
import type { EvidenceItem } from "./evidence";
import type { Skill } from "./framework";
import { posteriorOf, probabilityAt } from "./posterior";
import { anyItems } from "./testing/arbitraries";
import { coding, daysAgo, mentor, NOW, quiz, self, standingOf } from "./testing/evidence-builders";
import { fixtureFramework } from "./testing/fixture-framework";
import vectors from "./testing/vectors.json";

const skill = fixtureFramework.skills.get("sql") as Skill;
const read = (items: readonly EvidenceItem[], now = NOW) =>
  readSkill(standingOf("sql", items), skill, now, 0);

describe("the reference vectors", () => {
  const quizzes = [...Array.from({ length: 8 }, () => quiz(3, 1)), quiz(3, 0), quiz(3, 0)];
  const cases: [keyof typeof vectors.estimate, number, EvidenceItem[]][] = [
    ["no_evidence", 3, []],
    ["self4_biasadj3.7", 3, [self(3.7)]],
    ["self3.7+mentor3", 3, [self(3.7), mentor(3)]],
    ["self3.7+mentor3+2 coding d3 pass", 3, [self(3.7), mentor(3), coding(3), coding(3)]],
    [
      "same, +easy coding d1 pass (must not lower mean)",
      3,
      [self(3.7), mentor(3), coding(3), coding(3), coding(1)],
    ],
    ["same, + coding d3 fail", 3, [self(3.7), mentor(3), coding(3), coding(3), coding(3, 0)]],
    ["mentor3 only", 3, [mentor(3)]],
    ["two mentors 3", 3, [mentor(3), mentor(3)]],
    ["mentor2, target 2", 2, [mentor(2)]],
    ["two mentors 4, target 4", 4, [mentor(4), mentor(4)]],
    ["mentor3 + coding d3 pass", 3, [mentor(3), coding(3)]],
    ["4 coding d3 pass only", 3, [coding(3), coding(3), coding(3), coding(3)]],
    ["10 quiz items d3, 8 right", 3, quizzes],
    ["mentor4 fresh", 4, [mentor(4)]],
    ["mentor4 after one half-life", 4, [mentor(4, { at: daysAgo(365) })]],
    ["mentor4 after two half-lives", 4, [mentor(4, { at: daysAgo(730) })]],
  ];

  it("covers every vector", () => {
    expect(cases.map(([name]) => name).sort()).toEqual(Object.keys(vectors.estimate).sort());
  });

  it.each(cases)("%s", (name, target, items) => {
    const { estimate, posteriors } = read(items);
    const vector = vectors.estimate[name];
    expect(estimate.mean).toBeCloseTo(vector.mean, 3);
    expect(estimate.sd).toBeCloseTo(vector.sd, 3);
    expect(estimate.low).toBe(vector.lo90);
    expect(estimate.high).toBe(vector.hi90);
    expect(probabilityAt(posteriors.now, target)).toBeCloseTo(vector.p_at_target, 4);
  });

  it("takes the general bias of .3 off a self-rating of 4", () => {
    const estimate = estimateSkill(standingOf("sql", [self(4)]), skill, NOW);
    expect(estimate.mean).toBeCloseTo(2.396, 3);
    expect(estimate.claimed).toBe(4);
  });
});

describe("what counts", () => {
  it("hears each person's latest word only, and every test result", () => {
    const old = { raterId: "grace", at: daysAgo(9) };
    const items = [self(1, { at: daysAgo(5) }), self(3), mentor(1, old), coding(3), coding(3)];
    const latest = mentor(4, { raterId: "grace", at: daysAgo(1) });
    expect(read([...items, latest]).estimate).toEqual(
      read([self(3), coding(3), coding(3), latest]).estimate,
    );
  });

  it("keeps a corrected self-rating on the scale", () => {
    const shown = (value: number, bias: number) =>
      estimateSkill(standingOf("sql", [self(value)]), skill, NOW, bias).mean;
    expect(shown(0, 2)).toBe(shown(0, 0));
    expect(shown(5, -2)).toBe(shown(5, 0));
  });

  it("takes 'not observable' as no self-rating rather than as 0", () => {
    const standing = standingOf("sql", [self(4), mentor(3)], { isNotObservable: true });
    const estimate = estimateSkill(standing, skill, NOW);
    expect(estimate.mean).toBeCloseTo(vectors.estimate["mentor3 only"].mean, 3);
    expect(estimate.claimed).toBeNull();
    expect(estimate.itemCount).toBe(1);
  });

  it("means the mentors' latest ratings, and tells which still weigh", () => {
    const estimate = read([mentor(2, { at: daysAgo(1000) }), mentor(4)]).estimate;
    expect(estimate.confirmed).toBe(3);
    expect(estimate.confirmedInForce).toBe(4);
  });
});

describe("time", () => {
  it("never raises a displayed mean", () => {
    const fresh = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(anyItems, fresh, (items, days) => {
        const later = read(items, NOW + days * 86_400_000).estimate.mean;
        const ageless = posteriorOf(read(items).evidence.undecayed).mean;
        expect(later).toBeLessThanOrEqual(ageless + 1e-12);
      }),
      { numRuns: 3000 },
    );
  });

  it("would raise the mean of a failed test if decay alone decided", () => {
    const failed = [coding(2, 0, { at: daysAgo(730) })];
    const { posteriors, estimate } = read(failed);
    expect(posteriors.now.mean).toBeGreaterThan(posteriors.undecayed.mean + 0.1);
    expect(estimate.mean).toBe(posteriors.undecayed.mean);
  });

  it("halves its pace while the skill is in use", () => {
    const items = [mentor(4, { at: daysAgo(730) })];
    const inUse = readSkill(standingOf("sql", items, { isInUse: true }), skill, NOW, 0);
    expect(inUse.estimate.mean).toBeCloseTo(
      vectors.estimate["mentor4 after one half-life"].mean,
      3,
    );
  });

  it("treats an item dated after now as new", () => {
    expect(read([mentor(4, { at: NOW + 1e9 })]).estimate.mean).toBe(
      read([mentor(4)]).estimate.mean,
    );
  });
});

describe("an easy pass", () => {
  it("never lowers the mean nor the probability of any target", () => {
    const difficulty = fc.constantFrom(0, 0.5, 1, 2, 3, 5);
    const kind = fc.constantFrom("coding" as const, "quiz" as const, "interview" as const);
    const days = fc.integer({ min: 0, max: 1500 });
    fc.assert(
      fc.property(anyItems, kind, difficulty, days, (items, kind, difficulty, age) => {
        const before = read(items);
        const pass = { kind, difficulty, score: 1, at: daysAgo(age) };
        const after = read([...items, pass]);
        const kept = [1, 2, 3, 4, 5].every(
          (target) =>
            probabilityAt(after.posteriors.now, target) >=
            probabilityAt(before.posteriors.now, target) - 1e-9,
        );
        expect(kept && after.estimate.mean >= before.estimate.mean - 1e-9).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});
