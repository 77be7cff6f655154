import { join } from "node:path";
import { Worker } from "node:worker_threads";
import { endedBy, finished, type Told } from "@/lib/domain/interviews/run-assembly";
import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";

type Message =
  | { readonly kind: "ready"; readonly version: string }
  | { readonly kind: "step" | "done"; readonly result: Told }
  | { readonly kind: "crashed"; readonly message: string };

type Kind = "python" | "sql";
type Kept = { readonly worker: Worker; readonly ready: Promise<unknown> };

const kept = new Map<Kind, Kept>();
let queue: Promise<unknown> = Promise.resolve();

/** One worker of each kind is kept between runs. */
function open(kind: Kind): Kept {
  const found = kept.get(kind);
  if (found) return found;
  const worker = new Worker(join(import.meta.dirname, `${kind}-worker.mjs`), {
    resourceLimits: { stackSizeMb: 4 },
  });
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
export function runInNode(request: RunRequest): Promise<RunResult> {
  const run = queue.then(() => runNow(request));
  queue = run.catch(() => undefined);
  return run;
}

async function runNow(request: RunRequest): Promise<RunResult> {
  const kind = request.kind === "sql" ? "sql" : "python";
  const { worker, ready } = open(kind);
  await ready;
  const began = performance.now();
  let told: Told = null;
  const end = (why: "timed-out" | "crashed"): RunResult =>
    endedBy(why, { request, told, milliseconds: performance.now() - began });
  const result = await new Promise<RunResult>((resolve) => {
    const expire = (): void => settle(end("timed-out"));
    const fail = (): void => settle(end("crashed"));
    let timer = setTimeout(expire, request.millisecondsMax);
    const listen = (message: Message): void => {
      if (message.kind === "crashed") fail();
      else if (message.kind === "done") settle(finished(request, message.result));
      else if (message.kind === "step") {
        told = message.result;
        clearTimeout(timer);
        timer = setTimeout(expire, request.millisecondsMax);
      }
    };
    function settle(settled: RunResult): void {
      clearTimeout(timer);
      worker.off("message", listen).off("error", fail);
      resolve(settled);
    }
    worker.on("message", listen).on("error", fail);
    worker.postMessage({ request });
  });
  if (result.status !== "done") await close(kind);
  return result;
}
