import { endedBy, type Followed, type ForcedEnd, finished, type Told } from "./run-assembly";
import type { RunRequest } from "./runs";

/** What a worker says; `failed` when it could not even start. */
export type WorkerMessage =
  | { readonly kind: "ready"; readonly version: string; readonly module?: unknown }
  | { readonly kind: "failed" | "crashed"; readonly message: string }
  | { readonly kind: "step" | "done"; readonly result: Told };

/** The way to one worker. `listen` returns what ends the listening. */
export type WorkerChannel = {
  readonly post: (message: { readonly request: RunRequest }) => void;
  readonly listen: (hear: (message: WorkerMessage) => void, broke: () => void) => () => void;
};

/** `after` returns what calls it off. */
export type Clock = {
  readonly now: () => number;
  readonly after: (milliseconds: number, then: () => void) => () => void;
};

/**
 * Has a worker run a request and follows it: each piece may take `millisecondsMax`, a signal stops
 * it. A worker whose run was forced to an end is to be thrown away.
 */
export function followRun(
  request: RunRequest,
  channel: WorkerChannel,
  clock: Clock,
  signal?: AbortSignal,
): Promise<Followed> {
  if (signal?.aborted) {
    const result = endedBy("stopped", { request, told: null, milliseconds: 0 });
    return Promise.resolve({ result, isForced: false });
  }
  return new Promise((resolve) => {
    const began = clock.now();
    let told: Told = null;
    const expire = (): void => end("timed-out");
    const stop = (): void => end("stopped");
    let callOff = clock.after(request.millisecondsMax, expire);
    const forget = channel.listen(hear, () => end("crashed"));

    function settle(followed: Followed): void {
      callOff();
      forget();
      signal?.removeEventListener("abort", stop);
      resolve(followed);
    }
    function end(why: ForcedEnd): void {
      const result = endedBy(why, { request, told, milliseconds: clock.now() - began });
      settle({ result, isForced: true });
    }
    function hear(message: WorkerMessage): void {
      if (message.kind === "done") {
        settle({ result: finished(request, message.result), isForced: false });
      } else if (message.kind === "step") {
        told = message.result;
        callOff();
        callOff = clock.after(request.millisecondsMax, expire);
      } else if (message.kind === "crashed") {
        // Chromium and Safari say the first, Firefox the second.
        end(/call stack|recursion/i.test(message.message) ? "stack-full" : "crashed");
      }
    }
    signal?.addEventListener("abort", stop);
    channel.post({ request });
  });
}
