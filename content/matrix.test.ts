import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { countsTowards } from "@/lib/domain/skills/counts-towards";
import { RUNG_IDS } from "@/lib/domain/skills/framework";
import { type MatrixRow, markOf, matrixRows, ROW_STATES } from "@/lib/domain/skills/matrix";
import { filterRows, matrixFilters, matrixHref } from "@/lib/domain/skills/matrix-filters";
import {
  daysAgo,
  mentor,
  recordOf,
  self,
  standingOf,
  standingsMap,
} from "@/lib/domain/skills/testing/evidence-builders";
import { framework } from "./catalogue";

const content = framework();
const standings = [
  standingOf("python", [self(3)]),
  standingOf("sql", [], { isNotObservable: true, assessedAt: daysAgo(1) }),
  standingOf("caching", [self(4), mentor(4), mentor(4)]),
  standingOf("git", [self(5), mentor(2)]),
  standingOf("integration-testing", [self(3, { at: daysAgo(4000) })], { artefactCount: 1 }),
];

function rowsFor(rungId: MatrixRow["ladder"][number]["rungId"] | null = null, all = standings) {
  const versioned = new Map([...standingsMap(all)].map(([id, s]) => [id, { ...s, version: 7 }]));
  const record = recordOf(content, all);
  return matrixRows({ framework: content, record, standings: versioned, rungId });
}
const rowOf = (rows: readonly MatrixRow[], id: string) => rows.find((row) => row.skillId === id);

describe("matrixRows", () => {
  const rows = rowsFor();

  test("there is one row a skill, area by area, and in each the lower rungs first", () => {
    expect(rows.map((row) => row.skillId).toSorted()).toEqual(
      [...content.skills.keys()].toSorted(),
    );
    const areas = content.areas.map((area) => area.id);
    const order = rows.map(({ skillId, area }) => {
      const rung = content.skills.get(skillId)?.rung ?? "intern";
      return areas.indexOf(area) * 10 + RUNG_IDS.indexOf(rung);
    });
    expect(order).toEqual(order.toSorted((a, b) => a - b));
  });

  test("a row holds what was rated, and the version a form must send back", () => {
    expect(rowOf(rows, "python")).toMatchObject({ claimed: 3, version: 7, isNotObservable: false });
    expect(rowOf(rows, "sql")).toMatchObject({ claimed: null, isNotObservable: true });
    expect(rowOf(rows, "docker")).toMatchObject({ claimed: null, version: 0, freshness: null });
  });

  test("states name what is worth a look, and nothing else", () => {
    expect(rowOf(rows, "docker")?.states).toEqual(["unrated"]);
    expect(rowOf(rows, "python")?.states).toEqual(["unevidenced"]);
    expect(rowOf(rows, "sql")?.states).toEqual([]);
    expect(rowOf(rows, "caching")?.states).toEqual([]);
    expect(rowOf(rows, "git")?.states).toEqual(["disagreeing"]);
    // Something attached is not "no evidence", however old the rating.
    expect(rowOf(rows, "integration-testing")?.states).toEqual(["stale"]);
  });

  test("the aim is the chosen rung's, else the lowest rung's, else the can-do statement", () => {
    const laddered = content.rungs.flatMap((rung) => rung.core.map((target) => ({ rung, target })));
    for (const { rung, target } of laddered) {
      const row = rowOf(rowsFor(rung.id, []), target.skillId);
      expect(row?.target).toBe(target.proficiency);
      expect(row?.ladder).toContainEqual({ rungId: rung.id, proficiency: target.proficiency });
    }
    for (const row of rows) {
      expect(row.target).toBe(row.ladder[0]?.proficiency ?? 3);
      const steps = row.ladder.map(({ rungId }) => RUNG_IDS.indexOf(rungId));
      expect(steps).toEqual(steps.toSorted((a, b) => a - b));
    }
  });

  test.each([
    [{ claimed: null, confirmedInForce: null }, false, "gap"],
    [{ claimed: 2, confirmedInForce: null }, false, "gap"],
    [{ claimed: 3, confirmedInForce: null }, false, "claimed"],
    [{ claimed: 1, confirmedInForce: null }, true, "evidenced"],
    [{ claimed: 1, confirmedInForce: 3 }, false, "confirmed"],
    [{ claimed: 5, confirmedInForce: 2.5 }, true, "evidenced"],
    [{ claimed: 5, confirmedInForce: 0 }, false, "claimed"],
  ] as const)("%j with met = %s is drawn as %s", (estimate, isMet, mark) => {
    expect(markOf(estimate, 3, isMet)).toBe(mark);
  });
});

describe("the filters", () => {
  const rows = rowsFor();
  const read = (query: Record<string, unknown>) => matrixFilters.parse(query);
  const idsOf = (query: Record<string, unknown>) =>
    filterRows(rows, read(query), content).map((row) => row.skillId);

  test("none of them keeps every row", () => {
    expect(idsOf({})).toHaveLength(content.skills.size);
  });

  test("a rung keeps its core and supporting skills", () => {
    for (const rung of content.rungs) {
      const wanted = [...rung.core, ...rung.supporting].map(({ skillId }) => skillId);
      expect(idsOf({ rung: rung.id }).toSorted()).toEqual(wanted.toSorted());
    }
  });

  test("a path, a specialisation, a category and an area keep what they ask for", () => {
    for (const path of content.paths) {
      const targets = path.levels.flatMap((l) => l.requirements.flatMap((r) => r.targets));
      const wanted = new Set(targets.map(({ skillId }) => skillId));
      expect(new Set(idsOf({ path: path.id }))).toEqual(wanted);
    }
    for (const { id, requirements } of content.specialisations) {
      const kept = new Set(idsOf({ specialisation: id }));
      for (const { targets } of requirements) {
        for (const { skillId } of targets) expect(kept).toContain(skillId);
      }
      expect(kept.size).toBeLessThan(content.skills.size);
    }
    for (const { id } of content.categories) {
      const wanted = [...content.skills.values()].filter((skill) => skill.category === id);
      expect(idsOf({ category: id }).toSorted()).toEqual(wanted.map((s) => s.id).toSorted());
    }
    for (const { id } of content.areas) {
      expect(idsOf({ area: id }).every((s) => content.skills.get(s)?.area === id)).toBe(true);
    }
  });

  test("search finds names, ids and aliases, in any case and order of words", () => {
    expect(idsOf({ q: "SQL" })).toContain("sql");
    expect(idsOf({ q: "  ｃａｃｈｉｎｇ " })).toContain("caching");
    expect(idsOf({ q: "testing integration" })).toContain("integration-testing");
    expect(idsOf({ q: "no such skill anywhere" })).toEqual([]);
    const [skill] = [...content.skills.values()].filter(({ aliases }) => aliases.length > 1);
    expect(idsOf({ q: skill?.aliases[1] })).toContain(skill?.id);
  });

  test("filters narrow one another, in the given order", () => {
    const both = idsOf({ rung: "mid", state: "unrated" });
    expect(both).toEqual(
      idsOf({ rung: "mid" }).filter((id) => idsOf({ state: "unrated" }).includes(id)),
    );
    expect(idsOf({ state: "disagreeing" })).toEqual(["git"]);
  });

  test("what is not a filter is left out, not refused", () => {
    const nonsense = {
      rung: "boss",
      path: ["a", "b"],
      specialisation: 3,
      area: "__proto__",
      state: "",
      q: ["x"],
      page: "2",
    };
    expect(read(nonsense)).toEqual({});
    expect(idsOf({ path: "__proto__", specialisation: "constructor" })).toHaveLength(rows.length);
    expect(read({ q: "   " }).q).toBeUndefined();
    expect(read({ q: "x".repeat(500) }).q).toHaveLength(80);
  });

  test("an address leads back to the same filters", () => {
    expect(matrixHref({})).toBe("/skills");
    expect(matrixHref(read({ rung: "mid", q: "a b&c=ü" }))).toBe(
      "/skills?rung=mid&q=a+b%26c%3D%C3%BC",
    );
    expect(matrixHref(read({ rung: "mid", q: "x" }), { rung: undefined })).toBe("/skills?q=x");
    const filters = fc.record(
      {
        rung: fc.constantFrom(...RUNG_IDS),
        state: fc.constantFrom(...ROW_STATES),
        path: fc.string({ minLength: 1, maxLength: 20 }),
        q: fc.string({ unit: "grapheme", maxLength: 40 }),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(filters, (given) => {
        const parsed = read(given);
        const query = new URL(matrixHref(parsed), "http://x").searchParams;
        expect(read(Object.fromEntries(query))).toEqual(parsed);
      }),
    );
  });
});

describe("countsTowards", () => {
  test("every target of every framework is found from its skill, with a key of its own", () => {
    const found = [...content.skills.keys()].flatMap((id) =>
      countsTowards(content, id).map((place) => ({ ...place, id })),
    );
    const asked = [
      ...content.rungs.flatMap(({ checklist }) => [...checklist.technical, ...checklist.soft]),
      ...content.paths.flatMap((path) => path.levels.flatMap((level) => level.requirements)),
      ...content.specialisations.flatMap(({ requirements }) => requirements),
    ].flatMap(({ targets }) => targets);
    expect(found).toHaveLength(asked.length);
    for (const id of content.skills.keys()) {
      const keys = countsTowards(content, id).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  test("names the place, the line and whether it is needed, the ladder first", () => {
    const [first] = content.rungs.flatMap((rung) =>
      [...rung.checklist.technical, ...rung.checklist.soft].map((item) => ({ rung, item })),
    );
    const target = first?.item.targets[0];
    const [place] = countsTowards(content, target?.skillId ?? "");
    expect(place).toMatchObject({
      place: first?.rung.name,
      text: first?.item.text,
      isCore: first?.item.isCore,
    });
    const either = content.paths
      .flatMap((path) => path.levels.flatMap((level) => level.requirements))
      .find(({ mode }) => mode === "any");
    const ofEither = countsTowards(content, either?.targets[0]?.skillId ?? "");
    expect(ofEither.find(({ text }) => text === either?.text)?.isCore).toBe(false);
    expect(countsTowards(content, "__proto__")).toEqual([]);
  });
});
