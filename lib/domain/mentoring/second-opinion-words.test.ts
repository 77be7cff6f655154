import { describe, expect, it } from "vitest";
import { secondOpinionWords } from "./second-opinion-words";

const title = (...pairs: [number | null, number | null][]) =>
  secondOpinionWords({
    state: "in",
    pairs: pairs.map(([first, second], i) => ({ skillId: `s${i}`, first, second })),
  }).title;

describe("secondOpinionWords", () => {
  it("counts agreement below 1.5 between those that both rated", () => {
    expect(title([3, 3], [3, 4.5], [2, 3])).toBe("The two mentors agree on two of three.");
    expect(title([3, 3], [3, 4])).toBe("The two mentors agree on both.");
    expect(title([3, 4], [2, null])).toBe("The two mentors agree.");
    expect(title([null, 3])).toBe("Two mentors have looked.");
  });

  it("tells a learner that it is in, and no number", () => {
    expect(secondOpinionWords({ state: "in", pairs: [] }).title).toBe("A second opinion is in.");
  });
});
