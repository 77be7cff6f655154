import { describe, expect, it } from "vitest";
import { bestAdjacency, learningHours } from "./learning-hours";
import { fixtureFramework as framework } from "./testing/fixture-framework";

const { stepHours } = framework;

describe("learningHours", () => {
  it("adds up the steps, with effort and adjacency", () => {
    const way = { from: 0, to: 3, stepHours, effortFactor: 1 };
    expect(learningHours(way)).toBe(46);
    expect(learningHours({ ...way, adjacency: 0.5 })).toBe(34.5);
    expect(learningHours({ ...way, from: 2, effortFactor: 1.6 })).toBe(48);
    expect(learningHours({ ...way, from: 2.5 })).toBe(15);
    expect(learningHours({ ...way, from: 4 })).toBe(0);
  });

  it("takes the best adjacent skill, in proportion to how far it goes", () => {
    const at = (level: number) => bestAdjacency(framework, "django", 3, () => level);
    expect(at(4)).toBe(0.5);
    expect(at(1.5)).toBe(0.25);
    expect(bestAdjacency(framework, "sql", 3, () => 5)).toBe(0);
  });
});
