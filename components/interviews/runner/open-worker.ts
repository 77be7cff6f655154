import type { WorkerChannel, WorkerMessage } from "@/lib/domain/interviews/follow-run";
import type { RunnerFiles } from "./download";
import type { RunnerKind } from "./runner-status";

/** A worker that is ready to run. */
export type OpenWorker = {
  readonly channel: WorkerChannel;
  readonly version: string;
  /** The compiled program, which saves the next worker compiling it. */
  readonly module: unknown;
  readonly close: () => void;
};

/** Starting takes three seconds, on a very busy machine thirty; past this it hangs. */
const START_MILLISECONDS_MAX = 90_000;

/** Starts a worker and waits until it can run. Throws plain words. */
export async function openWorker(kind: RunnerKind, files: RunnerFiles): Promise<OpenWorker> {
  const worker = new Worker(`${files.folder}${kind}-worker.mjs`, { type: "module" });
  const { port1, port2 } = new MessageChannel();
  const channel = channelTo(worker, port1);
  const close = (): void => {
    worker.terminate();
    port1.close();
  };
  try {
    const { version, module } = await ready(channel, () =>
      worker.postMessage({ port: port2, files: files.handed }, [port2]),
    );
    return { channel, version, module, close };
  } catch (error) {
    close();
    throw error;
  }
}

function ready(
  channel: WorkerChannel,
  hand: () => void,
): Promise<Extract<WorkerMessage, { kind: "ready" }>> {
  return new Promise((resolve, reject) => {
    const fail = (why: string): void => {
      clearTimeout(timer);
      forget();
      reject(new Error(why));
    };
    const timer = setTimeout(() => fail("it did not start in time."), START_MILLISECONDS_MAX);
    const forget = channel.listen(
      (message) => {
        if (message.kind !== "ready") return fail("this browser could not start it.");
        clearTimeout(timer);
        forget();
        resolve(message);
      },
      () => fail("this browser could not start it."),
    );
    hand();
  });
}

const channelTo = (worker: Worker, port: MessagePort): WorkerChannel => ({
  post: (message) => port.postMessage(message),
  listen: (hear, broke) => {
    const listener = ({ data }: MessageEvent<WorkerMessage>): void => hear(data);
    port.addEventListener("message", listener);
    worker.addEventListener("error", broke);
    port.start();
    return () => {
      port.removeEventListener("message", listener);
      worker.removeEventListener("error", broke);
    };
  },
});
