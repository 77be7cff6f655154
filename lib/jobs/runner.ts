import { mintSystemScope } from "@/lib/access/mint-scope";
import { log } from "@/lib/log";
import { openQueue, type Queue } from "./queue";
import type { Task } from "./task";

/** How often a server asks whether a slot is free; a task begins at most this late. */
const TICK_MS = 15_000;
const STOP_MS_MAX = 5_000;

export type Runner = { stop(): Promise<void> };

/**
 * Does the tasks from now on, in turn with every other server on the same database. Never rejects
 * and never ends the process: while the database is away it waits, and says so once. Nothing in it
 * keeps the process from ending.
 */
export function startRunner(url: string, tasks: readonly Task[], tickMs = TICK_MS): Runner {
  const system = mintSystemScope();
  const running = new Map<string, Promise<void>>();
  let queue: Promise<Queue> | null = null;
  let isStopping = false;
  let isWell = true;

  const complain = (error: unknown) => {
    if (isWell && !isStopping) log.warn({ err: error }, "jobs are waiting for the database");
    isWell = false;
  };
  const attempt = async (task: Task) => {
    queue ??= openQueue(url, tasks, complain);
    let opened: Queue;
    try {
      opened = await queue;
    } catch (error) {
      queue = null;
      return complain(error);
    }
    try {
      await opened.runOnce(task, () => runLogged(task, () => task.run(system, () => isStopping)));
      if (!isWell) log.info("jobs are running again");
      isWell = true;
    } catch (error) {
      complain(error);
    }
  };
  const tick = () => {
    for (const task of tasks) {
      if (running.has(task.name)) continue;
      running.set(
        task.name,
        attempt(task).finally(() => running.delete(task.name)),
      );
    }
  };

  const timer = setInterval(tick, tickMs).unref();
  tick();
  return {
    async stop() {
      isStopping = true;
      clearInterval(timer);
      await atMost(Promise.all(running.values()), STOP_MS_MAX);
      await queue?.then(
        (opened) => atMost(opened.close(), STOP_MS_MAX),
        () => {},
      );
    },
  };
}

/** A task that fails is told of and done again in its next slot. */
async function runLogged(task: Task, work: () => Promise<number>): Promise<number> {
  const startedAt = performance.now();
  try {
    const done = await work();
    const ms = Math.round(performance.now() - startedAt);
    if (done > 0) log.debug({ task: task.name, done, ms }, "a task is done");
    return done;
  } catch (error) {
    log.error({ err: error, task: task.name }, "a task failed");
    throw error;
  }
}

async function atMost(work: Promise<unknown>, msMax: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, msMax);
  });
  await Promise.race([work, late]);
  clearTimeout(timer);
}
