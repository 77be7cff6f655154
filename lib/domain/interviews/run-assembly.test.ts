import { expect, test } from "vitest";
import { endedBy, type Followed, runWhole } from "./run-assembly";
import type { RunRequest, RunResult } from "./runs";

const request = (count: number): RunRequest => ({
  kind: "python",
  code: "",
  tests: Array.from({ length: count }, (_, index) => ({ name: `t${index}`, code: "" })),
  millisecondsMax: 3_000,
});

const passed = (names: readonly string[]): RunResult => ({
  status: "done",
  output: "out",
  isOutputCut: false,
  fault: null,
  checks: names.map((name) => ({ name, hasPassed: true, milliseconds: 1, fault: null })),
  table: null,
  milliseconds: 10,
});

const names = (asked: RunRequest) =>
  asked.kind === "python" ? asked.tests.map((each) => each.name) : [];

/** A worker that never gets past the tests of these names. */
const stuckAt =
  (...stuck: readonly string[]) =>
  async (asked: RunRequest): Promise<Followed> => {
    const at = names(asked).findIndex((name) => stuck.includes(name));
    if (at === -1) return { result: passed(names(asked)), isForced: false };
    const told = passed(names(asked).slice(0, at));
    const result = endedBy("timed-out", { request: asked, told, milliseconds: 20 });
    return { result, isForced: true };
  };

test("a test that is ended does not take those after it along", async () => {
  const result = await runWhole(request(4), stuckAt("t1"));
  expect(result.checks.map((each) => each.hasPassed)).toEqual([true, false, true, true]);
  expect(result).toMatchObject({ status: "timed-out", output: "out", milliseconds: 30 });
  expect(result.checks[1]?.fault?.type).toBe("TimeoutError");
});

test("after three forced ends the rest is not run, and has not passed", async () => {
  const result = await runWhole(request(5), stuckAt("t0", "t1", "t2"));
  expect(result.checks.map((each) => each.fault?.type)).toEqual([
    "TimeoutError",
    "TimeoutError",
    "TimeoutError",
    "NotRun",
    "NotRun",
  ]);
});

test("code that is ended itself runs no test", async () => {
  const result = await runWhole(request(2), async (asked) => ({
    result: endedBy("timed-out", { request: asked, told: null, milliseconds: 20 }),
    isForced: true,
  }));
  expect(result.fault?.type).toBe("TimeoutError");
  expect(result.checks.map((each) => each.fault?.type)).toEqual(["NotRun", "NotRun"]);
});

test("what a person stopped stays stopped", async () => {
  let runs = 0;
  const result = await runWhole(request(3), async (asked) => {
    runs += 1;
    const told = passed(["t0"]);
    return {
      result: endedBy("stopped", { request: asked, told, milliseconds: 1 }),
      isForced: true,
    };
  });
  expect(runs).toBe(1);
  expect(result).toMatchObject({ status: "stopped" });
  expect(result.checks.map((each) => each.fault?.type)).toEqual([undefined, "Stopped", "NotRun"]);
});

test("going too deep is a failed test, not a broken runner", () => {
  const told = passed([]);
  const result = endedBy("stack-full", { request: request(1), told, milliseconds: 1 });
  expect(result.status).toBe("done");
  expect(result.checks[0]?.fault?.type).toBe("RecursionError");
  expect(endedBy("crashed", { request: request(1), told, milliseconds: 1 }).status).toBe("crashed");
});
