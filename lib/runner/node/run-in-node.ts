import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { type Clock, followRun, type WorkerChannel } from "@/lib/domain/interviews/follow-run";
import { type Followed, runWhole } from "@/lib/domain/interviews/run-assembly";
import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";

type Kind = "python" | "sql";
type Kept = { readonly worker: Worker; readonly ready: Promise<unknown> };

const kept = new Map<Kind, Kept>();
let queue: Promise<unknown> = Promise.resolve();

/** One worker of each kind is kept between runs. */
function open(kind: Kind): Kept {
  const found = kept.get(kind);
  if (found) return found;
  const worker = new Worker(join(import.meta.dirname, `${kind}-worker.mjs`));
  const ready = new Promise((resolve, reject) => {
    worker.once("message", resolve);
    worker.once("error", reject);
  });
  const fresh = { worker, ready };
  kept.set(kind, fresh);
  return fresh;
}

async function close(kind: Kind): Promise<void> {
  const found = kept.get(kind);
  kept.delete(kind);
  await found?.worker.terminate();
}

/** Ends the kept workers; the next run starts new ones. */
export async function closeNodeRunner(): Promise<void> {
  await Promise.all([close("python"), close("sql")]);
}

/**
 * Runs a request on the harness and the databases that a browser uses, one after the other. What
 * the code does wrong is in the result; only a runner that cannot be started throws.
 */
export function runInNode(
  request: RunRequest,
  { signal }: { signal?: AbortSignal } = {},
): Promise<RunResult> {
  const run = queue.then(() => runWhole(request, (each) => runOnce(each, signal)));
  queue = run.catch(() => undefined);
  return run;
}

async function runOnce(request: RunRequest, signal?: AbortSignal): Promise<Followed> {
  const kind = request.kind === "sql" ? "sql" : "python";
  const { worker, ready } = open(kind);
  await ready;
  const followed = await followRun(request, channelTo(worker), clock, signal);
  if (followed.isForced || followed.result.status !== "done") await close(kind);
  return followed;
}

const channelTo = (worker: Worker): WorkerChannel => ({
  post: (message) => worker.postMessage(message),
  listen: (hear, broke) => {
    worker.on("message", hear).on("error", broke);
    return () => worker.off("message", hear).off("error", broke);
  },
});

const clock: Clock = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    const timer = setTimeout(then, milliseconds);
    return () => clearTimeout(timer);
  },
};
