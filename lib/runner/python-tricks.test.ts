import { expect, test } from "vitest";
import { check, keepPython, runPython } from "./testing/python";

keepPython();

/** Follows a function to the namespace it was made in, and spoils what would decide there. */
const reach = (path: string) => `import time
space = ${path}.__globals__
for name in list(space):
    if not name.startswith("__"):
        space[name] = lambda *a, **k: None
space["__builtins__"].update(exec=print, compile=print)`;

/** Code that would like `wanted` to pass although `answer()` returns the wrong number. */
const tricks: readonly (readonly [name: string, code: string])[] = [
  ["a replaced AssertionError", "import builtins\nbuiltins.AssertionError = AssertionError = None"],
  ["a replaced all", "import builtins\ndef all(items): return True\nbuiltins.all = all"],
  ["its own len and sorted", "def len(x): return 42\ndef sorted(x): return [42]"],
  ["a replaced exec and compile", "import builtins\nbuiltins.exec = builtins.compile = print"],
  ["leaving", "import sys\nsys.exit(0)"],
  ["leaving from within", "import sys\ndef answer(): sys.exit(0)"],
  ["raising an exit of its own", "class Fine(BaseException): pass\ndef answer(): raise Fine"],
  ["a generator's end", "def answer(): raise StopIteration"],
  [
    "an exception that lies",
    "class E(Exception):\n    __traceback__ = None\n    def __str__(self): raise self\ndef answer(): raise E",
  ],
  ["a tracer", "import sys\nsys.settrace(lambda *a: None)"],
  ["a profiler", "import sys, threading\nthreading.setprofile(print)\nsys.setprofile(print)"],
  ["other modules", "import sys\nsys.modules = {}\nsys.modules['math'] = None"],
  ["lost modules", "import sys\nsys.modules.clear()"],
  ["a patched library", "import math, random\nmath.isclose = lambda *a: True"],
  ["a patched class", "import collections\ncollections.Counter.__eq__ = lambda *a: True"],
  ["a finder in front", "import sys\nsys.meta_path.insert(0, None)\nsys.path.clear()"],
  ["closed output", "import sys\nsys.stdout.close()\nsys.stdout = sys.stderr = None"],
  ["the runner by its sleep", `${reach("time.sleep.__func__")}`],
  ["the runner by its loop", `${reach("__import__('asyncio').run")}`],
  ["the runner by its output", `${reach("type(__import__('sys').stdout).write")}`],
  ["the runner by its assert", `${reach("globals()['@tell']")}`],
  ["the runner by its end", `${reach("__import__('os')._exit")}`],
  [
    "the test's own names",
    "def answer():\n    import __main__\n    __main__.__dict__.update(all=print, len=print)\n    return 1",
  ],
  ["an import of its own", "import builtins\nbuiltins.__import__ = lambda *a, **k: None"],
];
const wanted = `import math
from collections import Counter
assert all([answer() == 42]) and len([1]) == 1 and sorted([2, 1]) == [1, 2]
assert math.isclose(answer(), 42)
assert Counter('a') == Counter('b')`;

test.each(tricks)(
  "%s turns no failing test green, and the next run is as ever",
  async (_, code) => {
    const tricked = await check(`def answer(): return 1\n${code}\n`, wanted);
    expect(tricked.hasPassed).toBe(false);
    const right = await check(
      "def answer(): return 42",
      wanted.replace("Counter('b')", "Counter('a')"),
    );
    expect(right.fault).toBeNull();
  },
);

test("builtins of the code itself do not reach the tests", async () => {
  const code = "def len(x): return 42\ndef answer(): return len([])";
  const { checks } = await runPython(code, ["assert answer() == 42", "assert len([]) == 0"]);
  expect(checks.map((each) => each.fault)).toEqual([null, null]);
});

test("code cannot read the test that runs", async () => {
  const code =
    "def answer():\n    import linecache\n    return ''.join(linecache.getlines('test.py'))";
  const { checks } = await runPython(code, [
    "assert answer() == ''",
    "assert answer() == 'secret'",
  ]);
  expect(checks.map((each) => each.hasPassed)).toEqual([true, false]);
  expect(checks[1]?.fault?.traceback).toContain("assert answer() == 'secret'");
});

test("tests cannot influence each other", async () => {
  const { checks } = await runPython("state = []\nclass Box: items = []", [
    "state.append(1)\nBox.items.append(1)\nimport math, decimal\nmath.pi = 3\ndecimal.getcontext().prec = 2",
    "assert state == [] and Box.items == []",
    "import math\nassert math.pi > 3.1",
    "import decimal\nassert decimal.getcontext().prec == 28",
  ]);
  expect(checks.map((each) => each.fault)).toEqual([null, null, null, null]);
});

test.each([
  ["its caller", "import sys\nsys._getframe(1)"],
  ["its caller by inspect", "import inspect\ninspect.currentframe()"],
  ["a traceback's frame", "try: 1 / 0\nexcept Exception as e: e.__traceback__.tb_frame"],
  ["a generator's frame", "(x for x in []).gi_frame"],
  ["every object", "import gc\ngc.get_objects()"],
  ["whoever refers to something", "import gc\ngc.get_referrers(gc)"],
  [
    "a task's frames",
    "import asyncio\nasync def f(): asyncio.current_task().get_stack()\nasyncio.run(f())",
  ],
  ["a debugger", "import bdb\nbdb.Bdb().set_trace()"],
  [
    "code without its file",
    "import marshal\nmarshal.loads(marshal.dumps(compile('1', 'x', 'eval')))",
  ],
  ["the browser", "import js"],
  ["the browser by its loader", "import importlib\nimportlib.import_module('pyodide_js')"],
  ["JavaScript", "from pyodide.code import run_js"],
  ["raw memory", "import ctypes"],
  ["a function's code", "import os.path\nos.path.join.__code__ = (lambda: 1).__code__"],
  ["a name of the library", "compile('1', '/lib/python314.zip/os.py', 'eval')"],
])("code cannot reach %s", async (_, code) => {
  const { fault } = await runPython(code);
  expect(fault?.type).toMatch(/^(NotAvailable|ImportError|ModuleNotFoundError)$/);
});

test("an audit hook of the code's own hears nothing", async () => {
  const { output, fault } = await runPython("import sys\nsys.addaudithook(print)\nopen('x', 'w')");
  expect({ output, fault }).toEqual({ output: "", fault: null });
});

test("the library may still do what code may not", async () => {
  const code = `import collections, logging, traceback, warnings
logging.warning('logged')
warnings.warn('warned')
traceback.print_stack()
collections.namedtuple('P', 'x')(1)`;
  const { fault, output } = await runPython(code);
  expect(fault).toBeNull();
  expect(output).toMatch(/logged.*warned/s);
});
