import { expect, type Page, test } from "@playwright/test";
import type { RunRequest } from "@/lib/domain/interviews/runs";
import { openPython, openUnlocked, runnerFolder } from "./support/raw-runner";

/**
 * Code of one person is run by another's browser, a mentor's, who is signed in. So what it runs in
 * must not be able to act or read as that person.
 */

test.setTimeout(90_000);

const python = (code: string, ...tests: readonly string[]): RunRequest => ({
  kind: "python",
  code,
  tests: tests.map((test) => ({ name: test, code: test })),
  millisecondsMax: 10_000,
});

/** Python in a page that holds something worth stealing, and a count of what the server is asked. */
async function open(page: Page) {
  await page.goto("/sign-in");
  await page.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const asked = indexedDB.open("drafts");
        asked.onsuccess = () => resolve();
        asked.onerror = () => reject(asked.error);
      }),
  );
  const runner = await openPython(page);
  const requests: string[] = [];
  page.context().on("request", (request) => requests.push(request.url()));
  page.on("websocket", (socket) => requests.push(socket.url()));
  return { ...runner, requests };
}

test("the runner's files come with a policy that refuses everything but themselves", async ({
  page,
  request,
}) => {
  await page.goto("/sign-in");
  const folder = await runnerFolder(page);
  const worker = await request.get(`${folder}python-worker.mjs`);
  expect(worker.headers()["content-security-policy"]).toBe(
    "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'",
  );
  expect(worker.headers()["x-content-type-options"]).toBe("nosniff");
  expect(worker.headers()["cache-control"]).toContain("immutable");
  const manifest = await request.get("/runner/manifest.json");
  expect(manifest.headers()["cache-control"]).toBe("no-cache");
});

test("Python runs in the browser: code, tests, output, fault", async ({ page }) => {
  const { run, version } = await open(page);
  expect(version).toMatch(/^3\.\d+$/);
  const code = "def add(a, b):\n    return a + b\nprint('hello')\n";
  const result = await run(python(code, "assert add(1, 2) == 3", "add(1, None)"));
  expect(result).toMatchObject({ status: "done", output: "hello\n", fault: null });
  expect(result.checks.map((each) => each.hasPassed)).toEqual([true, false]);
  expect(result.checks[1]?.fault).toMatchObject({ type: "TypeError", line: 2 });
});

/** The deepest known way: the module below Pyodide, made by hand, gives objects of JavaScript. */
const JAVASCRIPT = `import sys, types
imp = sys.modules['_frozen_importlib']._imp
core = imp.create_builtin(types.SimpleNamespace(name='_pyodide_core'))
array = core.to_js([1])
Function = array.constructor.constructor
`;

test("Python reaches neither the network, nor the browser, nor JavaScript", async ({
  page,
  baseURL,
}) => {
  const { run, requests } = await open(page);
  for (const code of [
    `import urllib.request\nurllib.request.urlopen('${baseURL}/dashboard')`,
    "import socket\nsocket.create_connection(('localhost', 80), 2)",
    "import js",
    "import pyodide_js",
    "from pyodide.code import run_js",
    "from pyodide.http import pyfetch",
    `${JAVASCRIPT}Function.new('return globalThis')`,
    `${JAVASCRIPT}Function("return fetch('/dashboard')")`,
  ]) {
    const { fault } = await run(python(code));
    expect.soft(fault?.type, code).toMatch(/Error$|JsException$/);
  }
  expect(requests).toEqual([]);
  expect(await page.evaluate(() => Reflect.get(globalThis, "forged"))).toEqual([]);
});

test("nothing that reaches beyond the worker is left in it", async ({ page }) => {
  await page.goto("/sign-in");
  const worker = await openUnlocked(page);
  const left = await worker.evaluate(
    async (address) => {
      const { lockDown } = await import(address);
      lockDown();
      const found: string[] = [];
      for (let each = globalThis; each; each = Object.getPrototypeOf(each)) {
        if (each === Object.prototype) break;
        const names = Object.getOwnPropertyNames(each);
        found.push(...names.filter((name) => Reflect.get(globalThis, name) !== undefined));
      }
      return found;
    },
    `${await runnerFolder(page)}lock-down.mjs`,
  );
  expect(left).toContain("WebAssembly");
  const reaching =
    /fetch|request|socket|event|source|worker|port|channel|message|broadcast|cache|storage|indexed|idb|navigator|location|import|eval|file|blob|url|stream|transport|notif|locks|scheduler|close/i;
  const harmless = /^(EvalError|(de|en)codeURI(Component)?)$/;
  expect(left.filter((name) => reaching.test(name) && !harmless.test(name))).toEqual([]);
});

test("the policy alone refuses the network and code made of text", async ({ page }) => {
  await page.goto("/sign-in");
  const worker = await openUnlocked(page);
  const answers = await worker.evaluate(async () => {
    const refused = async (attempt: () => unknown) => {
      try {
        await attempt();
        return "allowed";
      } catch {
        return "refused";
      }
    };
    /** The debugger that runs this may use eval; a timer's turn is the worker's own. */
    const later = (attempt: () => unknown) =>
      new Promise((resolve, reject) =>
        setTimeout(() => {
          try {
            resolve(attempt());
          } catch (error) {
            reject(error);
          }
        }),
      );
    const opened = (target: EventTarget, good: string) =>
      new Promise((resolve, reject) => {
        target.addEventListener(good, resolve);
        target.addEventListener("error", reject);
      });
    const asked = (path: string) => {
      const request = new XMLHttpRequest();
      const done = opened(request, "load");
      request.open("GET", path);
      request.send();
      return done;
    };
    const elsewhere = `ws://${location.host}/`;
    return {
      page: await refused(() => fetch("/dashboard")),
      api: await refused(() => fetch("/api/health/live")),
      own: await refused(() => fetch("/runner/manifest.json")),
      xhr: await refused(() => asked("/api/health/live")),
      socket: await refused(() => opened(new WebSocket(elsewhere), "open")),
      stream: await refused(() => opened(new EventSource("/api/health/live"), "open")),
      eval: await refused(() => later(() => Reflect.get(globalThis, "eval")("1"))),
      function: await refused(() => later(() => new Function("return 1"))),
      data: await refused(() => import(`${"data:"}text/javascript,1`)),
    };
  });
  expect(new Set(Object.values(answers))).toEqual(new Set(["refused"]));
});
