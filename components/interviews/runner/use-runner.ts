"use client";

import { useMemo, useSyncExternalStore } from "react";
import {
  onRunnerChange,
  runnerStatus,
  runRequest,
  SERVER_STATUS,
  stopRunner,
  warmRunner,
} from "./runner";
import type { RunnerStatus } from "./runner-status";

export type RunnerView = {
  readonly status: RunnerStatus;
  readonly warm: typeof warmRunner;
  readonly run: typeof runRequest;
  readonly stop: typeof stopRunner;
};

/**
 * The page's one runner: its status, and what can be asked of it. `warm`, `run` and `stop` are the
 * same functions for ever, so effects may depend on them rather than on the whole.
 */
export function useRunner(): RunnerView {
  const status = useSyncExternalStore(onRunnerChange, runnerStatus, () => SERVER_STATUS);
  return useMemo(() => ({ status, warm: warmRunner, run: runRequest, stop: stopRunner }), [status]);
}
