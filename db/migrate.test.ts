import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, beforeEach, expect, test } from "vitest";
import { migrate } from "./migrate.mjs";
import { createDatabase } from "./testing/database";

const first = ["create table a (n int)", "insert into a values (1)", "create table b (n int)"];
const second = ["alter table a add column m int", "insert into b values (1)", "drop table b"];
const death = "select pg_terminate_backend(pg_backend_pid())";

let database: Awaited<ReturnType<typeof createDatabase>>;
let folder: string;

beforeEach(async () => {
  database = await createDatabase("template1");
  folder = mkdtempSync(join(tmpdir(), "rung-migrations-"));
  mkdirSync(join(folder, "meta"));
});

afterEach(async () => {
  await database.drop();
  rmSync(folder, { recursive: true });
});

function lay(...migrations: string[][]): void {
  const entries = migrations.map((_, index) => ({ idx: index, tag: `000${index}_part` }));
  writeFileSync(join(folder, "meta", "_journal.json"), JSON.stringify({ entries }));
  for (const [index, statements] of migrations.entries()) {
    const text = statements.join(";\n--> statement-breakpoint\n");
    writeFileSync(join(folder, `000${index}_part.sql`), text);
  }
}

async function tables(): Promise<string[]> {
  const sql = postgres(database.url, { max: 1 });
  try {
    const rows = await sql`select tablename from pg_tables where schemaname = 'public' order by 1`;
    return rows.map((row) => row.tablename);
  } finally {
    await sql.end();
  }
}

const run = () => migrate(database.url, { folder });

test.each([0, 1, 2, 3, 4, 5])(
  "killed at statement %i, it leaves no half and runs again",
  async (at) => {
    const killed = [...first, ...second].with(at, death);
    lay(killed.slice(0, 3), killed.slice(3));
    await expect(run()).rejects.toThrow();
    expect(await tables()).toEqual(at < 3 ? [] : ["a", "b"]);

    lay(first, second);
    expect(await run()).toEqual(at < 3 ? ["0000_part", "0001_part"] : ["0001_part"]);
    expect(await tables()).toEqual(["a"]);
    expect(await run()).toEqual([]);
  },
);

test("several servers that start at once apply each migration once", async () => {
  lay(first, second);
  const applied = await Promise.all([run(), run(), run(), run()]);
  expect(applied.flat().sort()).toEqual(["0000_part", "0001_part"]);
});

test("an applied migration that was edited stops the start and is named", async () => {
  lay(first);
  await run();
  lay([...first, "create table c (n int)"]);
  await expect(run()).rejects.toThrow("0000_part");
  expect(await tables()).toEqual(["a", "b"]);
});

test("a failing statement is named with its migration", async () => {
  lay(["create table a (n int)", "create table a (n int)"]);
  await expect(run()).rejects.toThrow(/0000_part.*already exists/);
  expect(await tables()).toEqual([]);
});

test("a server that is not there is given up on", async () => {
  lay(first);
  const nowhere = "postgres://rung:x@127.0.0.1:1/rung";
  await expect(migrate(nowhere, { folder, patienceMs: 300 })).rejects.toThrow();
});
