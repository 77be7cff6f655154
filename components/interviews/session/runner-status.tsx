"use client";

import type { RunnerStatus as Status } from "../runner/runner-status";

type RunnerStatusProps = { status: Status; isRunning: boolean };

/** How far the runner is, in words and, while it loads, as a bar; always in the same place. */
export function RunnerStatus({ status, isRunning }: RunnerStatusProps) {
  const { phase, words, progress } = status;
  return (
    <div className="session-runner">
      <span>{isRunning && phase === "ready" ? "Running…" : phase !== "idle" && words}</span>
      {phase === "loading" && <progress max={1} value={progress ?? undefined} aria-label={words} />}
    </div>
  );
}
