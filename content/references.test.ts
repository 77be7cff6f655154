import { describe, expect, it } from "vitest";
import { framework, guide, readFrameworkFiles } from "./catalogue";
import ledger from "./testing/ids.json";

const f = framework();
const g = guide();
const skills = [...f.skills.values()];
const items = f.rungs.flatMap((rung) => [...rung.checklist.technical, ...rung.checklist.soft]);

function repeated(values: readonly string[]) {
  return values.filter((value, index) => values.indexOf(value) !== index);
}

describe("ids", () => {
  const now = {
    skills: [...f.skills.keys()],
    checklistItems: items.map((item) => item.id),
    paths: f.paths.map((path) => path.id),
    specialisations: f.specialisations.map((specialisation) => specialisation.id),
    criteria: g.portfolioRubric.criteria.map((criterion) => criterion.id),
  };

  it.each(Object.entries(now))("of %s are unique", (_, ids) => {
    expect(repeated(ids)).toEqual([]);
  });

  // Rows keep ids for years. To retire one, move it to `retired` in testing/ids.json and raise
  // `version` in settings.yaml; a new id is added to the list it belongs to.
  it.each(Object.entries(now))("of %s neither vanish nor appear unnoticed", (kind, ids) => {
    expect([...ids].sort()).toEqual([...ledger[kind as keyof typeof now]].sort());
  });

  it("that were retired are not used again", () => {
    const retired: readonly string[] = ledger.retired;
    expect(Object.values(now).flatMap((ids) => ids.filter((id) => retired.includes(id)))).toEqual(
      [],
    );
  });
});

describe("references", () => {
  const requirements = [
    ...f.paths.flatMap((path) => path.levels.flatMap((level) => level.requirements)),
    ...f.specialisations.flatMap((specialisation) => specialisation.requirements),
    ...g.advisor.strategies.flatMap((strategy) => strategy.recommendedSkills),
  ];

  it("to skills lead to a skill", () => {
    const named = [
      ...[...requirements, ...items].flatMap((line) => line.targets.map((t) => t.skillId)),
      ...skills.flatMap((skill) => [...skill.prerequisites, ...Object.keys(skill.adjacentTo)]),
      ...g.interviewPrep.flatMap((prep) => prep.topics.flatMap((topic) => topic.skills)),
      ...g.employers.everyLevel.flatMap((line) => line.skills),
      ...g.complementarySkills.groups.flatMap((group) => group.skills),
    ];
    expect(named.length).toBeGreaterThan(400);
    expect(named.filter((id) => !f.skills.has(id))).toEqual([]);
  });

  it("to specialisations lead to one, or to an audience", () => {
    const specialisations = f.specialisations.map(({ id }) => id);
    const known = [...specialisations, ...f.audiences.map(({ id }) => id)];
    const named = skills.flatMap((skill) => skill.specialisations);
    expect(named.filter((id) => !known.includes(id))).toEqual([]);
    expect(g.advisor.strategies.map((strategy) => strategy.specialisation)).toEqual(
      specialisations,
    );
  });

  it("between skill and anchor files agree", () => {
    const { skills: files, anchors } = readFrameworkFiles();
    const written = files.map((file) => file.skills.map(({ id }) => id).sort());
    expect(anchors.map((file) => Object.keys(file).sort())).toEqual(written);
  });

  it("that allow a choice name at least two skills", () => {
    const choices = requirements.filter((requirement) => requirement.mode === "any");
    expect(choices.length).toBeGreaterThan(0);
    expect(choices.filter(({ targets }) => targets.length < 2)).toEqual([]);
  });
});
