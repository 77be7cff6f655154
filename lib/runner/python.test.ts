import { expect, test } from "vitest";
import { OUTPUT_CHARS_MAX } from "@/lib/domain/interviews/runs";
import { runInNode } from "./node/run-in-node";
import { check, keepPython, runPython } from "./testing/python";

keepPython();

const add = "def add(a, b):\n    return a + b\n";

test("tests that hold pass, others fail, and what is printed is kept", async () => {
  const result = await runPython(`${add}print('hello')`, [
    "assert add(1, 2) == 3",
    "assert add(1, 2) == 4",
    "print(add('a', 'b'))",
  ]);
  expect(result).toMatchObject({ status: "done", output: "hello\nab\n", fault: null });
  expect(result.checks.map((each) => each.hasPassed)).toEqual([true, false, true]);
  expect(result.isOutputCut).toBe(false);
});

test("a bare comparison that fails tells both values", async () => {
  const { fault } = await check(add, "assert add(1, 2) == 4");
  expect(fault).toMatchObject({ type: "AssertionError", message: "3 == 4 does not hold" });
  const chained = await check(add, "assert 1 < add(1, 2) < 3");
  expect(chained.fault?.message).toBe("");
  const own = await check(add, "assert add(1, 2) == 4, 'in my words'");
  expect(own.fault?.message).toBe("in my words");
});

test("what is asserted is worked out once", async () => {
  const test = "seen = []\nassert seen.append(1) is None\nassert len(seen) == 1";
  expect((await check("", test)).hasPassed).toBe(true);
});

test("a fault tells the line of the candidate's text and shows no frame of the runner", async () => {
  const { fault } = await check("def f(x):\n    y = x\n    return y / 0\n", "f(1)");
  expect(fault).toMatchObject({ type: "ZeroDivisionError", line: 3 });
  expect(fault?.traceback).toContain('File "your_code.py", line 3, in f\n    return y / 0');
  expect(fault?.traceback).not.toContain("harness");
  expect((await check(add, "1 / 0")).fault?.line).toBeNull();
});

test("a fault tells the line of the test too, wherever the code broke", async () => {
  const broken = "def f(x):\n    return 1 / x\n";
  expect((await check(broken, "assert f(1) == 1\n\nf(0)")).fault).toMatchObject({
    line: 2,
    testLine: 3,
  });
  expect((await check(add, "\nassert add(1, 1) == 3")).fault).toMatchObject({
    line: null,
    testLine: 2,
  });
  expect((await check(add, "x = 1\nassert add(")).fault).toMatchObject({
    type: "SyntaxError",
    line: null,
    testLine: 2,
  });
});

test("code that does not compile is told with its line, and nothing passes", async () => {
  const result = await runPython("x = 1\ndef f(:\n    pass", ["pass"]);
  expect(result.fault).toMatchObject({ type: "SyntaxError", line: 2 });
  expect(result.checks[0]).toMatchObject({ hasPassed: false, fault: { type: "SyntaxError" } });
});

test("a main guard runs with the code alone, not before each test", async () => {
  const code = `${add}if __name__ == '__main__':\n    print('main')\n    raise SystemExit(1)`;
  const result = await runPython(code, ["assert add(1, 1) == 2", "assert add(2, 2) == 4"]);
  expect(result.output).toBe("main\n");
  expect(result.fault?.type).toBe("SystemExit");
  expect(result.checks.every((each) => each.hasPassed)).toBe(true);
});

test("printing without measure is cut, quickly and without filling the memory", async () => {
  const result = await runPython("print('x' * 100_000_000)\nprint('end')", [
    "for _ in range(100_000): print('y' * 1000)",
    "pass",
  ]);
  expect(result.output).toBe("x".repeat(OUTPUT_CHARS_MAX));
  expect(result).toMatchObject({ status: "done", isOutputCut: true, fault: null });
  expect(result.checks.every((each) => each.hasPassed)).toBe(true);
});

test("standard error, bytes and odd characters are kept as text", async () => {
  const code =
    "import sys\nsys.stderr.write('a')\nsys.stdout.buffer.write('ü'.encode())\nprint('\\0\\ud800')";
  expect((await runPython(code)).output).toBe("aü␀?\n");
});

test("a check is run against every version of its subject", async () => {
  const version = (name: string, body: string, isCorrect: boolean) => ({
    name,
    code: `def f(x):\n    return ${body}`,
    isCorrect,
  });
  const result = await runInNode({
    kind: "python-versions",
    code: "def check(f):\n    assert f(1) == 2\n    assert f(2) == 3",
    function: "check",
    subject: "f",
    versions: [
      version("right", "x + 1", true),
      version("caught", "x", false),
      version("raises", "x / 0", false),
      version("missed", "x + 1 + (x > 9)", false),
    ],
    millisecondsMax: 5_000,
  });
  expect(result.checks.map((each) => each.hasPassed)).toEqual([true, true, true, false]);
  expect(result.checks[1]?.fault?.message).toBe("1 == 2 does not hold");
});

test("a check that always raises accepts no correct version", async () => {
  const result = await runInNode({
    kind: "python-versions",
    code: "def check(f):\n    raise AssertionError",
    function: "check",
    subject: "f",
    versions: [
      { name: "right", code: "def f(): pass", isCorrect: true },
      { name: "faulty", code: "def f(): pass", isCorrect: false },
    ],
    millisecondsMax: 5_000,
  });
  expect(result.checks.map((each) => each.hasPassed)).toEqual([false, true]);
});

test("a check that is not there is told by its name", async () => {
  const result = await runInNode({
    kind: "python-versions",
    code: "def chekc(f): pass",
    function: "check",
    subject: "f",
    versions: [{ name: "right", code: "def f(): pass", isCorrect: true }],
    millisecondsMax: 5_000,
  });
  expect(result.checks[0]).toMatchObject({
    hasPassed: false,
    fault: { type: "NameError", message: "name 'check' is not defined", line: null },
  });
});

test("Python's own ways work: data classes, annotations, pickle, enumerations", async () => {
  const code = `from __future__ import annotations
import collections, dataclasses, enum, typing

@dataclasses.dataclass
class Box:
    kind: typing.ClassVar[int] = 1
    inner: list[Box] = dataclasses.field(default_factory=list)

Point = collections.namedtuple("Point", "x y")

class Colour(enum.Enum):
    RED = 1
`;
  const tests = [
    "import typing\nassert typing.get_type_hints(Box)['inner'] == list[Box]",
    "import pickle\nassert pickle.loads(pickle.dumps([Box(), Point(1, 2), Colour.RED])) == [Box(), Point(1, 2), Colour.RED]",
  ];
  const { checks } = await runPython(code, tests);
  expect(checks.map((each) => each.fault)).toEqual([null, null]);
});
