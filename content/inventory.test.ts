import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import type { Skill, Target } from "@/lib/domain/skills/framework";
import { framework, guide } from "./catalogue";
import inventory from "./testing/inventory.json";

/**
 * `testing/inventory.json` and `testing/skills.tsv` list what the material behind Rung contains:
 * its names, titles, tools, figures and ids, and how many sentences stand where. They were written
 * apart from the content and are changed by hand only, so whatever the content loses shows here.
 */
const f = framework();
const g = guide();

const toMap = (targets: readonly Target[]) =>
  Object.fromEntries(targets.map((target) => [target.skillId, target.proficiency]));

describe("the framework holds its source material", () => {
  it("scale and planning figures", () => {
    expect(
      f.scale.map(({ value, label, profileWord }) => ({ value, label, word: profileWord ?? null })),
    ).toEqual(inventory.scale);
    expect(f.stepHours).toEqual(inventory.stepHours);
    expect(f.effortFactor).toEqual(inventory.effortFactor);
    expect(f.stopPhrases).toEqual(inventory.stopPhrases);
    expect(f.notes).toHaveLength(inventory.planningNotes);
  });

  it("ladder", () => {
    expect(
      f.rungs.map(({ id, name, years, curriculumGate, sfia, responsibilities }) => ({
        id,
        name,
        years,
        gate: curriculumGate,
        sfia,
        responsibilities: responsibilities.length,
      })),
    ).toEqual(inventory.ladder);
    expect(f.attainment).toMatchObject(inventory.attainment);
  });

  it("checklists", () => {
    expect(
      f.rungs.map(({ id, checklist: { includes, technical, soft } }) => ({
        rung: id,
        includes,
        items: [...technical, ...soft].map((item) => ({
          id: item.id,
          core: item.isCore,
          skills: toMap(item.targets),
        })),
        technical: technical.length,
      })),
    ).toEqual(inventory.checklists);
  });

  it("curriculum", () => {
    expect(f.curriculum.map(({ note: _, ...row }) => row)).toEqual(inventory.curriculum);
    expect(f.curriculumGuide.unmapped.levels).toEqual(inventory.unmappedLevels);
    expect(f.curriculumGuide.elite).toEqual({ label: "Elite", after: 10 });
  });

  it("paths", () => {
    expect(
      f.paths.map(({ id, name, titles, readMore, levels }) => ({
        id,
        name,
        titles,
        readMore: readMore ?? null,
        levels: levels.map(({ requirements }) =>
          requirements.map(({ text, mode, targets }) => ({ text, mode, skills: toMap(targets) })),
        ),
      })),
    ).toEqual(inventory.paths);
    for (const { levels } of f.paths) {
      expect(levels.map((level) => level.name)).toEqual(inventory.levelNames);
      expect(levels.map((level) => level.suggestedRung)).toEqual(inventory.suggestedRungs);
    }
    expect(f.titleLevels).toMatchObject(inventory.titleLevels);
  });

  it("specialisations", () => {
    expect(
      f.specialisations.map((specialisation) => ({
        id: specialisation.id,
        name: specialisation.name,
        coreSkills: specialisation.coreSkills,
        tools: specialisation.tools,
        roles: specialisation.roles,
        skills: toMap(specialisation.requirements.flatMap(({ targets }) => targets)),
        anyOf: specialisation.requirements
          .filter(({ mode }) => mode === "any")
          .map(({ targets }) => targets.map(({ skillId }) => skillId)),
        interviewPrep: specialisation.interviewPrep.length,
      })),
    ).toEqual(inventory.specialisations);
  });

  const [, ...rows] = readFileSync(path.join(process.cwd(), "content/testing/skills.tsv"), "utf8")
    .replace(/\n$/, "")
    .split("\n");

  it.each(rows.map((row) => [row.split("\t", 1)[0] ?? "", row]))("skill %s", (id, row) => {
    expect(toRow(f.skills.get(id))).toBe(row);
  });
});

describe("the guide holds its source material", () => {
  it("interview preparation", () => {
    expect(
      g.interviewPrep.map(({ rung, curriculumLevel, includes, topics, questionIds, practice }) => ({
        rung,
        curriculumLevel,
        includes,
        topics: topics.map((topic) => topic.skills),
        questionIds,
        hasPractice: practice !== null,
      })),
    ).toEqual(inventory.interviewPrep);
  });

  it("employers, job search and pay", () => {
    expect(g.employers.everyLevel.map(({ id, skills }) => ({ id, skills }))).toEqual(
      inventory.employers,
    );
    expect(g.employers.plainTruths).toHaveLength(inventory.plainTruths);
    expect(g.jobSearch.map(({ id, title, steps }) => ({ id, title, steps: steps.length }))).toEqual(
      inventory.jobSearch,
    );
    const { currency, region, asOf, ranges } = g.salaries;
    expect({
      currency,
      region,
      asOf,
      ranges: ranges.map(({ note: _, ...range }) => range),
    }).toEqual(inventory.salaries);
  });

  it("education, courses, complementary skills, industries and open source", () => {
    expect(g.howToUse.map((step) => step.title)).toEqual(inventory.howToUse);
    expect(g.education.studyTopics).toEqual(inventory.studyTopics);
    expect(g.courses.map(({ name, provider }) => ({ name, provider }))).toEqual(inventory.courses);
    expect(g.complementarySkills.groups).toEqual(inventory.complementary);
    expect(g.openSource.how).toHaveLength(inventory.openSourceSteps);
    expect(g.industries.map(({ name, uses }) => ({ name, uses: uses.length }))).toEqual(
      inventory.industries,
    );
  });

  it("advisor", () => {
    const { profile, strategies } = g.advisor;
    const { rules, strategies: expected, ...fields } = inventory.advisor;
    expect(profile).toMatchObject(fields);
    expect(profile.rules).toHaveLength(rules);
    expect(
      strategies.map(({ specialisation, recommendedSkills, projects, questionIds }) => ({
        id: specialisation,
        recommended: recommendedSkills.map(({ text, mode, targets }) => ({
          text,
          mode,
          skills: toMap(targets),
        })),
        projects: projects.length,
        addedProjects: projects.filter((project) => project.isAdded).length,
        questionIds,
      })),
    ).toEqual(expected);
  });

  it("exercises, mistakes, portfolio advice and rubric", () => {
    expect(g.exercises.map(({ id }) => id)).toEqual(inventory.exercises);
    expect(g.commonMistakes.map(({ id }) => id)).toEqual(inventory.commonMistakes);
    expect(g.portfolioAdvice.map(({ topic }) => topic)).toEqual(inventory.portfolioAdvice);
    const { total, states, criteria } = g.portfolioRubric;
    expect({
      total,
      states,
      criteria: criteria.map(({ id, label, points, steps }) => ({
        id,
        label,
        points,
        steps: steps.map((step) => step.points),
      })),
    }).toEqual(inventory.rubric);
  });

  it("and gives the exact figures by which a portfolio earns partial points", () => {
    const steps = g.portfolioRubric.criteria.flatMap(({ id, steps }) =>
      steps
        .filter((step) => Object.keys(step.least).length > 0)
        .map((step) => [id, step.points, step.days ?? null, ...Object.values(step.least)]),
    );
    expect(steps).toEqual(inventory.rubricThresholds);
    const measure = g.portfolioRubric.criteria.find(({ id }) => id === "type_hints")?.measure;
    expect(measure).toMatchObject(inventory.typeHints);
  });
});

describe("the sentences still say", () => {
  const sections: Record<string, unknown> = { ...g, ...f };

  it.each(
    Object.entries(inventory.mentions).flatMap(([section, words]) =>
      words.map((word) => [section, word]),
    ),
  )("in %s: %s", (section = "", word = "") => {
    expect(JSON.stringify(sections[section])).toContain(word);
  });
});

function toRow(skill: Skill | undefined) {
  if (!skill) return undefined;
  return [
    skill.id,
    skill.name,
    skill.category,
    skill.kind,
    skill.rung,
    skill.effort,
    skill.halfLifeDays,
    skill.specialisations.join(", "),
    skill.prerequisites.join(", "),
    Object.entries(skill.adjacentTo)
      .map(([id, share]) => `${id} ${share}`)
      .join(", "),
    [...skill.aliases, ...skill.aliasesCaseSensitive].join(", "),
    skill.needsContext.join(", "),
  ].join("\t");
}
