import type { Framework, Requirement, Rung, RungId, Skill, Target } from "../framework";

/** A small framework for tests: five rungs, one path with an either/or line, one specialisation. */

const target = (skillId: string, proficiency: number): Target => ({ skillId, proficiency });

function skill(id: string, rung: RungId, more: Partial<Skill> = {}): Skill {
  return {
    id,
    name: id.toUpperCase(),
    category: `${id[0]}-category`,
    area: "core-python",
    kind: "technical",
    rung,
    specialisations: ["core"],
    effort: "M",
    halfLifeDays: 365,
    prerequisites: [],
    adjacentTo: {},
    aliases: [id],
    aliasesCaseSensitive: [],
    needsContext: [],
    evidenceExample: `${id} shown`,
    anchors: [0, 1, 2, 3, 4, 5].map((n) => `${id} at ${n}`) as unknown as Skill["anchors"],
    ...more,
  };
}

function rung(
  id: RungId,
  curriculumGate: number | null,
  core: Target[],
  supporting: Target[],
): Rung {
  return {
    id,
    name: id,
    years: null,
    curriculumGate,
    sfia: "",
    responsibilities: [],
    hasAddedResponsibilities: false,
    checklist: { title: id, includes: [], isAdded: false, technical: [], soft: [] },
    core,
    supporting,
  };
}

const skills = [
  skill("loops", "intern"),
  skill("files", "intern"),
  skill("terminal", "intern", { area: "testing-tooling" }),
  skill("design", "junior"),
  skill("sql", "junior", { area: "data-stores" }),
  skill("hints", "junior", { effort: "S" }),
  skill("estimates", "junior", { area: "soft-skills", kind: "soft" }),
  skill("caching", "mid", { effort: "L" }),
  skill("systems", "mid", { area: "architecture" }),
  skill("slo", "senior"),
  skill("strategy", "staff"),
  skill("flask", "junior", { area: "web-apis", adjacentTo: { django: 0.5 } }),
  skill("django", "junior", { area: "web-apis", adjacentTo: { flask: 0.5 } }),
];

const all = (text: string, ...targets: Target[]): Requirement => ({ text, mode: "all", targets });
const any = (text: string, ...targets: Target[]): Requirement => ({ text, mode: "any", targets });

export const fixtureFramework = {
  version: "fixture-1",
  areas: [
    { id: "core-python", name: "Python", categories: [] },
    { id: "data-stores", name: "Data", categories: [] },
    { id: "soft-skills", name: "Working together", categories: [] },
  ],
  categories: [],
  skills: new Map(skills.map((each) => [each.id, each])),
  scale: [],
  stepHours: [4, 12, 30, 80, 250],
  effortFactor: { S: 0.5, M: 1, L: 1.6, XL: 2.5 },
  rungs: [
    rung("intern", 3, [target("loops", 2), target("files", 2)], [target("terminal", 2)]),
    rung(
      "junior",
      5,
      [target("loops", 3), target("design", 3), target("sql", 3)],
      [target("hints", 3), target("estimates", 2)],
    ),
    rung("mid", 7, [target("caching", 3), target("systems", 3)], []),
    rung("senior", 10, [target("systems", 4), target("slo", 3)], []),
    rung("staff", null, [target("strategy", 3)], []),
  ],
  curriculum: [
    { levels: [0, 1, 2], label: "0-2", equivalent: "Pre-employable", titles: [], rung: null },
    { levels: [3], label: "3", equivalent: "Intern-ready", titles: [], rung: "intern" },
    { levels: [5], label: "5", equivalent: "Junior-ready", titles: [], rung: "junior" },
    { levels: [7], label: "7", equivalent: "Mid-level ready", titles: [], rung: "mid" },
    { levels: [9], label: "9", equivalent: "Senior-adjacent", titles: [], rung: "mid" },
    { levels: [10], label: "10 + Elite", equivalent: "Senior-ready", titles: [], rung: "senior" },
  ],
  paths: [
    {
      id: "web",
      name: "Web",
      description: "",
      titles: ["Web intern", "Web developer"],
      levels: [
        {
          level: 1,
          name: "Beginner",
          titles: ["Web intern"],
          requirements: [any("Flask or Django", target("flask", 2), target("django", 2))],
        },
        {
          level: 2,
          name: "Intermediate",
          titles: ["Web developer"],
          requirements: [all("Databases", target("sql", 3), target("design", 3))],
        },
      ],
    },
  ],
  specialisations: [
    {
      id: "backend",
      name: "Backend",
      coreSkills: [],
      tools: [],
      roles: [],
      requirements: [
        all("SQL", target("sql", 3)),
        any("Flask or Django", target("flask", 3), target("django", 3)),
      ],
    },
  ],
} as unknown as Framework;
