import { type Clock, followRun } from "@/lib/domain/interviews/follow-run";
import { endedBy, type Followed, runWhole } from "@/lib/domain/interviews/run-assembly";
import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";
import { downloadFiles, type RunnerFiles } from "./download";
import { type OpenWorker, openWorker } from "./open-worker";
import {
  failedStatus,
  idleStatus,
  liveStatus,
  loadingStatus,
  type RunnerKind,
  type RunnerStatus,
} from "./runner-status";

/** The spare waits until the first Run is likely over, so that they do not share the processor. */
const SPARE_AFTER_MILLISECONDS = 1_500;

const clock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Null when the signal comes first: nobody who stopped a run should wait for Python to load. */
function orStopped<T>(awaited: Promise<T>, signal?: AbortSignal): Promise<T | null> {
  if (!signal) return awaited;
  return new Promise((resolve, reject) => {
    const stop = (): void => resolve(null);
    if (signal.aborted) stop();
    signal.addEventListener("abort", stop, { once: true });
    awaited.then(resolve, reject).finally(() => signal.removeEventListener("abort", stop));
  });
}

/**
 * The workers of one kind: one that works, and for Python one kept warm that takes over when the
 * first had to be ended. Nothing is loaded before `warm` or `run` is called.
 */
export class Pool {
  readonly #kind: RunnerKind;
  readonly #changed: () => void;
  #status: RunnerStatus;
  #files: Promise<RunnerFiles> | null = null;
  #working: Promise<OpenWorker> | null = null;
  #spare: Promise<OpenWorker> | null = null;
  #queue: Promise<unknown> = Promise.resolve();

  constructor(kind: RunnerKind, changed: () => void) {
    this.#kind = kind;
    this.#changed = changed;
    this.#status = idleStatus(kind);
  }

  get status(): RunnerStatus {
    return this.#status;
  }

  /** Begins to load; does nothing when that has begun, or has failed: only `run` tries again. */
  warm(): void {
    if (this.#status.phase !== "failed") this.#take().catch(() => undefined);
  }

  /**
   * Runs a request after those that wait. What the code does wrong is in the result; rejects with
   * plain words only where the runner cannot be loaded.
   */
  run(request: RunRequest, signal?: AbortSignal): Promise<RunResult> {
    const run = this.#queue.then(() => runWhole(request, (each) => this.#once(each, signal)));
    this.#queue = run.catch(() => undefined);
    return run;
  }

  async #once(request: RunRequest, signal?: AbortSignal): Promise<Followed> {
    const worker = await orStopped(this.#take(), signal);
    if (!worker) {
      const result = endedBy("stopped", { request, told: null, milliseconds: 0 });
      return { result, isForced: false };
    }
    this.#tell(liveStatus(this.#kind, true, worker.version));
    const followed = await followRun(request, worker.channel, clock, signal);
    if (followed.isForced || followed.result.status !== "done") this.#replace(worker);
    else this.#tell(liveStatus(this.#kind, false, worker.version));
    return followed;
  }

  /** The working one, opened first where there is none. */
  #take(): Promise<OpenWorker> {
    if (this.#working) return this.#working;
    this.#tell(loadingStatus(this.#kind, this.#files ? 1 : 0));
    const opening = this.#open().catch((error: Error) => {
      this.#working = null;
      this.#files = null;
      const status = failedStatus(this.#kind, error.message);
      this.#tell(status);
      throw new Error(status.words);
    });
    this.#working = opening;
    opening.then(
      (worker) => {
        this.#tell(liveStatus(this.#kind, false, worker.version));
        this.#keepSpare();
      },
      () => undefined,
    );
    return opening;
  }

  async #open(): Promise<OpenWorker> {
    this.#files ??= downloadFiles(this.#kind, (share) =>
      this.#tell(loadingStatus(this.#kind, share)),
    );
    const files = await this.#files;
    const worker = await openWorker(this.#kind, files);
    if (worker.module instanceof WebAssembly.Module) {
      const handed = { ...files.handed, program: worker.module };
      this.#files = Promise.resolve({ ...files, handed });
    }
    return worker;
  }

  /** Throws a worker away; the spare takes its place at once. */
  #replace(worker: OpenWorker): void {
    worker.close();
    this.#working = this.#spare;
    this.#spare = null;
    if (!this.#working) return void this.#take().catch(() => undefined);
    const taken = this.#working;
    // The run is over, and the spare may still be on its way.
    this.#tell(loadingStatus(this.#kind, 1));
    taken.then(
      ({ version }) => {
        this.#tell(liveStatus(this.#kind, false, version));
        this.#keepSpare();
      },
      () => {
        if (this.#working === taken) this.#working = null;
        this.warm();
      },
    );
  }

  #keepSpare(): void {
    if (this.#kind !== "python" || this.#spare) return;
    setTimeout(() => {
      if (this.#spare || !this.#working) return;
      const spare = this.#open();
      this.#spare = spare;
      // Without a spare the next worker takes longer to come; nobody needs to hear of that.
      spare.catch(() => {
        if (this.#spare === spare) this.#spare = null;
      });
    }, SPARE_AFTER_MILLISECONDS);
  }

  /** Only what a person would see as different is a change. */
  #tell(status: RunnerStatus): void {
    const { phase, progress, words } = this.#status;
    const isSame = phase === status.phase && progress === status.progress && words === status.words;
    if (isSame) return;
    this.#status = status;
    this.#changed();
  }
}
