import { randomUUID } from "node:crypto";
import { sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { announce } from "@/db/queries/notify";
import { openFaultyProxy } from "./client/faults/faulty-proxy";
import { hasChangedWithin, startListening, stopListening, watchChanges } from "./live";
import { Listener } from "./live/listener";

const patience = { timeout: 30_000, interval: 10 };
const say = (userId: string) => transaction((tx) => announce(tx, userId));

function watcher(userId: string) {
  const heard = { count: 0, stop: () => {} };
  heard.stop = watchChanges(userId, () => heard.count++);
  return heard;
}

/** Waits until the process really listens: what was said before is not told. */
async function listening() {
  startListening();
  await expect.poll(() => hasChangedWithin(randomUUID(), 0), patience).toBe(false);
}

beforeEach(listening);
afterEach(stopListening);

test("what is said at commit reaches everybody who watches that person, and nobody else", async () => {
  const [ada, grace] = [randomUUID(), randomUUID()];
  const [first, second, other] = [watcher(ada), watcher(ada), watcher(grace)];
  await say(ada);
  await expect.poll(() => [first.count, second.count, other.count], patience).toEqual([1, 1, 0]);
  second.stop();
  await say(ada);
  await say(grace);
  await expect.poll(() => [first.count, second.count, other.count], patience).toEqual([2, 1, 1]);
});

test("what is rolled back is never said", async () => {
  const ada = randomUUID();
  const heard = watcher(ada);
  const attempt = transaction(async (tx) => {
    await announce(tx, ada);
    throw new Error("changed my mind");
  });
  await expect(attempt).rejects.toThrow();
  await say(ada);
  await expect.poll(() => heard.count, patience).toBe(1);
});

test("whoever comes late can ask what they missed", async () => {
  const [ada, grace] = [randomUUID(), randomUUID()];
  await say(ada);
  await expect.poll(() => hasChangedWithin(ada, 5_000), patience).toBe(true);
  expect(hasChangedWithin(grace, 0)).toBe(false);
  // From before this process listened, and from before it remembers, nobody knows.
  expect(hasChangedWithin(grace, 60_000)).toBe(true);
  expect(hasChangedWithin(grace, 3_600_000)).toBe(true);
});

test("a connection that is cut is made anew, and everybody is told to look", async () => {
  const [ada, grace] = [watcher(randomUUID()), watcher(randomUUID())];
  for (let round = 1; round <= 3; round++) {
    await db().execute(sql`select pg_terminate_backend(pid) from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`);
    await expect.poll(() => Math.min(ada.count, grace.count), patience).toBe(round);
  }
});

test("a network that falls silent is noticed, and left for a new connection", async () => {
  const url = new URL(process.env.DATABASE_URL ?? "");
  let isSilent = false;
  const proxy = await openFaultyProxy(Number(url.port), { isSilent: () => isSilent });
  url.port = String(proxy.port);
  const heard: string[] = [];
  let beginnings = 0;
  const hearing = { onUser: (id: string) => heard.push(id), onListening: () => beginnings++ };
  const listener = new Listener(url.href, hearing, 50);
  try {
    await expect.poll(() => beginnings, patience).toBe(1);
    isSilent = true;
    await expect.poll(() => listener.isListening, patience).toBe(false);
    isSilent = false;
    await expect.poll(() => beginnings, patience).toBe(2);
    const ada = randomUUID();
    await say(ada);
    await expect.poll(() => heard, patience).toEqual([ada]);
  } finally {
    listener.close();
    await proxy.close();
  }
});

test("closing lets go of the connection", async () => {
  stopListening();
  const listeners = async () => {
    const rows = await db().execute(sql`select 1 from pg_stat_activity
      where datname = current_database() and query ilike 'listen%'`);
    return rows.length;
  };
  await expect.poll(listeners, patience).toBe(0);
});
