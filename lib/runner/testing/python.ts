import { afterAll, beforeAll } from "vitest";
import type { CheckResult, RunResult } from "@/lib/domain/interviews/runs";
import { closeNodeRunner, runInNode } from "@/lib/runner/node/run-in-node";

/** A request of tests named after their code, with a second for each piece unless told otherwise. */
export function runPython(
  code: string,
  tests: readonly string[] = [],
  millisecondsMax = 5_000,
): Promise<RunResult> {
  const named = tests.map((test) => ({ name: test, code: test }));
  return runInNode({ kind: "python", code, tests: named, millisecondsMax });
}

/** Runs one test of some code and returns what became of it. */
export async function check(code: string, test: string, millisecondsMax?: number) {
  const { checks } = await runPython(code, [test], millisecondsMax);
  return checks[0] as CheckResult;
}

/** Starts what a test file runs on, so that no test waits for it, and ends it after the last. */
export function keepPython(): void {
  beforeAll(() => runPython(""), LOAD_MILLISECONDS_MAX);
  afterAll(closeNodeRunner);
}

/** A busy machine loads Python in ten seconds; a test that ends it waits for the next to load. */
export const LOAD_MILLISECONDS_MAX = 60_000;
