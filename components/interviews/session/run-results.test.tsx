import { renderToStaticMarkup } from "react-dom/server";
import { expect, test } from "vitest";
import { OWN_TESTS_NAME } from "@/lib/domain/interviews/run-requests";
import type { CheckResult, RunFault, RunResult } from "@/lib/domain/interviews/runs";
import { RunResults } from "./run-results";

const fault: RunFault = { type: "KeyError", message: "'a'", line: 3, testLine: 2, traceback: "" };
const check = (name: string): CheckResult => ({ name, hasPassed: false, milliseconds: 1, fault });
const result = (checks: CheckResult[]): RunResult => ({
  status: "done",
  output: "",
  isOutputCut: false,
  fault: null,
  checks,
  table: null,
  milliseconds: 1,
});
const names = { code: "Your tests", tests: "A trial of your own" };
const html = (name: string) =>
  renderToStaticMarkup(
    <RunResults result={result([check(name)])} expected={null} names={names} onJump={() => {}} />,
  ).replace(/<[^>]+>/g, "");

test("of one's own test both places are named as the page names them", () => {
  expect(html(OWN_TESTS_NAME)).toContain("line 2 of “A trial of your own”, line 3 of “Your tests”");
});

test("a message that is a sentence runs on to its place", () => {
  const ended = { ...fault, type: "SystemExit", message: "The code ended the program." };
  const of = (at: RunFault) =>
    renderToStaticMarkup(
      <RunResults
        result={result([{ ...check("Test 1"), fault: at }])}
        expected={null}
        names={names}
        onJump={() => {}}
      />,
    ).replace(/<[^>]+>/g, "");
  expect(of(ended)).toContain("SystemExit: The code ended the program, line 3");
  expect(of({ ...ended, line: null })).toContain("SystemExit: The code ended the program.");
});

test("of a test that nobody sees only the line of the code is told", () => {
  expect(html("Test 1")).toContain("KeyError: &#x27;a&#x27;, line 3");
  expect(html("Test 1")).not.toContain("line 2");
});
