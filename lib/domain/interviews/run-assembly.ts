import { judgeSql, type SqlSets } from "./judge-sql";
import type { CheckResult, RunFault, RunRequest, RunResult } from "./runs";

/** Why a run came to no end of its own. */
export type ForcedEnd = "timed-out" | "stopped" | "crashed";

const EMPTY: RunResult = {
  status: "done",
  output: "",
  isOutputCut: false,
  fault: null,
  checks: [],
  table: null,
  milliseconds: 0,
};

const fault = (type: string, message: string): RunFault => ({
  type,
  message,
  line: null,
  traceback: "",
});

/** What the piece that was running is told to have failed by. */
function faultOfEnd(end: ForcedEnd, request: RunRequest): RunFault {
  if (end === "stopped") return fault("Stopped", "You stopped the run.");
  if (end === "crashed") {
    return fault(
      "RecursionError",
      "The code went deeper than the browser can follow, most likely by calling itself without an end.",
    );
  }
  const seconds = request.millisecondsMax / 1000;
  return fault("TimeoutError", `Not finished after ${seconds} s, so it was ended.`);
}

const NOT_RUN = fault("NotRun", "Not run, because the run ended before it.");

/** The names of a request's checks, in their order. */
export function checkNames(request: RunRequest): string[] {
  if (request.kind === "python") return request.tests.map((each) => each.name);
  if (request.kind === "python-versions") return request.versions.map((each) => each.name);
  return request.sets.filter((each) => each.expected !== null).map((each) => each.name);
}

/** What a worker told last; null when it told nothing. Python's is a result already. */
export type Told = RunResult | SqlSets | null;

/** The result of what a worker told at the end of a run. */
export function finished(request: RunRequest, told: Told): RunResult {
  if (told === null) return EMPTY;
  return "sets" in told ? judgeSql(request, told) : told;
}

/**
 * The result of a run that was ended: what was done stands, what ran has failed by the end, what
 * comes after it was not run and therefore has not passed.
 */
export function endedBy(
  end: ForcedEnd,
  { request, told, milliseconds }: { request: RunRequest; told: Told; milliseconds: number },
): RunResult {
  const sofar = finished(request, told);
  const names = checkNames(request);
  const reason = faultOfEnd(end, request);
  const isInCode = request.kind !== "sql" && told === null;
  const open = names.slice(sofar.checks.length).map(
    (name, index): CheckResult => ({
      name,
      hasPassed: false,
      milliseconds: 0,
      fault: index === 0 && !isInCode ? reason : NOT_RUN,
    }),
  );
  return {
    ...sofar,
    status: end,
    fault: isInCode || names.length === 0 ? (sofar.fault ?? reason) : sofar.fault,
    checks: [...sofar.checks, ...open],
    milliseconds,
  };
}
