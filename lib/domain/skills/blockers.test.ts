import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { blockersOf } from "./blockers";
import { anyStandings } from "./testing/arbitraries";
import { coding, daysAgo, mentor, recordOf, self, standingOf } from "./testing/evidence-builders";
import { fixtureFramework as framework } from "./testing/fixture-framework";

const intern = ["loops", "files", "terminal"].map((id) => standingOf(id, [mentor(3), mentor(3)]));
const rowOf = (...standings: ReturnType<typeof standingOf>[]) => {
  const { rows } = blockersOf(recordOf(framework, [...intern, ...standings]));
  return rows.find((row) => row.skillId === "sql");
};

describe("blockersOf", () => {
  it("orders core before supporting, the widest gap first, the met ones last", () => {
    fc.assert(
      fc.property(anyStandings(framework), (standings) => {
        const { rows } = blockersOf(recordOf(framework, standings));
        const rank = (row: (typeof rows)[number]) => [
          row.isCore ? 0 : 1,
          row.isMet ? 1 : 0,
          -row.gap,
        ];
        const inOrder = rows.slice(1).every((row, i) => {
          const before = rank(rows[i] ?? row);
          const after = rank(row);
          const first = before.findIndex((value, k) => value !== after[k]);
          return first < 0 || (before[first] ?? 0) < (after[first] ?? 0);
        });
        expect(inOrder).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it("shows no estimate where nothing is known, and the whole target as the gap", () => {
    expect(rowOf()).toMatchObject({ state: "unrated", estimate: null, gap: 3, missingItems: 2 });
  });

  it.each([
    ["met", standingOf("sql", [mentor(3), coding(3)])],
    ["gap", standingOf("sql", [self(1), mentor(1), mentor(1)])],
    ["gap", standingOf("sql", [self(1)])],
    ["gate", standingOf("sql", [self(4), mentor(3)])],
    ["gate", standingOf("sql", [self(3)])],
    ["waiting", standingOf("sql", [self(3)], { artefactCount: 1 })],
    ["waiting", standingOf("sql", [], { artefactCount: 1 })],
    ["gap", standingOf("sql", [self(1)], { artefactCount: 1 })],
    ["not-observable", standingOf("sql", [], { isNotObservable: true })],
    ["stale", standingOf("sql", [mentor(3, { at: daysAgo(900) }), mentor(4)])],
  ] as const)("names the state %s", (state, standing) => {
    expect(rowOf(standing)?.state).toBe(state);
  });

  it("measures claims against the target while there is nothing else", () => {
    const claims = ["loops", "files", "terminal"].map((id) => standingOf(id, [self(2)]));
    const { rungId, rows } = blockersOf(
      recordOf(framework, [...claims, standingOf("sql", [self(3)])]),
    );
    expect(rungId).toBe("junior");
    expect(rows.find((row) => row.skillId === "sql")).toMatchObject({ state: "met", claimed: 3 });
    expect(rows.find((row) => row.skillId === "loops")).toMatchObject({ state: "gap" });
  });

  it("measures the gap of a claim from the claim, and draws no evidence from it", () => {
    const { rows } = blockersOf(recordOf(framework, [standingOf("loops", [self(1)])]));
    const loops = rows.find((row) => row.skillId === "loops");
    expect(loops).toMatchObject({ estimate: null, claimed: 1, gap: (loops?.target ?? 0) - 1 });
    expect(rowOf(standingOf("sql", [self(1)]))).toMatchObject({ estimate: null });
    expect(rowOf(standingOf("sql", [self(1), mentor(2)]))?.estimate?.mean).toBeGreaterThan(1);
  });
});
