import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";
import { Pool } from "./pool";
import { idleStatus, type RunnerKind, type RunnerStatus } from "./runner-status";

/** One for the whole page, so that Python stays loaded from question to question. */
const pools: Partial<Record<RunnerKind, Pool>> = {};
const listeners = new Set<() => void>();
const running = new Set<AbortController>();
let current: RunnerKind = "python";

const changed = (): void => {
  for (const listener of listeners) listener();
};

function poolOf(kind: RunnerKind): Pool {
  pools[kind] ??= new Pool(kind, changed);
  return pools[kind];
}

function show(kind: RunnerKind): Pool {
  const pool = poolOf(kind);
  if (current !== kind) {
    current = kind;
    changed();
  }
  return pool;
}

/** Begins to load a runner, so that the first Run does not wait for it. May be called often. */
export function warmRunner(kind: RunnerKind): void {
  show(kind).warm();
}

/**
 * Runs a request in this browser, after those that wait. Rejects, with words to show, only where the
 * runner cannot be loaded; a further call tries again.
 */
export async function runRequest(
  request: RunRequest,
  { signal }: { signal?: AbortSignal } = {},
): Promise<RunResult> {
  const controller = new AbortController();
  const stop = (): void => controller.abort();
  if (signal?.aborted) stop();
  signal?.addEventListener("abort", stop);
  running.add(controller);
  try {
    return await show(request.kind === "sql" ? "sql" : "python").run(request, controller.signal);
  } finally {
    running.delete(controller);
    signal?.removeEventListener("abort", stop);
  }
}

/** Ends everything that runs or waits to run; each call gets a result whose status is `stopped`. */
export function stopRunner(): void {
  for (const controller of running) controller.abort();
}

/** The status of the runner that was last asked for. */
export const runnerStatus = (): RunnerStatus => pools[current]?.status ?? SERVER_STATUS;

/** What a page shows before it lives. */
const SERVER_STATUS: RunnerStatus = idleStatus("python");

export function onRunnerChange(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}
