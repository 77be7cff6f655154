import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { identityOf } from "./processes.mjs";

const lookEveryMs = 500;

/**
 * npm does not pass a TERM on to the program behind the shell it starts, and cannot pass on a kill.
 * So a launcher that npm started looks whether npm is still there, and calls `onGone` when not.
 * A launcher started in any other way outlives its parent, as a server should.
 */
export function watchStarter(onGone, environment = process.env) {
  if (!environment.npm_lifecycle_event) return;
  const starters = startersOf(process.ppid).map((pid) => ({ pid, identity: identityOf(pid) }));
  const looking = setInterval(() => {
    const isThere = starters.every(({ pid, identity }) => identityOf(pid) === identity);
    if (isThere && process.ppid === starters[0].pid) return;
    clearInterval(looking);
    onGone();
  }, lookEveryMs);
  looking.unref();
}

/** The parent, and npm behind it where the parent is only npm's `sh -c`. */
function startersOf(parent) {
  const isShell = look(parent, "command").includes("up.mjs");
  const behind = isShell ? Number(look(parent, "ppid")) : 0;
  return behind > 1 ? [parent, behind] : [parent];
}

/** The command line or the parent's number of a process; empty when it cannot be known. */
function look(pid, what) {
  try {
    if (process.platform !== "linux") {
      return execFileSync("ps", ["-ww", "-o", `${what}=`, "-p", String(pid)], {
        encoding: "utf8",
      }).trim();
    }
    if (what === "command") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    return readFileSync(`/proc/${pid}/status`, "utf8").match(/^PPid:\s*(\d+)/m)?.[1] ?? "";
  } catch {
    return "";
  }
}
