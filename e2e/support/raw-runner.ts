import type { Page, Worker } from "@playwright/test";
import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";

/** A worker of the runner, spoken to without the page's own code in between. */
export type RawRunner = {
  readonly run: (request: RunRequest) => Promise<RunResult>;
  readonly version: string;
};

/** The folder of the runner's files, as its manifest tells it. */
export const runnerFolder = (page: Page): Promise<string> =>
  page.evaluate(async () => (await (await fetch("/runner/manifest.json")).json()).folder);

/** Starts Python as the page would and waits until it can run. */
export async function openPython(page: Page): Promise<RawRunner> {
  const folder = await runnerFolder(page);
  const version = await page.evaluate(async (folder) => {
    const load = async (name: string) => {
      const { body } = await fetch(folder + name);
      if (!body) throw new Error(`${name} is empty.`);
      const isPacked = name.endsWith(".gz");
      return new Response(isPacked ? body.pipeThrough(new DecompressionStream("gzip")) : body);
    };
    const files = {
      program: await (await load("pyodide.asm.wasm.gz")).arrayBuffer(),
      library: await (await load("python_stdlib.zip")).arrayBuffer(),
      lock: await (await load("pyodide-lock.json")).text(),
      harness: await (await load("harness.py")).text(),
    };
    const worker = new Worker(`${folder}python-worker.mjs`, { type: "module" });
    const { port1, port2 } = new MessageChannel();
    Object.assign(globalThis, { rawRunner: port1, forged: [] });
    // Whatever speaks here is not the channel that was handed over.
    worker.onmessage = ({ data }) => Reflect.get(globalThis, "forged").push(data);
    return new Promise<string>((resolve, reject) => {
      worker.onerror = () => reject(new Error("The worker did not start."));
      port1.onmessage = ({ data }) =>
        data.kind === "ready" ? resolve(data.version) : reject(new Error(data.message));
      worker.postMessage({ port: port2, files }, [port2]);
    });
  }, folder);
  const run = (request: RunRequest) =>
    page.evaluate(
      (request) =>
        new Promise<RunResult>((resolve, reject) => {
          const port: MessagePort = Reflect.get(globalThis, "rawRunner");
          port.onmessage = ({ data }) => {
            if (data.kind === "done") resolve(data.result);
            else if (data.kind !== "step") reject(new Error(data.message));
          };
          port.postMessage({ request });
        }),
      request,
    );
  return { run, version };
}

/**
 * A worker that was handed nothing and so has not taken anything away yet: what is refused here is
 * refused by the policy its script came with.
 */
export async function openUnlocked(page: Page): Promise<Worker> {
  const folder = await runnerFolder(page);
  const started = page.waitForEvent("worker");
  await page.evaluate((address) => {
    Object.assign(globalThis, { kept: new Worker(address, { type: "module" }) });
  }, `${folder}python-worker.mjs`);
  return started;
}
