import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import { placeRunner } from "./place-runner.mjs";

const project = join(import.meta.dirname, "..");
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rung-place-"));
  symlinkSync(join(project, "node_modules"), join(folder, "node_modules"));
  cpSync(join(project, "lib/runner"), join(folder, "lib/runner"), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

test("everything a browser needs lies in a folder named by its contents", () => {
  const placed = placeRunner(folder);
  const { folder: address, bytes } = placed.manifest;
  expect(`${placed.folder}/`).toBe(join(folder, "public", address));
  for (const [name, size] of Object.entries(bytes)) {
    expect(statSync(join(placed.folder, name)).size, name).toBe(size);
  }
  const program = gunzipSync(readFileSync(join(placed.folder, "pyodide.asm.wasm.gz")));
  expect(program.equals(readFileSync(join(project, "node_modules/pyodide/pyodide.asm.wasm")))).toBe(
    true,
  );
  const worker = readFileSync(join(placed.folder, "python-worker.mjs"), "utf8");
  for (const [, name] of worker.matchAll(/from "\.\/([^"]+)"/g))
    expect(bytes).toHaveProperty(name!);
  const shown = readFileSync(join(folder, "public/runner/manifest.json"), "utf8");
  expect(JSON.parse(shown)).toEqual(placed.manifest);
});

test("a second time does nothing, and a change of the harness makes a new folder alone", () => {
  const { folder: first } = placeRunner(folder);
  const before = statSync(join(first, "harness.py")).mtimeMs;
  expect(placeRunner(folder).folder).toBe(first);
  expect(statSync(join(first, "harness.py")).mtimeMs).toBe(before);
  // Another process that is at it must not be disturbed.
  const begun = join(folder, "public/runner/0123456789abcdef.11223344");
  mkdirSync(begun);
  writeFileSync(join(folder, "lib/runner/harness/99-more.py"), "pass\n");
  const { folder: second } = placeRunner(folder);
  expect(second).not.toBe(first);
  expect(existsSync(first)).toBe(false);
  expect(existsSync(begun)).toBe(true);
  expect(readFileSync(join(second, "harness.py"), "utf8")).toMatch(/pass\n$/);
  expect(readdirSync(join(folder, "public/runner"))).toContain("manifest.json");
});
