import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { keepChild } from "./children.mjs";
import { readLiveClaim, writeClaim } from "./claim.mjs";
import { claimDataFolder, keptSecret, prepareDataFolder } from "./data-folder.mjs";
import { identityOf, isRunning } from "./processes.mjs";

let folder: string;
let file: string;
const started: ChildProcess[] = [];
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rung-claim-"));
  file = join(folder, "child.json");
});
afterEach(() => {
  for (const child of started.splice(0)) child.kill("SIGKILL");
  rmSync(folder, { recursive: true });
});

/** A program that prints a line when it is ready and then stays, as a server does. */
async function stay(before = ""): Promise<ChildProcess & { pid: number }> {
  const script = `${before}; setInterval(() => {}, 1000); console.log("ready")`;
  const child = spawn(process.execPath, ["-e", script], {
    detached: true,
    stdio: ["ignore", "pipe", "ignore"],
  });
  started.push(child);
  if (!child.stdout) throw new Error("no output to wait for");
  await once(child.stdout, "data");
  return child as ChildProcess & { pid: number };
}

test("a claim lives as long as its process", async () => {
  const child = await stay();
  writeClaim(file, child.pid, { port: 3000 });
  expect(readLiveClaim(file)).toMatchObject({ pid: child.pid, port: 3000 });
  child.kill("SIGKILL");
  await once(child, "exit");
  expect(isRunning(child.pid)).toBe(false);
  expect(readLiveClaim(file)).toBeUndefined();
});

test("a later process with the same number is not mistaken for the earlier one", async () => {
  const child = await stay();
  writeClaim(file, child.pid);
  const claim = JSON.parse(readFileSync(file, "utf8"));
  writeFileSync(file, JSON.stringify({ ...claim, identity: `${claim.identity}0` }));
  expect(readLiveClaim(file)).toBeUndefined();
  await keepChild(file).endLeftOver();
  expect(isRunning(child.pid)).toBe(true);
});

test.each([
  "",
  "{",
  "null",
  '{"pid":1,"identity":"x"}',
  '{"pid":"7"}',
  '{"pid":-1,"identity":"x"}',
])("a damaged claim counts as none: %s", (text) => {
  writeFileSync(file, text);
  expect(readLiveClaim(file)).toBeUndefined();
});

test("what a killed launcher left over is ended, even if it ignores TERM", async () => {
  const child = await stay('process.on("SIGTERM", () => {})');
  writeClaim(file, child.pid);
  expect(await keepChild(file, 300).endLeftOver()).toBe(true);
  expect(isRunning(child.pid)).toBe(false);
  expect(await keepChild(file).endLeftOver()).toBe(false);
});

test("a child that ran to its end leaves its output and no claim", async () => {
  const script = 'console.log("out"); console.error("err"); process.exit(3)';
  const { code, output } = await keepChild(file).run(process.execPath, ["-e", script]);
  expect(code).toBe(3);
  expect(output).toContain("out");
  expect(output).toContain("err");
  expect(readLiveClaim(file)).toBeUndefined();
});

test("a second launcher on the same folder is refused, in plain words", async () => {
  const other = await stay();
  writeClaim(join(folder, "launcher.json"), other.pid, { port: 3000 });
  await expect(claimDataFolder(folder, 3001, 300)).rejects.toThrow(
    `Rung already runs on ${folder} (process ${other.pid}, port 3000).`,
  );
});

test("a launcher that is about to stop is waited for", async () => {
  const other = await stay();
  writeClaim(join(folder, "launcher.json"), other.pid, { port: 3000 });
  const claimed = claimDataFolder(folder, 3001);
  other.kill("SIGKILL");
  expect(readLiveClaim(await claimed)).toMatchObject({ pid: process.pid, port: 3001 });
});

test("the secret is made once, and nobody else may read it", () => {
  const secret = keptSecret(folder);
  expect(secret).toMatch(/^[\w-]{43}$/);
  expect(keptSecret(folder)).toBe(secret);
  expect(statSync(join(folder, "nextauth-secret")).mode & 0o777).toBe(0o600);
  writeFileSync(join(folder, "nextauth-secret"), "");
  expect(keptSecret(folder)).toMatch(/^[\w-]{43}$/);
});

test("a data folder is made, with those above it", () => {
  prepareDataFolder(join(folder, "a/b/c"));
  expect(statSync(join(folder, "a/b/c")).isDirectory()).toBe(true);
});

test("a folder where nothing can be made is refused", () => {
  expect(() => prepareDataFolder("/proc/rung/data")).toThrow(/^RUNG_DATA_DIR: /);
});

test("a data folder that cannot be made is refused by the name of its setting", () => {
  writeFileSync(file, "");
  expect(() => prepareDataFolder(join(file, "below"))).toThrow(
    /^RUNG_DATA_DIR: .* cannot be written/,
  );
});

test("this process has an identity that stays the same", () => {
  expect(identityOf(process.pid)).toBe(identityOf(process.pid));
  expect(identityOf(process.pid)).toMatch(/\S/);
});
