import type { RunKind } from "./question";
import { shareOf } from "./run-requests";
import type { CheckResult, RunRequest, RunResult } from "./runs";

/** What a browser says that it found. It may say anything: the server knows only what it asked for. */
export type RunReport = {
  readonly status: RunResult["status"];
  readonly checks: readonly Pick<CheckResult, "name" | "hasPassed" | "milliseconds">[];
};

/** Reports after which a candidate's browser may not try the same answer again. */
export const REPORTS_MAX = 5;

/** The names of all checks that a hidden run has, in their order. */
export function checkNames(request: RunRequest): readonly string[] {
  switch (request.kind) {
    case "python":
      return request.tests.map(({ name }) => name);
    case "python-versions":
      return request.versions.map(({ name }) => name);
    case "sql":
      return request.sets.map(({ name }) => name);
  }
}

/**
 * The report as it counts: every check that was asked for, in its order, failed where the report
 * does not name it or names it twice; checks of other names are dropped. The share is of these.
 *
 * Example: three tests, the report names the first as passed → 1 / 3.
 */
export function readReport(kind: RunKind, request: RunRequest, report: RunReport) {
  const checks = checkNames(request).map((name) => {
    const named = report.checks.filter((check) => check.name === name);
    const [check] = named;
    if (check === undefined || named.length > 1) return { name, hasPassed: false, milliseconds: 0 };
    return { name, hasPassed: check.hasPassed, milliseconds: Math.round(check.milliseconds) };
  });
  return { checks, share: shareOf(kind, checks) };
}

/** A run that the person stopped, or that took its runner with it, says nothing of the answer. */
export const isResult = ({ status }: Pick<RunReport, "status">): boolean =>
  status !== "stopped" && status !== "crashed";

/**
 * Whether the candidate's own browser may run an answer (again): not once a run came to its end, or
 * a mentor's browser ran it. One that ran out of time or memory may be tried again on a quieter
 * machine; the code cannot have changed.
 */
export function canRun(runs: readonly { status: string; runner: string }[]): boolean {
  return (
    runs.length < REPORTS_MAX &&
    runs.every(({ status, runner }) => status !== "done" && runner === "candidate")
  );
}
