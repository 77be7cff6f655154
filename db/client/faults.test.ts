import { randomUUID } from "node:crypto";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { sql } from "drizzle-orm";
import postgres from "postgres";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { closeDatabase, db, findCode, ping, transaction, withRetry } from "@/db/client";
import { discardCluster, type RunningCluster, startCluster } from "@/scripts/embedded-postgres.mjs";
import { openFaultyProxy } from "./faults/faulty-proxy";
import { createTables, findDamage, startLoad, type Tally } from "./faults/load";

/** A statement or transaction that took longer than this has hung. */
const settleMsMax = 8000;
const endedMin = 200;
const dataDir = join(tmpdir(), `rung-test-${process.pid}-faults`);
const undamaged = { lost: 0, duplicated: 0, halved: 0, happenedThoughRefused: 0 };
const ownUrl = process.env.DATABASE_URL;
const uncaught: unknown[] = [];
let cluster: RunningCluster;

beforeAll(async () => {
  // With durable settings: a throw-away cluster may forget what it acknowledged.
  cluster = await startCluster({ dataDir });
  await openOn(cluster.url);
  await createTables();
  process.on("uncaughtExceptionMonitor", note).on("unhandledRejection", note);
});

beforeEach(async () => {
  await openOn(cluster.url);
  await db().execute(sql`truncate keys, parts`);
});

afterEach(() => expect(uncaught).toEqual([]));

afterAll(async () => {
  process.off("uncaughtExceptionMonitor", note).off("unhandledRejection", note);
  await openOn(ownUrl);
  await discardCluster({ dataDir });
});

function note(error: unknown): void {
  uncaught.push(error);
}

function signal<T = void>() {
  let give: (value: T) => void = () => {};
  const given = new Promise<T>((resolve) => {
    give = resolve;
  });
  return { given, give: (value: T) => give(value) };
}

async function openOn(url: string | undefined): Promise<void> {
  await closeDatabase();
  process.env.DATABASE_URL = url;
}

/** Ends the load and tells whether every worker came back in time. */
async function comesToRest(load: ReturnType<typeof startLoad>): Promise<boolean> {
  load.stop();
  return Promise.race([load.settled.then(() => true), pause(settleMsMax + 4000, false)]);
}

/** Resolves with the milliseconds until the workers write again. */
async function recovery(tally: Tally): Promise<number> {
  const from = performance.now();
  await expect
    .poll(() => tally.acknowledgedAt, { timeout: settleMsMax, interval: 5 })
    .toBeGreaterThan(from);
  return tally.acknowledgedAt - from;
}

function report(name: string, tally: Tally, figures: Record<string, unknown>): void {
  const { acknowledged, refused, doubtful, attempts, longestAttemptMs } = tally;
  const counts = {
    acknowledged: acknowledged.length,
    refused: refused.length,
    doubtful: doubtful.length,
  };
  const line = { ...counts, attempts, longestAttemptMs: Math.round(longestAttemptMs), ...figures };
  process.stdout.write(`${name}: ${JSON.stringify(line)}\n`);
}

test("sessions ended by the server: nothing hangs, nothing is lost or doubled", async () => {
  const admin = postgres(cluster.url, { max: 1 });
  const load = startLoad();
  let ended = 0;
  // By count, not by clock: a busy machine takes longer to see as much.
  while (ended < endedMin || load.tally.acknowledged.length < endedMin) {
    const rows = await admin`select pg_terminate_backend(pid) from pg_stat_activity
      where application_name = 'rung' order by random() limit 2`;
    ended += rows.length;
    await pause(20);
  }
  const recoveredMs = Math.round(await recovery(load.tally));
  expect(await comesToRest(load)).toBe(true);
  await admin.end();

  report("terminated", load.tally, { ended, recoveredMs });
  expect(load.tally.longestAttemptMs).toBeLessThan(settleMsMax);
  expect(await findDamage(load.tally)).toEqual(undamaged);
}, 60_000);

test("the server killed and restarted: nothing hangs, nothing is lost or doubled", async () => {
  const load = startLoad();
  const recoveries: number[] = [];
  for (let round = 0; round < 3; round++) {
    await recovery(load.tally);
    await pause(500);
    process.kill(cluster.pid, "SIGKILL");
    const { port } = cluster;
    cluster = await startCluster({ dataDir });
    expect(cluster.port).toBe(port);
    recoveries.push(Math.round(await recovery(load.tally)));
  }
  expect(await comesToRest(load)).toBe(true);

  report("killed", load.tally, { recoveries });
  expect(load.tally.longestAttemptMs).toBeLessThan(settleMsMax);
  expect(await findDamage(load.tally)).toEqual(undamaged);
}, 60_000);

test("a pool whose connections are all held refuses instead of hanging", async () => {
  const release = signal();
  const holders = Array.from({ length: 10 }, () => transaction(() => release.given));
  const begun = performance.now();
  const answers = await Promise.allSettled(
    Array.from({ length: 24 }, () => transaction((tx) => tx.execute(sql`select 1`))),
  );
  const refusedMs = Math.round(performance.now() - begun);
  release.give();
  await Promise.all(holders);

  process.stdout.write(`held: ${JSON.stringify({ refused: answers.length, refusedMs })}\n`);
  for (const answer of answers) {
    expect(answer).toMatchObject({ reason: { code: "DB_POOL_TIMEOUT", outcome: "none" } });
  }
  await expect(ping()).resolves.toBeUndefined();
});

test("work that outstays its lease is cut off, and its late statements go nowhere", async () => {
  const cutOff = signal();
  const lateCode = signal<string>();
  const late = transaction(async (tx) => {
    await tx.execute(sql`insert into parts (key, part) values (${randomUUID()}, 1)`);
    await cutOff.given;
    const second = tx.execute(sql`insert into parts (key, part) values (${randomUUID()}, 2)`);
    await second.catch((error) => lateCode.give(findCode(error)));
  });
  await expect(late).rejects.toMatchObject({ code: "DB_DEADLINE", outcome: "none" });
  cutOff.give();
  expect(await lateCode.given).toBe("DB_CLOSED");
  expect(await db().execute(sql`select * from parts`)).toHaveLength(0);
});

test("a network that falls silent is noticed, and used again when it speaks", async () => {
  let isSilent = false;
  const proxy = await openFaultyProxy(cluster.port, { isSilent: () => isSilent });
  await openOn(cluster.url.replace(`:${cluster.port}/`, `:${proxy.port}/`));
  await ping();
  isSilent = true;
  await expect(ping()).rejects.toMatchObject({ code: "DB_DEADLINE" });
  // A new connection gets no greeting either.
  await expect(ping()).rejects.toMatchObject({ code: "DB_DEADLINE" });
  isSilent = false;
  await expect(ping()).resolves.toBeUndefined();
  await closeDatabase();
  await proxy.close();
});

test("a lost answer to COMMIT: the replay by key finds the first run's row", async () => {
  const tried = new Set<string>();
  let shouldCut = true;
  const proxy = await openFaultyProxy(cluster.port, { isCutting: () => shouldCut });
  await openOn(cluster.url.replace(`:${cluster.port}/`, `:${proxy.port}/`));

  const unkeyed = transaction((tx) =>
    tx.execute(sql`insert into parts values (${randomUUID()}, 0)`),
  );
  await expect(unkeyed).rejects.toMatchObject({ outcome: "unknown" });

  let replays = 0;
  for (let n = 0; n < 40; n++) {
    const key = randomUUID();
    await withRetry(
      () => {
        shouldCut = !tried.has(key);
        tried.add(key);
        return transaction(async (tx) => {
          const claimed = await tx.execute(
            sql`insert into keys (key) values (${key}) on conflict do nothing returning key`,
          );
          if (claimed.length === 0) replays++;
          else await tx.execute(sql`insert into parts (key, part) values (${key}, 1)`);
        });
      },
      { idempotent: true },
    );
  }
  const [count] = await db().execute(
    sql`select count(*)::int as rows, count(distinct key)::int as keys from parts where part = 1`,
  );
  await closeDatabase();
  await proxy.close();

  process.stdout.write(`cut: ${JSON.stringify({ cuts: proxy.cutCount(), replays, ...count })}\n`);
  expect(proxy.cutCount()).toBe(41);
  expect({ replays, ...count }).toEqual({ replays: 40, rows: 40, keys: 40 });
});
