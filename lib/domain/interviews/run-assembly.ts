import { judgeSql, type SqlSets } from "./judge-sql";
import type { CheckResult, RunFault, RunRequest, RunResult } from "./runs";

/** Why a run came to no end of its own. */
export type ForcedEnd = "timed-out" | "stopped" | "crashed" | "stack-full";

/** What a worker told last; null when it told nothing. Python's is a result already. */
export type Told = RunResult | SqlSets | null;

/** A result, and whether it was forced: then its worker is gone, and checks may be missing. */
export type Followed = { readonly result: RunResult; readonly isForced: boolean };

/** After so many forced ends the rest is not run: each costs its time and a new worker. */
const FORCED_ENDS_MAX = 3;

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
    return fault("Crashed", "The code broke the runner itself, which was started anew.");
  }
  if (end === "stack-full") {
    return fault(
      "RecursionError",
      "The code went deeper than a browser can follow, most likely by calling itself without an end.",
    );
  }
  const seconds = request.millisecondsMax / 1000;
  return fault("TimeoutError", `Not finished after ${seconds} s, so it was ended.`);
}

const NOT_RUN = fault("NotRun", "Not run, because the run ended before it.");

const failed = (name: string, why: RunFault): CheckResult => ({
  name,
  hasPassed: false,
  milliseconds: 0,
  fault: why,
});

/** The names of the checks that a result will have, in their order. */
function checkNames(request: RunRequest): string[] {
  if (request.kind === "python") return request.tests.map((each) => each.name);
  if (request.kind === "python-versions") return request.versions.map((each) => each.name);
  return request.sets.filter((each) => each.expected !== null).map((each) => each.name);
}

/** The result of what a worker told at the end of a run. */
export function finished(request: RunRequest, told: Told): RunResult {
  if (told === null) return EMPTY;
  return "sets" in told ? judgeSql(request, told) : told;
}

/**
 * The result of a run that was ended: what was done stands, and what ran has failed by the end. The
 * checks after it are not in it.
 */
export function endedBy(
  end: ForcedEnd,
  { request, told, milliseconds }: { request: RunRequest; told: Told; milliseconds: number },
): RunResult {
  const done = finished(request, told);
  const reason = faultOfEnd(end, request);
  const isInCode = request.kind !== "sql" && told === null;
  const name = isInCode ? undefined : checkNames(request)[done.checks.length];
  return {
    ...done,
    // Going too deep is a fault of the code like another, though it costs the worker.
    status: end === "stack-full" ? "done" : end,
    fault: done.fault ?? (name === undefined ? reason : null),
    checks: name === undefined ? done.checks : [...done.checks, failed(name, reason)],
    milliseconds,
  };
}

/** What is left of a request after a check that had to be ended; null when nothing can follow. */
function restAfter(request: RunRequest, { status, checks }: RunResult): RunRequest | null {
  const count = checks.length;
  if (status === "stopped" || count === 0 || count >= checkNames(request).length) return null;
  if (request.kind === "python") return { ...request, tests: request.tests.slice(count) };
  if (request.kind === "sql") return { ...request, sets: request.sets.slice(count) };
  return { ...request, versions: request.versions.slice(count) };
}

const joined = (first: RunResult, rest: RunResult): RunResult => ({
  ...first,
  status: rest.status === "stopped" || first.status === "done" ? rest.status : first.status,
  checks: [...first.checks, ...rest.checks],
  milliseconds: first.milliseconds + rest.milliseconds,
});

/**
 * Runs a request to its end: a check that never ends, or breaks the runner, does not take those
 * after it along. `once` runs a request on a live worker, and has a new one ready after a forced
 * end. Every check is in the result; one that was not run has not passed.
 */
export async function runWhole(
  request: RunRequest,
  once: (request: RunRequest) => Promise<Followed>,
): Promise<RunResult> {
  let { result, isForced } = await once(request);
  for (let ends = 1; isForced && ends < FORCED_ENDS_MAX; ends += 1) {
    const rest = restAfter(request, result);
    if (!rest) break;
    const next = await once(rest);
    result = joined(result, next.result);
    isForced = next.isForced;
  }
  const missing = checkNames(request).slice(result.checks.length);
  return { ...result, checks: [...result.checks, ...missing.map((name) => failed(name, NOT_RUN))] };
}
