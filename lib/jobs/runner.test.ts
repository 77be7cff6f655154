import { randomBytes } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, describe, expect, test, vi } from "vitest";
import { db } from "@/db/client";
import { log } from "@/lib/log";
import { connectionOf } from "./queue";
import { type Runner, startRunner } from "./runner";
import type { Task } from "./task";

log.level = "silent";

/** As long as a slot may be, so that hardly one ends while a test runs. */
const HALF_DAY = 12 * 3600;
const TICK_MS = 40;
// Three that begin at once lay their tables one after the other; a busy machine takes its time.
const patience = { timeout: 50_000, interval: 20 };
vi.setConfig({ testTimeout: 150_000 });

const runners: Runner[] = [];
const uncaught: unknown[] = [];
const note = (error: unknown) => void uncaught.push(error);
process.on("unhandledRejection", note).on("uncaughtExceptionMonitor", note);

afterEach(async () => {
  await Promise.all(runners.splice(0).map((runner) => runner.stop()));
  expect(uncaught.splice(0)).toEqual([]);
});

const urlOf = () => process.env.DATABASE_URL ?? "";

function begin(task: Task, url = urlOf()): Runner {
  const runner = startRunner(url, [task], TICK_MS);
  runners.push(runner);
  return runner;
}

/** A task that notes in which second of the database each of its runs began. */
function counted(everySeconds: number, work: () => Promise<number> = async () => 1) {
  const seconds: number[] = [];
  const run = async () => {
    const [row] = await db().execute<{ at: number }>(
      sql`select floor(extract(epoch from now()))::int as at`,
    );
    seconds.push(row?.at ?? 0);
    return work();
  };
  const name = `test-${randomBytes(4).toString("hex")}`;
  return { seconds, task: { name, everySeconds, secondsMax: 60, run } satisfies Task };
}

const connectionCount = async () => {
  const [row] = await db().execute<{ n: number }>(
    sql`select count(*)::int as n from pg_stat_activity
      where datname = current_database() and application_name = 'rung jobs'`,
  );
  return row?.n ?? 0;
};
const cutAll = () =>
  db().execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and application_name = 'rung jobs'`);

test("of several servers one does a task in its slot", async () => {
  const { seconds, task } = counted(HALF_DAY);
  const { seconds: others, task: other } = counted(1);
  const all = Array.from({ length: 3 }, () => startRunner(urlOf(), [task, other], TICK_MS));
  runners.push(...all);
  await expect.poll(() => others.length, patience).toBeGreaterThanOrEqual(4);
  await Promise.all(all.map((runner) => runner.stop()));
  const jobsOf = async ({ name }: Task) => {
    const [row] = await db().execute<{ slots: number; done: number }>(
      sql`select count(distinct singleton_on)::int as slots,
        count(*) filter (where state = 'completed')::int as done
        from rung_jobs.job where name = ${name} and state <> 'created'`,
    );
    return row;
  };
  expect(await jobsOf(task)).toEqual({ slots: seconds.length, done: seconds.length });
  expect(await jobsOf(other)).toEqual({ slots: others.length, done: others.length });
  // At noon and at midnight a half day ends, and the next one begins.
  expect([1, 2]).toContain(seconds.length);
});

test("a task that fails is done again in its next slot, and stops nothing", async () => {
  const { seconds, task } = counted(1, () => Promise.reject(new Error("a bug")));
  begin(task);
  await expect.poll(() => seconds.length, patience).toBeGreaterThanOrEqual(3);
  const failed = await db().execute<{ n: number }>(
    sql`select count(*)::int as n from rung_jobs.job where name = ${task.name} and state = 'failed'`,
  );
  expect(failed[0]?.n).toBeGreaterThanOrEqual(2);
});

test("connections that are cut again and again neither end the process nor the work", async () => {
  const { seconds, task } = counted(1, async () => {
    // In the very moment between the work and its being noted.
    await cutAll();
    return 1;
  });
  begin(task);
  await expect.poll(() => seconds.length, patience).toBeGreaterThanOrEqual(2);
  const before = seconds.length;
  for (let round = 0; round < 30; round++) {
    await cutAll();
    await db().execute(sql`select pg_sleep(0.03)`);
  }
  await expect.poll(() => seconds.length, patience).toBeGreaterThanOrEqual(before + 3);
});

test("a database that is away at the start is awaited", async () => {
  const { seconds, task } = counted(1);
  const url = new URL(urlOf());
  const name = `rung_test_late_${randomBytes(4).toString("hex")}`;
  url.pathname = `/${name}`;
  const runner = begin(task, url.href);
  await db().execute(sql`select pg_sleep(0.3)`);
  expect(seconds).toEqual([]);
  await db().execute(sql.raw(`create database ${name}`));
  try {
    await expect.poll(() => seconds.length, patience).toBeGreaterThanOrEqual(1);
  } finally {
    await runner.stop();
    await db().execute(sql.raw(`drop database ${name} with (force)`));
  }
});

test("stopping waits for what runs, begins nothing more and lets go of the database", async () => {
  let finish: (done: number) => void = () => {};
  const work = new Promise<number>((resolve) => {
    finish = resolve;
  });
  const { seconds, task } = counted(HALF_DAY, () => work);
  const runner = begin(task);
  await expect.poll(() => seconds.length, patience).toBe(1);
  const stopped = runner.stop();
  finish(1);
  await stopped;
  const states = await db().execute(sql`select state from rung_jobs.job where name = ${task.name}`);
  expect(states).toEqual([{ state: "completed" }]);
  await expect.poll(connectionCount, patience).toBe(0);
});

describe("the address of the database", () => {
  test.each([
    ["postgres://u:p@h/d", false],
    ["postgres://u:p@h/d?sslmode=disable", false],
    ["postgres://u:p@h/d?sslmode=require", { rejectUnauthorized: false }],
    ["postgres://u:p@h/d?sslmode=verify-full", { rejectUnauthorized: true }],
  ])("%s", (url, ssl) => {
    expect(connectionOf(url)).toMatchObject({ connectionString: "postgres://u:p@h/d", ssl });
  });
});
