import PgBoss from "pg-boss";
import type { Task } from "./task";

const HOUR_SECONDS = 3600;

/** What the runner needs of pg-boss. */
export type Queue = {
  /**
   * Runs `work` where this server got the task's present slot; false where another has it, or it
   * is done already. Work that rejects is noted as failed; only the database's failures reject.
   */
  runOnce(task: Task, work: () => Promise<number>): Promise<boolean>;
  close(): Promise<void>;
};

/**
 * Opens pg-boss on the database, in a schema and with two connections of its own: it makes and
 * migrates its tables by itself. Rejects, leaving nothing open, where the database is away.
 *
 * Jobs are fetched and completed here, not by pg-boss's own workers: those do not await what they
 * tell the database, and a database that goes away in that moment would end the whole process.
 */
export async function openQueue(
  url: string,
  tasks: readonly Task[],
  onError: (error: Error) => void,
): Promise<Queue> {
  const boss = new PgBoss({
    ...connectionOf(url),
    schema: "rung_jobs",
    // When a task runs is decided by its slots, which are kept by the database's clock.
    schedule: false,
    maintenanceIntervalSeconds: 300,
    archiveCompletedAfterSeconds: 12 * HOUR_SECONDS,
    deleteAfterHours: 24,
  });
  boss.on("error", onError);
  const close = () => boss.stop({ graceful: false }).catch(onError);
  try {
    await boss.start();
    for (const task of tasks) await ensureQueue(boss, task);
  } catch (error) {
    await close();
    await closePool(boss);
    throw error;
  }
  return { runOnce: (task, work) => runOnce(boss, task, work), close };
}

/** Its driver reads `sslmode=require` more strictly than ours: encrypted, whoever signed for it. */
export function connectionOf(url: string) {
  const address = new URL(url);
  const mode = address.searchParams.get("sslmode");
  const isEncrypted = mode !== null && !["disable", "allow", "prefer", "false"].includes(mode);
  address.searchParams.delete("sslmode");
  return {
    connectionString: address.href,
    ssl: isEncrypted && { rejectUnauthorized: mode.startsWith("verify") },
    application_name: "rung jobs",
    max: 2,
    connectionTimeoutMillis: 5_000,
    query_timeout: 20_000,
    keepAlive: true,
  };
}

async function ensureQueue(boss: PgBoss, { name, everySeconds, secondsMax }: Task): Promise<void> {
  // A slot that nobody got to in its time is not made up for: the next one does its work.
  const retentionMinutes = Math.max(1, Math.ceil(everySeconds / 60));
  const options = { expireInSeconds: secondsMax, retentionMinutes, retryLimit: 0 };
  await boss.createQueue(name, { name, policy: "short", ...options });
  await boss.updateQueue(name, { name, policy: "short", ...options });
}

async function runOnce(boss: PgBoss, task: Task, work: () => Promise<number>): Promise<boolean> {
  const { name, everySeconds } = task;
  await boss.send(name, {}, { singletonSeconds: everySeconds });
  const [job] = await boss.fetch(name);
  if (!job) return false;
  const done = await work().catch(() => null);
  if (done === null) await boss.fail(name, job.id);
  else await boss.complete(name, job.id, { done });
  return true;
}

/** A start that failed leaves its pool open, and pg-boss refuses to stop what never started. */
async function closePool(boss: PgBoss): Promise<void> {
  const { getDb } = boss as unknown as { getDb?: () => { close?: () => Promise<void> } };
  await getDb
    ?.call(boss)
    .close?.()
    .catch(() => {});
}
