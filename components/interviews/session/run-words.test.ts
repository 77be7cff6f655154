import { expect, test } from "vitest";
import type { CheckResult, RunFault, RunResult } from "@/lib/domain/interviews/runs";
import { faultLine, runSummary } from "./run-words";

const fault = (line: number | null): RunFault => ({
  type: "KeyError",
  message: "",
  line,
  traceback: "",
});
const check = (name: string, line?: number): CheckResult => ({
  name,
  hasPassed: line === undefined,
  milliseconds: 1,
  fault: line === undefined ? null : fault(line),
});
const result = (part: Partial<RunResult>): RunResult => ({
  status: "done",
  output: "",
  isOutputCut: false,
  fault: null,
  checks: [],
  table: null,
  milliseconds: 1,
  ...part,
});

test("every end of a run is told in words of its own", () => {
  const ends = ["timed-out", "out-of-memory", "stopped", "crashed", "done"] as const;
  const words = ends.map((status) => runSummary(result({ status })));
  expect(new Set(words).size).toBe(ends.length);
  expect(words[0]).toContain("10 seconds");
});

test("tests are counted, and one is one", () => {
  expect(runSummary(result({ checks: [check("a"), check("b", 3)] }))).toBe("1 of 2 tests pass.");
  expect(runSummary(result({ checks: [check("a")] }))).toBe("1 of 1 test passes.");
});

test("code that does not run says so, with its line where it has one", () => {
  expect(runSummary(result({ fault: fault(4) }))).toBe(
    "Your code does not run: KeyError in line 4.",
  );
  expect(runSummary(result({ fault: fault(null) }))).toBe("Your code does not run: KeyError.");
});

test("a query is judged by its rows", () => {
  const table = { columns: [], rows: [], more: 0 };
  expect(runSummary(result({ table, checks: [check("set")] }))).toMatch(/are the ones expected/);
  expect(runSummary(result({ table, checks: [check("set", 1)] }))).toMatch(/not the ones expected/);
});

test("the marked line lies in the code, whichever test broke there first", () => {
  expect(faultLine(result({ fault: fault(7), checks: [check("a", 2)] }))).toBe(7);
  const elsewhere = { ...check("b"), hasPassed: false, fault: fault(null) };
  expect(faultLine(result({ checks: [elsewhere, check("a", 9), check("c", 1)] }))).toBe(9);
  expect(faultLine(result({ checks: [elsewhere] }))).toBeNull();
});
