import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import { afterEach, expect, test, vi } from "vitest";
import { discardCluster, startCluster } from "@/scripts/embedded-postgres.mjs";

const dataDir = join(tmpdir(), `rung-test-${process.pid}-embedded`);

// Setting up a cluster flushes hundreds of files; a busy disk takes its time.
vi.setConfig({ testTimeout: 90_000 });

afterEach(() => discardCluster({ dataDir }));

async function ask(url: string, statement: string) {
  const sql = postgres(url, { max: 1 });
  try {
    return await sql.unsafe(statement);
  } finally {
    await sql.end();
  }
}

test("two starts at once share one server, and a third adopts it", async () => {
  const both = await Promise.all([startCluster({ dataDir }), startCluster({ dataDir })]);
  expect(new Set(both.map((cluster) => cluster.url)).size).toBe(1);
  expect(both.filter((cluster) => !cluster.adopted)).toHaveLength(1);
  const third = await startCluster({ dataDir });
  expect(third).toMatchObject({ adopted: true, pid: both[0].pid });
  const [row] = await ask(third.url, "select current_database() as name, current_user as role");
  expect(row).toEqual({ name: "rung", role: "rung" });
});

test("a killed server comes back on its port with what it had acknowledged", async () => {
  const first = await startCluster({ dataDir });
  await ask(first.url, "create table kept as select 7 as n");
  process.kill(first.pid, "SIGKILL");
  const again = await startCluster({ dataDir });
  expect(again).toMatchObject({ adopted: false, url: first.url });
  expect(await ask(again.url, "select n from kept")).toEqual([{ n: 7 }]);
});

test("a process number that now belongs to somebody else does not block the start", async () => {
  const first = await startCluster({ dataDir });
  const pidFile = join(dataDir, "cluster", "postmaster.pid");
  const [, ...rest] = readFileSync(pidFile, "utf8").split("\n");
  await first.stop();
  writeFileSync(pidFile, [process.pid, ...rest].join("\n"));
  const again = await startCluster({ dataDir });
  expect(again).toMatchObject({ adopted: false });
});

test("a throw-away cluster leaves nothing behind", async () => {
  const cluster = await startCluster({ dataDir, throwaway: true });
  await cluster.stop();
  expect(existsSync(dataDir)).toBe(false);
});
