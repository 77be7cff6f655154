"use client";

import type { RunnerStatus as Status } from "../runner/runner-status";

type RunnerStatusProps = { status: Status; isRunning: boolean };

/** How far the runner is, in words and, while it loads, as a bar; always in the same place. */
export function RunnerStatus({ status, isRunning }: RunnerStatusProps) {
  const { phase, words, progress } = status;
  // That it failed is told where it is read aloud, and that nothing was loaded yet helps nobody.
  const isTold = phase !== "idle" && phase !== "failed";
  return (
    <div className="session-runner">
      <span>{isRunning && phase === "ready" ? "Running…" : isTold && words}</span>
      {phase === "loading" && <progress max={1} value={progress ?? undefined} aria-label={words} />}
    </div>
  );
}
