import { describe, expect, it } from "vitest";
import { selfBias } from "./self-bias";
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
