import { expect, test } from "vitest";
import { type Clock, followRun, type WorkerMessage } from "./follow-run";
import type { RunRequest, RunResult } from "./runs";

const request: RunRequest = {
  kind: "python",
  code: "",
  tests: [
    { name: "a", code: "" },
    { name: "b", code: "" },
  ],
  millisecondsMax: 100,
};

const result = (...checks: readonly string[]): RunResult => ({
  status: "done",
  output: "",
  isOutputCut: false,
  fault: null,
  checks: checks.map((name) => ({ name, hasPassed: true, milliseconds: 1, fault: null })),
  table: null,
  milliseconds: 1,
});

/** A worker and a clock that do what a test says. */
function stage() {
  let at = 0;
  let hear: (message: WorkerMessage) => void = () => {};
  let broke = (): void => {};
  let listening = 0;
  const timers = new Set<{ due: number; then: () => void }>();
  const clock: Clock = {
    now: () => at,
    after: (milliseconds, then) => {
      const timer = { due: at + milliseconds, then };
      timers.add(timer);
      return () => timers.delete(timer);
    },
  };
  const channel = {
    post: () => {},
    listen: (heard: typeof hear, failed: typeof broke) => {
      [hear, broke] = [heard, failed];
      listening += 1;
      return () => {
        listening -= 1;
      };
    },
  };
  const pass = (milliseconds: number): void => {
    at += milliseconds;
    for (const timer of [...timers]) if (timer.due <= at) timer.then();
  };
  return {
    clock,
    channel,
    pass,
    says: (message: WorkerMessage) => hear(message),
    breaks: () => broke(),
    left: () => ({ listening, timers: timers.size }),
  };
}

test("each piece has the whole time; nothing is left behind", async () => {
  const { clock, channel, pass, says, left } = stage();
  const run = followRun(request, channel, clock);
  pass(99);
  says({ kind: "step", result: result() });
  pass(99);
  says({ kind: "step", result: result("a") });
  pass(99);
  says({ kind: "done", result: result("a", "b") });
  expect(await run).toEqual({ result: result("a", "b"), isForced: false });
  expect(left()).toEqual({ listening: 0, timers: 0 });
});

test("past its time a piece is ended, and what was done stands", async () => {
  const { clock, channel, pass, says, left } = stage();
  const run = followRun(request, channel, clock);
  says({ kind: "step", result: result("a") });
  pass(100);
  const { result: ended, isForced } = await run;
  expect(isForced).toBe(true);
  expect(ended).toMatchObject({ status: "timed-out", milliseconds: 100 });
  expect(ended.checks.map((each) => each.hasPassed)).toEqual([true, false]);
  expect(left()).toEqual({ listening: 0, timers: 0 });
});

test.each([
  ["RangeError: Maximum call stack size exceeded", "done"],
  ["InternalError: too much recursion", "done"],
  ["RuntimeError: unreachable", "crashed"],
])("an interpreter that ended with %s: %s", async (message, status) => {
  const { clock, channel, says } = stage();
  const run = followRun(request, channel, clock);
  says({ kind: "step", result: result() });
  says({ kind: "crashed", message });
  expect(await run).toMatchObject({ isForced: true, result: { status } });
});

test("a worker that breaks is told", async () => {
  const { clock, channel, breaks } = stage();
  const run = followRun(request, channel, clock);
  breaks();
  expect((await run).result.status).toBe("crashed");
});

test("a stop ends what runs, and what has not begun costs no worker", async () => {
  const { clock, channel } = stage();
  const controller = new AbortController();
  const run = followRun(request, channel, clock, controller.signal);
  controller.abort();
  expect(await run).toMatchObject({ isForced: true, result: { status: "stopped" } });
  const late = followRun(request, channel, clock, controller.signal);
  expect(await late).toMatchObject({ isForced: false, result: { status: "stopped" } });
});
