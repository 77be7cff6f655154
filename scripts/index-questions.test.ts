import { spawnSync } from "node:child_process";
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, it } from "vitest";
import { bankFolder, bankHash, isIndexed } from "./lib/question-bank.mjs";

const kept = "sql/q-sql-median.yaml";
let folder = "";

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rung-bank-"));
  put(kept);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const pathOf = (file: string) => join(folder, "content/questions", file);

function put(file: string, change: (text: string) => string = (text) => text) {
  mkdirSync(dirname(pathOf(file)), { recursive: true });
  writeFileSync(pathOf(file), change(readFileSync(join("content/questions", kept), "utf8")));
}

function index() {
  const args = ["--import", "tsx", "scripts/index-questions.ts", folder];
  const { status, stderr } = spawnSync(process.execPath, args, { encoding: "utf8" });
  return { status, faults: stderr.trim().split("\n").filter(Boolean) };
}

const current = () => readFileSync(join(folder, bankFolder, "current"), "utf8").trim();

it("writes the heads and each question apart", () => {
  expect(isIndexed(folder)).toBe(false);
  expect(index()).toEqual({ status: 0, faults: [] });
  expect(isIndexed(folder)).toBe(true);
  const files = readdirSync(join(folder, bankFolder, current())).sort();
  expect(files).toEqual(["heads.json", "q-sql-median.json"]);
  const [head] = JSON.parse(
    readFileSync(join(folder, bankFolder, current(), "heads.json"), "utf8"),
  );
  expect(head).toMatchObject({ id: "q-sql-median", timeLimitMin: 18 });
  expect(Object.keys(head)).not.toContain("prompt");
});

it("is stale when a question changes, comes or goes, and so when it is moved", () => {
  const before = bankHash(folder);
  put(kept, (text) => text.replace("difficulty: 3", "difficulty: 4"));
  const changed = bankHash(folder);
  put("sql/q-other.yaml");
  const added = bankHash(folder);
  cpSync(pathOf(kept), pathOf("sql/q-moved.yaml"));
  rmSync(pathOf(kept));
  expect(new Set([before, changed, added, bankHash(folder)]).size).toBe(4);
});

it("keeps the last good index and tells each fault with file, line and id", () => {
  index();
  const good = current();
  put("sql/q-wrong.yaml", (text) =>
    text.replace("id: q-sql-median", "id: q-wrong").replace("difficulty: 3", "difficulty: hard"),
  );
  put("coding/q-lost.yaml", (text) =>
    text.replace("id: q-sql-median", "id: q-lost").replace("origin: authored", "origin: private"),
  );
  put("sql/q-twin.yaml");
  const { status, faults } = index();
  expect(status).toBe(1);
  expect(faults.sort()).toEqual([
    "content/questions/coding/q-lost.yaml:1 q-lost: a question of the bank is not private.",
    "content/questions/coding/q-lost.yaml:1 q-lost: belongs into sql/q-lost.yaml.",
    "content/questions/sql/q-twin.yaml:1 q-sql-median: belongs into sql/q-sql-median.yaml.",
    "content/questions/sql/q-twin.yaml:1 q-sql-median: content/questions/sql/q-sql-median.yaml has this id already.",
    "content/questions/sql/q-wrong.yaml:7 q-wrong: difficulty must be a whole number from 1 to 5.",
  ]);
  expect(current()).toBe(good);
  expect(isIndexed(folder)).toBe(false);
});
