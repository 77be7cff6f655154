import { describe, expect, test } from "vitest";
import { canRun, checkNames, isResult, REPORTS_MAX, readReport } from "./hidden-report";
import type { RunRequest } from "./runs";

const request: RunRequest = {
  kind: "python",
  code: "",
  tests: ["a", "b", "c"].map((name) => ({ name, code: "" })),
  millisecondsMax: 1000,
};
const passed = (name: string) => ({ name, hasPassed: true, milliseconds: 1.6 });

describe("reading a report", () => {
  test("what the report does not name has failed; what nobody asked for is dropped", () => {
    const report = { status: "done", checks: [passed("b"), passed("made up")] } as const;
    expect(readReport("coding", request, report)).toEqual({
      checks: [
        { name: "a", hasPassed: false, milliseconds: 0 },
        { name: "b", hasPassed: true, milliseconds: 2 },
        { name: "c", hasPassed: false, milliseconds: 0 },
      ],
      share: 1 / 3,
    });
  });

  test("a check that is named twice counts for nothing", () => {
    const report = { status: "done", checks: [passed("a"), passed("a")] } as const;
    expect(readReport("coding", request, report).share).toBe(0);
  });

  test("every kind of run names its checks", () => {
    const millisecondsMax = 1;
    expect(checkNames(request)).toEqual(["a", "b", "c"]);
    const versions = [{ name: "Correct version", code: "", isCorrect: true }];
    const testing = { kind: "python-versions", code: "", function: "f", subject: "s" } as const;
    expect(checkNames({ ...testing, versions, millisecondsMax })).toEqual(["Correct version"]);
    const set = { name: "Data set shown", schema: "", expected: [], ordered: false };
    expect(checkNames({ kind: "sql", query: "", sets: [set], millisecondsMax })).toEqual([
      "Data set shown",
    ]);
  });
});

test("stopped and crashed say nothing; the rest is a result", () => {
  expect(["stopped", "crashed"].map((status) => isResult({ status: status as "stopped" }))).toEqual(
    [false, false],
  );
  for (const status of ["done", "timed-out", "out-of-memory"] as const)
    expect(isResult({ status })).toBe(true);
});

test("a run may be tried again until one came to its end, five times at most", () => {
  const late = { status: "timed-out", runner: "candidate" };
  expect(canRun([])).toBe(true);
  expect(canRun([late])).toBe(true);
  expect(canRun([late, { ...late, status: "done" }])).toBe(false);
  expect(canRun([{ ...late, runner: "mentor" }])).toBe(false);
  expect(canRun(Array.from({ length: REPORTS_MAX }, () => late))).toBe(false);
});
