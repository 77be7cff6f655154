"use client";

import { useSyncExternalStore } from "react";
import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";
import type { RunnerKind, RunnerStatus } from "./runner-status";

type Runner = typeof import("./runner");

const IDLE: RunnerStatus = { phase: "idle", progress: null, words: "", version: null };
/** Why nothing runs, where the network is gone. */
export const UNREACHED =
  "What runs the code could not be loaded. Look at your connection and run again; what you wrote is kept.";

const listeners = new Set<() => void>();
let loaded: Runner | null = null;
let loading: Promise<Runner> | null = null;

const tell = () => {
  for (const listener of listeners) listener();
};

/** The runner's own script, once for the page, and not before a question needs it. */
function load(): Promise<Runner> {
  loading ??= import("./runner").then(
    (runner) => {
      loaded = runner;
      runner.onRunnerChange(tell);
      tell();
      return runner;
    },
    () => {
      loading = null;
      throw new Error(UNREACHED);
    },
  );
  return loading;
}

const warm = (kind: RunnerKind): void =>
  void load().then(
    (runner) => runner.warmRunner(kind),
    // Run says so, when it is pressed.
    () => {},
  );
const run = async (request: RunRequest): Promise<RunResult> => (await load()).runRequest(request);
const stop = (): void => loaded?.stopRunner();
const status = (): RunnerStatus => loaded?.runnerStatus() ?? IDLE;

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/**
 * The page's one runner: its status, and what can be asked of it. Its own script comes when it is
 * first needed. `warm`, `run` and `stop` are the same functions for ever, so effects may depend on
 * them rather than on the whole.
 */
export function useRunner() {
  return { status: useSyncExternalStore(subscribe, status, () => IDLE), warm, run, stop };
}
