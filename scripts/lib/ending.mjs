import { watchStarter } from "./starter.mjs";

const stopMsMax = 25_000;

/** Thrown between two pieces of work when a signal asked to stop. */
class Stopped extends Error {}

/**
 * Turns the first Ctrl-C, TERM or hang-up, or the end of the npm that started this, into an orderly
 * end. Later signals are ignored: npm passes
 * the terminal's on, so the same key press may arrive twice. What takes too long is cut off.
 */
export function endOnSignal() {
  let isStopping = false;
  const tasks = [];
  let settle;
  const stopped = new Promise((resolve) => {
    settle = resolve;
  });

  function stop() {
    if (isStopping) return;
    isStopping = true;
    setTimeout(() => {
      console.error("Stopping took too long; the next start will clear up.");
      process.exit(1);
    }, stopMsMax).unref();
    for (const task of tasks) task();
    settle();
  }
  function stopAloud() {
    if (!isStopping) console.log("\nStopping …");
    stop();
  }
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, stopAloud);
  watchStarter(stopAloud);
  // A terminal that has gone away must not turn a line of progress into a crash.
  for (const stream of [process.stdout, process.stderr]) stream.on("error", () => {});

  return {
    stopped,
    stop,
    isStopping: () => isStopping,
    /** Runs `task` at once when the end begins. */
    onStop: (task) => tasks.push(task),
    check: () => {
      if (isStopping) throw new Stopped();
    },
  };
}
