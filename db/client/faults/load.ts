import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { db, findOutcome, type Transaction, transaction, withRetry } from "@/db/client";

/** What the workers saw, to be compared with what the tables hold. */
export type Tally = {
  acknowledged: string[];
  /** Given up with the promise that nothing took effect. */
  refused: string[];
  /** Given up with the outcome unknown: may or may not be there. */
  doubtful: string[];
  attempts: number;
  longestAttemptMs: number;
  acknowledgedAt: number;
};

const workers = 24;

export async function createTables(): Promise<void> {
  await db().execute(sql`create table keys (key uuid primary key)`);
  await db().execute(sql`create table parts (key uuid not null, part int not null)`);
}

/**
 * Twenty-four workers writing as fast as they can. Half of them claim a client key and repeat
 * whatever failed; half have no key and repeat only what certainly took no effect.
 */
export function startLoad(): { tally: Tally; stop: () => void; settled: Promise<unknown> } {
  const tally: Tally = {
    acknowledged: [],
    refused: [],
    doubtful: [],
    attempts: 0,
    longestAttemptMs: 0,
    acknowledgedAt: 0,
  };
  let isRunning = true;
  const worker = async (number: number) => {
    while (isRunning) await writeOnce(tally, number % 2 === 0);
  };
  const settled = Promise.all(Array.from({ length: workers }, (_, number) => worker(number)));
  const stop = () => {
    isRunning = false;
  };
  return { tally, stop, settled };
}

async function writeOnce(tally: Tally, isKeyed: boolean): Promise<void> {
  const key = randomUUID();
  try {
    await withRetry(
      () => timed(tally, () => transaction((tx) => (isKeyed ? claim(tx, key) : write(tx, key)))),
      { idempotent: isKeyed },
    );
    tally.acknowledged.push(key);
    tally.acknowledgedAt = performance.now();
  } catch (error) {
    (findOutcome(error) === "none" ? tally.refused : tally.doubtful).push(key);
  }
}

async function timed(tally: Tally, attempt: () => Promise<void>): Promise<void> {
  const begun = performance.now();
  tally.attempts++;
  try {
    await attempt();
  } finally {
    tally.longestAttemptMs = Math.max(tally.longestAttemptMs, performance.now() - begun);
  }
}

async function claim(tx: Transaction, key: string): Promise<void> {
  const mine = await tx.execute(
    sql`insert into keys (key) values (${key}) on conflict do nothing returning key`,
  );
  if (mine.length > 0) await write(tx, key);
}

/** In two statements, so that half a transaction would show. */
async function write(tx: Transaction, key: string): Promise<void> {
  await tx.execute(sql`insert into parts (key, part) values (${key}, 1)`);
  await tx.execute(sql`insert into parts (key, part) values (${key}, 2)`);
}

/** What went wrong, by kind; all of it must be zero. */
export async function findDamage(tally: Tally) {
  const rows = await withRetry(
    () =>
      db().execute<{ key: string; first: number; second: number }>(sql`
        select key, count(*) filter (where part = 1)::int as first,
          count(*) filter (where part = 2)::int as second from parts group by key`),
    { idempotent: true },
  );
  const stored = new Map(rows.map((row) => [row.key, row]));
  return {
    lost: tally.acknowledged.filter((key) => !stored.has(key)).length,
    duplicated: rows.filter((row) => row.first > 1 || row.second > 1).length,
    halved: rows.filter((row) => row.first !== row.second).length,
    happenedThoughRefused: tally.refused.filter((key) => stored.has(key)).length,
  };
}
