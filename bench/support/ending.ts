import type { ChildProcess } from "node:child_process";

export type Child = ChildProcess;
type Task = () => Promise<void>;

/**
 * Clears away what a measurement started, the latest first and `last` at the end, also when it is
 * interrupted with Ctrl-C or TERM.
 */
export function endWith(last: Task): { before: (task: Task) => void; end: Task } {
  const tasks = [last];
  let ended: Promise<void> | undefined;
  async function clearAway() {
    for (const task of tasks.reverse()) await task().catch((error) => console.error(error));
  }
  function end() {
    ended ??= clearAway();
    return ended;
  }
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void end().then(() => process.exit(1)));
  }
  return { before: (task) => void tasks.push(task), end };
}
