import { spawn } from "node:child_process";
import { dropClaim, readLiveClaim, writeClaim } from "./claim.mjs";
import { endGroup } from "./processes.mjs";

const keptCharacters = 8000;

/**
 * Looks after the one program the launcher runs at a time: npm, the build, then the server. It gets
 * a group of its own, so that it ends when the launcher says and not earlier, and it is written
 * down in `claimFile`, so that a start after a killed launcher can end what was left over.
 */
export function keepChild(claimFile, graceMs = 5000) {
  let current;

  function start(command, args, options) {
    const child = spawn(command, args, { detached: process.platform !== "win32", ...options });
    const exited = new Promise((resolve) => {
      child.once("error", (error) => resolve({ code: 1, reason: error.message }));
      child.once("exit", (code, signal) =>
        resolve({ code: code ?? 1, reason: signal ?? `code ${code}` }),
      );
    });
    const running = { pid: child.pid, child, exited };
    if (child.pid) writeClaim(claimFile, child.pid);
    current = running;
    exited.then(() => {
      if (current !== running) return;
      current = undefined;
      dropClaim(claimFile);
    });
    return running;
  }

  /** Runs a program to its end without showing it; returns its exit code and the end of what it said. */
  async function run(command, args, options) {
    const { child, exited } = start(command, args, {
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding("utf8").on("data", (text) => {
        output = (output + text).slice(-keptCharacters);
      });
    }
    const { code } = await exited;
    return { code, output };
  }

  async function end() {
    if (!current?.pid) return;
    await endGroup(current.pid, graceMs);
    dropClaim(claimFile);
  }

  /** Ends what a killed launcher left over; true when there was something. */
  async function endLeftOver() {
    const left = readLiveClaim(claimFile);
    if (left) await endGroup(left.pid, graceMs);
    dropClaim(claimFile);
    return left !== undefined;
  }

  return { start, run, end, endLeftOver };
}
