import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { creditFor, isMetAt } from "./credit";
import { readSkill } from "./estimate";
import type { EvidenceItem } from "./evidence";
import type { Skill } from "./framework";
import { PRIOR, probabilityAt } from "./posterior";
import { scoreSupported } from "./supported-track";
import { anyItems } from "./testing/arbitraries";
import { coding, daysAgo, mentor, NOW, self, standingOf } from "./testing/evidence-builders";
import { fixtureFramework } from "./testing/fixture-framework";
import vectors from "./testing/vectors.json";

const skill = fixtureFramework.skills.get("sql") as Skill;
const score = (items: readonly EvidenceItem[], proficiency: number, now = NOW) =>
  scoreSupported(readSkill(standingOf("sql", items), skill, now, 0), {
    skillId: "sql",
    proficiency,
  });
const targets = fc.integer({ min: 1, max: 5 });

describe("the reference vectors", () => {
  const { p0, ...credits } = vectors.creditTarget3;
  const four = [coding(3), coding(3), coding(3), coding(3)];
  const cases: [keyof typeof credits, number, EvidenceItem[]][] = [
    ["self3.7 only", 3, [self(3.7)]],
    ["self3.7+mentor3", 3, [self(3.7), mentor(3)]],
    ["mentor3+coding d3 pass", 3, [mentor(3), coding(3)]],
    ["one coding d3 pass (gate: needs two)", 3, [coding(3)]],
    ["four coding d3 passes against target 4 (gate: too easy)", 4, four],
    ["mentor2, target 2", 2, [mentor(2)]],
  ];

  it("covers every vector", () => {
    expect(cases.map(([name]) => name).sort()).toEqual(Object.keys(credits).sort());
  });

  it.each(cases)("%s", (name, target, items) => {
    expect(score(items, target).credit).toBeCloseTo(credits[name], 3);
  });

  it.each(Object.entries(p0))("starts target %s at the prior's %f", (target, probability) => {
    expect(probabilityAt(PRIOR, Number(target))).toBeCloseTo(probability, 4);
  });
});

describe("credit", () => {
  it("is 0 without evidence, even for a target that the prior alone would reach", () => {
    for (const target of [1, 2, 3, 4, 5]) expect(score([], target).credit).toBe(0);
    expect(probabilityAt(PRIOR, 1)).toBeGreaterThan(0.7);
  });

  it("lies within 0 and 1, and is 1 exactly when the skill is met", () => {
    fc.assert(
      fc.property(anyItems, targets, (items, target) => {
        const { credit, isMet, gate, probability } = score(items, target);
        const most = gate?.isOpen ? 1 : 0.9;
        expect(credit >= 0 && credit <= most && (credit === 1) === isMet).toBe(true);
        expect(isMet).toBe(items.length > 0 && isMetAt(probability ?? 0, gate?.isOpen ?? false));
      }),
      { numRuns: 3000 },
    );
  });

  it("rises with the probability", () => {
    const share = fc.double({ min: 0, max: 1, noNaN: true });
    fc.assert(
      fc.property(share, share, targets, fc.boolean(), (p, q, target, isOpen) => {
        const [low, high] = p < q ? [p, q] : [q, p];
        expect(creditFor(high, target, isOpen)).toBeGreaterThanOrEqual(
          creditFor(low, target, isOpen),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it("is not earned by waiting", () => {
    const days = fc.integer({ min: 1, max: 3000 });
    fc.assert(
      fc.property(anyItems, targets, days, (items, target, age) => {
        const before = score(items, target);
        const after = score(items, target, NOW + age * 86_400_000);
        expect(after.credit).toBeLessThanOrEqual(before.credit + 1e-9);
      }),
      { numRuns: 3000 },
    );
  });

  it("gains nothing where a belief merely widens with age", () => {
    const judged = [mentor(3), mentor(3)];
    const later = readSkill(standingOf("sql", judged), skill, NOW + 365 * 86_400_000, 0);
    expect(probabilityAt(later.posteriors.now, 4)).toBeGreaterThan(
      probabilityAt(later.posteriors.atNewest, 4),
    );
    expect(score(judged, 4, NOW + 365 * 86_400_000).credit).toBe(score(judged, 4).credit);
  });

  it("lets old failures fade once newer evidence arrives", () => {
    const failed = [coding(3, 0, { at: daysAgo(1095) }), coding(3, 0, { at: daysAgo(1095) })];
    expect(score([...failed, mentor(3), coding(3)], 3).isMet).toBe(true);
  });
});

describe("why a target is not met", () => {
  it("names staleness when only age stands between", () => {
    const aged = [mentor(3, { at: daysAgo(800) }), coding(3, 1, { at: daysAgo(800) })];
    expect(score(aged, 3).shortfalls).toContain("stale");
    expect(score([mentor(1, { at: daysAgo(800) })], 3).shortfalls).not.toContain("stale");
  });

  it("names the gate and how many items it still wants", () => {
    const one = score([self(3.7), mentor(3)], 3);
    expect(one.shortfalls).toEqual(["gate"]);
    expect(one.gate).toEqual({ needed: 2, counted: 1, missing: 1, isOpen: false });
  });

  it("keeps one place of the gate for what a browser did not report itself", () => {
    const own = { trust: 0.5 };
    const [one, two] = [coding(3, 1, own), coding(3, 1, own)];
    expect(score([one, two, coding(3, 1, own)], 3).gate).toMatchObject({
      counted: 1,
      isOpen: false,
    });
    expect(score([coding(2, 1, own)], 2).gate).toMatchObject({ counted: 0, isOpen: false });
    expect(score([one, mentor(3)], 3).gate).toMatchObject({ counted: 2, isOpen: true });
    expect(score([one, coding(3)], 3).gate).toMatchObject({ counted: 2, isOpen: true });
  });

  it("does not let items easier than the target open the gate", () => {
    expect(score([coding(3), coding(3)], 4).gate?.counted).toBe(0);
    expect(score([coding(3.5), coding(4)], 4).gate?.counted).toBe(2);
  });

  it("tells unrated from not observable", () => {
    expect(score([], 3).shortfalls).toEqual(["unrated"]);
    const standing = standingOf("sql", [], { isNotObservable: true });
    const reading = readSkill(standing, skill, NOW);
    expect(scoreSupported(reading, { skillId: "sql", proficiency: 3 }).shortfalls).toEqual([
      "not-observable",
    ]);
  });
});
