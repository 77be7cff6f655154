import { env } from "@/lib/env";
import { log } from "@/lib/log";
import { type Runner, startRunner } from "./runner";
import { tasks } from "./tasks";

// On globalThis, because a development server loads this module anew after every change.
const place = globalThis as { [begun]?: Runner };
const begun: unique symbol = Symbol.for("rung.jobs") as never;

/**
 * Starts the jobs of this server, once, unless RUNG_JOBS is off. They end with the process, whose
 * own handlers of the same signals decide when that is.
 */
export function startJobs(): void {
  if (env().RUNG_JOBS === "off" || place[begun]) return;
  const runner = startRunner(env().DATABASE_URL, tasks);
  place[begun] = runner;
  const stop = () => {
    runner.stop().catch((error: unknown) => log.warn({ err: error }, "the jobs did not stop"));
  };
  process.once("SIGTERM", stop).once("SIGINT", stop);
}
