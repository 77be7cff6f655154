/** What a runner runs. */
export type RunnerKind = "python" | "sql";

/** How far a runner is, for a person to see. A new object for each change, never changed itself. */
export type RunnerStatus = {
  readonly phase: "idle" | "loading" | "ready" | "running" | "failed";
  /** 0 to 1 while loading, else null. */
  readonly progress: number | null;
  readonly words: string;
  /** `Python 3.14`, `SQLite 3.50`; null before it is known. */
  readonly version: string | null;
};

const NAMES: Readonly<Record<RunnerKind, string>> = { python: "Python", sql: "SQLite" };

export const idleStatus = (kind: RunnerKind): RunnerStatus => ({
  phase: "idle",
  progress: null,
  words: `${NAMES[kind]} is not loaded yet.`,
  version: null,
});

/** The files are nine tenths of the way, starting is the last. */
export function loadingStatus(kind: RunnerKind, share: number): RunnerStatus {
  const words = share < 1 ? `Loading ${NAMES[kind]}…` : `Starting ${NAMES[kind]}…`;
  return { phase: "loading", progress: Math.round(share * 18) / 20, words, version: null };
}

export function liveStatus(kind: RunnerKind, isRunning: boolean, number: string): RunnerStatus {
  const version = `${NAMES[kind]} ${number}`;
  if (isRunning) return { phase: "running", progress: null, words: "Running…", version };
  return { phase: "ready", progress: null, words: `${version} is ready.`, version };
}

export const failedStatus = (kind: RunnerKind, why: string): RunnerStatus => ({
  phase: "failed",
  progress: null,
  words: `${NAMES[kind]} could not be loaded: ${why} Run again to try once more; what you wrote is kept.`,
  version: null,
});
