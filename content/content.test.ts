import { describe, expect, it } from "vitest";
import { AREA_IDS, RUNG_IDS, type Skill, type Target } from "@/lib/domain/skills/framework";
import { framework, guide } from "./catalogue";

const f = framework();
const g = guide();
const skills = [...f.skills.values()];
const height = (rung: Skill["rung"]) => RUNG_IDS.indexOf(rung);

function repeated(values: readonly string[]) {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("skills", () => {
  it("number 156, of which 22 concern people", () => {
    expect(skills).toHaveLength(156);
    expect(skills.filter((skill) => skill.kind === "soft")).toHaveLength(22);
  });

  it("lie in one of eight areas, and every category holds some", () => {
    expect(f.areas.map((area) => area.id)).toEqual(AREA_IDS);
    expect(new Set(skills.map((skill) => skill.category))).toEqual(
      new Set(f.categories.map((category) => category.id)),
    );
  });

  it("have prerequisites no higher on the ladder than themselves", () => {
    const late = skills.flatMap((skill) =>
      skill.prerequisites
        .filter((id) => height(f.skills.get(id)?.rung ?? "staff") > height(skill.rung))
        .map((id) => `${skill.id} wants ${id} first`),
    );
    expect(late).toEqual([]);
  });

  it("never lead back to themselves through their prerequisites", () => {
    const isCircular = (id: string, above: readonly string[]): boolean =>
      above.includes(id) ||
      (f.skills.get(id)?.prerequisites ?? []).some((next) => isCircular(next, [...above, id]));
    expect(skills.filter((skill) => isCircular(skill.id, [])).map((skill) => skill.id)).toEqual([]);
  });

  it("count towards another skill by at most .8, and never towards themselves", () => {
    const shares = skills.flatMap((skill) => Object.values(skill.adjacentTo));
    expect(shares.length).toBeGreaterThan(0);
    expect(Math.max(...shares)).toBeLessThanOrEqual(0.8);
    expect(skills.filter((skill) => skill.id in skill.adjacentTo)).toEqual([]);
  });

  it("share no alias with each other", () => {
    const aliases = skills.flatMap((skill) => [
      ...new Set([...skill.aliases, ...skill.aliasesCaseSensitive].map((a) => a.toLowerCase())),
    ]);
    expect(skills.flatMap((s) => [...s.aliases, ...s.aliasesCaseSensitive]).length).toBeGreaterThan(
      630,
    );
    expect(repeated(aliases)).toEqual([]);
  });

  it("have names and anchors that no other skill has", () => {
    expect(repeated(skills.map((skill) => skill.name))).toEqual([]);
    expect(repeated(skills.flatMap((skill) => skill.anchors.slice(1)))).toEqual([]);
  });

  it("concern somebody", () => {
    expect(skills.filter((skill) => skill.specialisations.length === 0)).toEqual([]);
  });
});

describe("the ladder", () => {
  it("has the five rungs in order, each with a core and a supporting set", () => {
    expect(f.rungs.map((rung) => rung.id)).toEqual(RUNG_IDS);
    expect(f.rungs.filter((rung) => !rung.core.length || !rung.supporting.length)).toEqual([]);
  });

  it("takes each lower checklist for granted", () => {
    const below = f.rungs.map((rung) => rung.checklist.includes);
    expect(below).toEqual([[], ["intern"], ["junior"], ["mid"], ["senior"]]);
  });

  it("asks for the highest target of a skill once, and as core if any core line names it", () => {
    const senior = f.rungs.find((rung) => rung.id === "senior");
    const find = (targets: readonly Target[] = [], id: string) =>
      targets.filter((target) => target.skillId === id).map((target) => target.proficiency);
    expect(find(senior?.core, "secure-coding")).toEqual([3]);
    expect(find(senior?.core, "monitoring")).toEqual([4]);
    const intern = f.rungs[0];
    expect(find(intern?.core, "control-flow")).toEqual([2]);
    for (const rung of f.rungs) {
      expect(repeated([...rung.core, ...rung.supporting].map((target) => target.skillId))).toEqual(
        [],
      );
    }
  });

  it("asks for no skill before the rung on which it is expected", () => {
    const early = f.rungs.flatMap((rung) =>
      [...rung.core, ...rung.supporting].filter(
        ({ skillId }) => height(f.skills.get(skillId)?.rung ?? "staff") > height(rung.id),
      ),
    );
    expect(early).toEqual([]);
  });

  it("never asks for less of a skill than the rung below did", () => {
    const asked = new Map<string, number>();
    for (const rung of f.rungs) {
      for (const { skillId, proficiency } of [...rung.core, ...rung.supporting]) {
        expect(proficiency, `${rung.id}: ${skillId}`).toBeGreaterThanOrEqual(
          asked.get(skillId) ?? 0,
        );
        asked.set(skillId, proficiency);
      }
    }
  });

  it("weighs core and supporting skills to a whole", () => {
    expect(f.attainment.coreWeight + f.attainment.supportingWeight).toBeCloseTo(1);
  });
});

describe("curriculum, paths and rubric", () => {
  it("gives each curriculum level one row, or none by rule", () => {
    const levels = [
      ...f.curriculum.flatMap((row) => row.levels),
      ...f.curriculumGuide.unmapped.levels,
    ];
    expect(levels.sort((a, b) => a - b)).toEqual(f.curriculumGuide.levels.map((l) => l.value));
  });

  it.each(f.paths)("gives $name five levels that share all its titles out in order", (path) => {
    expect(path.levels.map((level) => level.level)).toEqual([1, 2, 3, 4, 5]);
    expect(path.levels.map((level) => level.suggestedRung)).toEqual(RUNG_IDS);
    expect(path.levels.flatMap((level) => level.titles)).toEqual(path.titles);
    expect(path.levels.map((level) => level.titles.length)).toEqual(
      path.titles.length === 6 ? [1, 1, 1, 1, 2] : [1, 1, 1, 1, 1],
    );
  });

  it("scores a portfolio project out of 100", () => {
    const { criteria, total } = g.portfolioRubric;
    expect(total).toBe(100);
    expect(criteria.reduce((sum, criterion) => sum + criterion.points, 0)).toBe(total);
  });

  it("knows pay for the rungs in rising order and guesses none for Staff+", () => {
    expect(g.salaries.ranges.map((range) => range.rung)).toEqual(RUNG_IDS);
    expect(g.salaries.ranges.at(-1)).toMatchObject({ min: null, max: null, unit: null });
  });

  it("speaks of growth in words that the scale knows", () => {
    const words = f.scale.map((label) => label.profileWord);
    expect(g.advisor.profile.growthWords.filter((word) => !words.includes(word))).toEqual([]);
  });
});
