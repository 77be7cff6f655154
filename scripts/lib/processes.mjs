import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as pause } from "node:timers/promises";

/** Whether the process runs. A dead child that nobody has buried yet does not count as running. */
export function isRunning(pid) {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if (error.code !== "EPERM") return false;
  }
  return statusFields(pid)?.[0] !== "Z";
}

/**
 * A text that tells this process apart from any later one with the same number, since numbers are
 * reused: when it started, and since which boot. Undefined when there is no such process.
 */
export function identityOf(pid) {
  if (!isRunning(pid)) return undefined;
  const fields = statusFields(pid);
  if (fields) {
    const startTicks = fields[19];
    return `${readFileSync("/proc/sys/kernel/random/boot_id", "utf8").trim()} ${startTicks}`;
  }
  try {
    return execFileSync("ps", ["-o", "lstart=", "-p", String(pid)], { encoding: "utf8" }).trim();
  } catch {
    return undefined;
  }
}

/** The fields of /proc/<pid>/stat from the state on; undefined where there is no /proc. */
function statusFields(pid) {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, "utf8");
    // The program's name stands in brackets and may hold spaces and brackets of its own.
    return text.slice(text.lastIndexOf(")") + 2).split(" ");
  } catch {
    return undefined;
  }
}

/** Asks a group of processes to end, and after `graceMs` ends it. Resolves when its leader is gone. */
export async function endGroup(pid, graceMs) {
  signalGroup(pid, "SIGTERM");
  const deadline = Date.now() + graceMs;
  while (isRunning(pid) && Date.now() < deadline) await pause(20);
  // Sent even when the leader is gone, for children of its own that it left behind.
  signalGroup(pid, "SIGKILL");
  while (isRunning(pid) && Date.now() < deadline + 2000) await pause(20);
}

function signalGroup(pid, signal) {
  try {
    process.kill(process.platform === "win32" ? pid : -pid, signal);
  } catch (error) {
    if (error.code !== "ESRCH" && error.code !== "EPERM") throw error;
  }
}
