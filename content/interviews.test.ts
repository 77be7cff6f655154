import { describe, expect, it } from "vitest";
import { neededFor } from "@/lib/domain/interviews/bank-targets";
import {
  QUESTION_LEVELS,
  QUESTION_SPECIALISATIONS,
  RUBRIC_IDS,
} from "@/lib/domain/interviews/question";
import { bankTargets, interviewBlueprint, rubrics } from "./catalogue";

const all = Object.values(rubrics());
const blueprint = interviewBlueprint();
const targets = bankTargets();

describe("rubrics", () => {
  it("are one for each id, with dimensions named once", () => {
    expect(Object.keys(rubrics()).sort()).toEqual([...RUBRIC_IDS].sort());
    for (const { id, dimensions } of all) {
      expect(new Set(dimensions.map((dimension) => dimension.id)).size, id).toBe(dimensions.length);
      expect(new Set(dimensions.map(({ name }) => name)).size, id).toBe(dimensions.length);
    }
  });

  it("have an anchor of its own for every score", () => {
    const dimensions = all.flatMap((rubric) => rubric.dimensions);
    expect(dimensions).toHaveLength(4 + 4 + 4 + 5 + 4 + 4);
    expect(dimensions.filter(({ anchors }) => new Set(anchors).size < 4)).toEqual([]);
  });

  it("hold the dimensions on which code has its caps", () => {
    const ids = rubrics().coding.dimensions.map(({ id }) => id);
    expect(ids).toEqual(["communication", "problem_solving", "technical", "verification"]);
    expect(rubrics().testing.dimensions.map(({ id }) => id)).toContain("fault_detection");
  });

  it("judge the scope of behaviour apart from the score", () => {
    expect(all.filter(({ scopeNote }) => scopeNote !== null).map(({ id }) => id)).toEqual([
      "behavioural",
    ]);
  });
});

describe("the blueprint", () => {
  const draws = (level: (typeof QUESTION_LEVELS)[number]) =>
    blueprint.byLevel[level].reduce((sum, slot) => sum + slot.draws, 0);

  it("asks each rung for four to six questions, a fifth of them below and a fifth above", () => {
    expect(QUESTION_LEVELS.map(draws)).toEqual([6, 6, 6, 5, 4]);
    expect(blueprint.difficultyShares).toEqual({ below: 0.2, at: 0.6, above: 0.2 });
    expect(blueprint).toMatchObject({ coolDownDays: 28, perTopicMax: 2 });
  });

  it("adds up to the questions that the bank should hold", () => {
    const slots = QUESTION_LEVELS.flatMap((level) => blueprint.byLevel[level]);
    const core = slots.reduce((sum, slot) => sum + neededFor(slot, targets), 0);
    const { levels, cells } = targets.specialisation;
    const each = cells.reduce((sum, cell) => sum + cell.questions, 0) * levels.length;
    expect([core, each]).toEqual([269, 40]);
    expect(core + each * (QUESTION_SPECIALISATIONS.length - 1)).toBe(targets.total);
  });
});
