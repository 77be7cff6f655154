import { expect, test, vi } from "vitest";
import { runInNode } from "./node/run-in-node";
import { check, keepPython, LOAD_MILLISECONDS_MAX, runPython } from "./testing/python";

keepPython();
vi.setConfig({ testTimeout: LOAD_MILLISECONDS_MAX });

test("a test without an end is ended; those beside it keep their results", async () => {
  const result = await runPython(
    "def f(x):\n    while x: pass",
    ["f(0)", "f(1)", "assert f(0) is None"],
    2_000,
  );
  expect(result.status).toBe("timed-out");
  expect(result.checks.map((each) => each.hasPassed)).toEqual([true, false, true]);
  expect(result.checks[1]?.fault).toMatchObject({
    type: "TimeoutError",
    message: "Not finished after 2 s, so it was ended.",
  });
});

test("code without an end runs no test", async () => {
  const result = await runPython("while True: pass", ["pass"], 2_000);
  expect(result).toMatchObject({ status: "timed-out", fault: { type: "TimeoutError" } });
  expect(result.checks).toMatchObject([{ hasPassed: false, fault: { type: "NotRun" } }]);
});

test("a run can be stopped", async () => {
  const stop = new AbortController();
  const tests = [{ name: "endless", code: "while True: pass" }];
  const request = { kind: "python", code: "", tests, millisecondsMax: 60_000 } as const;
  const run = runInNode(request, { signal: stop.signal });
  stop.abort();
  expect(await run).toMatchObject({ status: "stopped", checks: [{ hasPassed: false }] });
});

test.each([
  "import sys; sys.exit(0)",
  "exit()",
  "import os; os._exit(0)",
  "raise KeyboardInterrupt",
])("%s ends nothing and passes nothing", async (code) => {
  const result = await runPython(`def f():\n    ${code}`, ["f()", "assert callable(f)"]);
  expect(result.status).toBe("done");
  expect(result.checks.map((each) => each.hasPassed)).toEqual([false, true]);
});

test("recursion without an end is a fault like another", async () => {
  const { fault } = await check("def f(x):\n    return f(x + 1)", "f(0)");
  expect(fault).toMatchObject({ type: "RecursionError", line: 2 });
  expect(fault?.traceback).toMatch(/Previous line repeated \d+ more times/);
});

test("recursion that breaks the interpreter itself is told, and the next tests are run", async () => {
  const code = "class A:\n    def __repr__(self): return repr(self)";
  const deep = "import sys\nsys.setrecursionlimit(10 ** 8)\nrepr(A())";
  const { status, checks } = await runPython(code, [deep, "assert A"]);
  expect(status).toBe("done");
  expect(checks.map((each) => each.hasPassed)).toEqual([false, true]);
  expect(checks[0]?.fault?.type).toBe("RecursionError");
});

test("memory without measure is refused", async () => {
  const code = "def f():\n    kept = []\n    while True: kept.append(bytearray(10_000_000))";
  const result = await runPython(code, ["f()", "assert callable(f)"], 20_000);
  expect(result.status).toBe("out-of-memory");
  expect(result.checks.map((each) => each.hasPassed)).toEqual([false, true]);
  expect(result.checks[0]?.fault).toMatchObject({ type: "MemoryError", line: 3 });
});

test("files are a disk of 64 MB that each test finds empty", async () => {
  const { checks } = await runPython("", [
    "open('kept', 'w').write('x')",
    "import os\nassert not os.listdir()",
    "with open('large', 'wb') as file:\n    for _ in range(100): file.write(bytes(1_000_000))",
    "open('small', 'wb').write(bytes(1_000_000))",
  ]);
  expect(checks.map((each) => each.hasPassed)).toEqual([true, true, false, true]);
  expect(checks[2]?.fault?.type).toBe("OSError");
});
