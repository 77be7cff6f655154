import { describe, expect, it } from "vitest";
import { bankCells } from "@/lib/domain/interviews/bank-cells";
import { QUESTION_LEVELS, type QuestionHead } from "@/lib/domain/interviews/question";
import { bankTargets, framework, guide, interviewBlueprint } from "./catalogue";
import { bankHeads, findHead } from "./questions";

const heads = bankHeads();
const g = guide();
const targets = bankTargets();

describe("questions", () => {
  it("have topics that are skills, none named twice", () => {
    const skills = framework().skills;
    const strange = heads.flatMap(({ id, topics }) => [
      ...topics.filter((topic) => !skills.has(topic)).map((topic) => `${id} names ${topic}`),
      ...(new Set(topics).size < topics.length ? [`${id} names a topic twice`] : []),
    ]);
    expect(strange).toEqual([]);
  });

  it("are at most one step harder than their rung, and never easier", () => {
    const odd = heads.filter(({ level, difficulty }) => {
      const rung = QUESTION_LEVELS.indexOf(level) + 1;
      return difficulty < rung || difficulty > rung + 1;
    });
    expect(odd.map(({ id }) => id)).toEqual([]);
  });

  it("have titles that tell them apart", () => {
    const titles = heads.map(({ title }) => title.toLowerCase());
    expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  });
});

describe("variant groups", () => {
  const groups = new Map<string, QuestionHead[]>();
  for (const head of heads)
    groups.set(head.variantGroup, [...(groups.get(head.variantGroup) ?? []), head]);

  it("of one question bear its id", () => {
    const strange = [...groups].filter(([group, [only, ...others]]) => {
      return others.length === 0 && only?.id !== group;
    });
    expect(strange.map(([group]) => group)).toEqual([]);
  });

  it("hold questions of one kind, at most a rung apart, with a topic in common", () => {
    const strange = [...groups].filter(([, [first, ...others]]) =>
      others.some(
        (other) =>
          other.kind !== first?.kind ||
          Math.abs(QUESTION_LEVELS.indexOf(other.level) - QUESTION_LEVELS.indexOf(first.level)) >
            1 ||
          !other.topics.some((topic) => first.topics.includes(topic)),
      ),
    );
    expect(strange.map(([group, members]) => [group, members.map(({ id }) => id)])).toEqual([]);
  });
});

describe("the guide", () => {
  it("names questions that exist", () => {
    const named = [...g.interviewPrep, ...g.advisor.strategies].flatMap((each) => each.questionIds);
    expect(named.length).toBeGreaterThan(20);
    expect(named.filter((id) => !findHead(id))).toEqual([]);
  });

  it("finds at least four questions on every skill that it names for interviews", () => {
    const named = new Set(
      g.interviewPrep.flatMap(({ topics }) => topics.flatMap((topic) => topic.skills)),
    );
    const thin = [...named].filter(
      (skill) =>
        heads.filter(({ topics }) => topics.includes(skill)).length < targets.perInterviewTopicMin,
    );
    expect(named.size).toBeGreaterThan(25);
    expect(thin).toEqual([]);
  });
});

/** The skills behind each line of a specialisation's preparation, in the order of the lines. */
const PREPARED: Readonly<Record<string, readonly (readonly string[])[]>> = {
  backend: [
    ["system-design"],
    ["rest-api", "shared-apis"],
    ["database-design"],
    ["query-optimization"],
    ["asyncio", "concurrency-threads"],
  ],
  data_science: [
    ["statistics", "hypothesis-testing"],
    ["ab-testing"],
    ["pandas", "data-wrangling"],
    ["sql-advanced"],
    ["ab-testing"],
  ],
  ml_engineering: [
    ["mlops", "model-tuning", "deep-learning"],
    ["feature-engineering"],
    ["model-evaluation"],
    ["mlops", "model-serving", "model-monitoring"],
  ],
  devops: [
    ["infrastructure-as-code", "terraform", "high-availability"],
    ["ci-cd"],
    ["kubernetes", "docker"],
    ["incident-response"],
    ["monitoring", "observability", "slo"],
  ],
  security: [
    ["secure-coding"],
    ["cryptography"],
    ["secure-coding"],
    ["pentesting"],
    ["security-automation"],
  ],
};

describe("the specialisations", () => {
  it.each(framework().specialisations)("$id: has at least four questions on each line", (each) => {
    const prepared = PREPARED[each.id] ?? [];
    expect(prepared).toHaveLength(each.interviewPrep.length);
    const own = heads.filter(
      ({ specialisation }) => specialisation === "general" || specialisation === each.id,
    );
    const thin = each.interviewPrep.filter((_, line) => {
      const found = own.filter(({ topics }) =>
        topics.some((topic) => prepared[line]?.includes(topic)),
      );
      return found.length < targets.perInterviewTopicMin;
    });
    expect(thin).toEqual([]);
  });
});

describe("the bank", () => {
  const cells = bankCells(heads, interviewBlueprint(), targets);

  it("holds as many questions as were wanted to begin with", () => {
    expect(heads.length).toBeGreaterThanOrEqual(targets.totalMin);
  });

  it("counts every cell's need towards the goal", () => {
    expect(cells.reduce((sum, { need }) => sum + need, 0)).toBe(targets.total);
  });

  it("leaves no cell with less than it needs", () => {
    const thin = cells.filter(({ have, need }) => have < need);
    expect(thin.map((cell) => ({ ...cell, kinds: cell.kinds.join(" ") }))).toEqual([]);
  });
});
