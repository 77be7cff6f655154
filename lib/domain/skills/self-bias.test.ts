import { describe, expect, it } from "vitest";
import type { SkillStanding } from "./evidence";
import { measuredBias, selfBias } from "./self-bias";
import vectors from "./testing/vectors.json";

const pairs = (difference: number, n: number) => Array.from({ length: n }, () => difference);

describe("selfBias", () => {
  it("gives the reference vectors", () => {
    expect(selfBias([]).bias).toBeCloseTo(vectors.bias["no pairs"], 3);
    expect(selfBias(pairs(0.9, 6)).bias).toBeCloseTo(vectors.bias["6 pairs mean +0.9"], 3);
    expect(selfBias(pairs(-0.6, 6)).bias).toBeCloseTo(vectors.bias["6 pairs mean -0.6"], 3);
  });

  it("is shown and used from five pairs on", () => {
    expect(selfBias(pairs(1, 4))).toMatchObject({ isShown: false, inUse: 0.3 });
    const five = selfBias(pairs(1, 5));
    expect(five.isShown).toBe(true);
    expect(five.inUse).toBeCloseTo(0.65, 10);
  });

  it("states its standard error once there are two pairs", () => {
    expect(selfBias([1]).standardError).toBeNull();
    // Differences 0 and 2: s = √2, so √2 · √2 / (2 + 5).
    expect(selfBias([0, 2]).standardError).toBeCloseTo(2 / 7, 10);
  });
});

describe("measuredBias", () => {
  const standing = (claimed: number | null, mentors: number[]): SkillStanding => ({
    skillId: "python",
    claimed,
    isNotObservable: false,
    assessedAt: 0,
    isInUse: false,
    items: mentors.map((value, i) => ({ kind: "mentor", value, raterId: `m${i}`, at: 0 })),
    artefactCount: 0,
  });

  it("pairs each claim with the mean of the mentors' latest ratings", () => {
    const five = [standing(4, [3]), ...Array.from({ length: 4 }, () => standing(3, [2, 4]))];
    expect(measuredBias(five)).toMatchObject({ pairs: 5, isShown: true });
    expect(measuredBias(five).inUse).toBeCloseTo(0.25, 10);
  });

  it("leaves out skills that only one side has rated", () => {
    expect(measuredBias([standing(4, []), standing(null, [3])]).pairs).toBe(0);
  });
});
