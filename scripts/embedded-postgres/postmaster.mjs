import { execFileSync } from "node:child_process";
import { readFileSync, rmSync } from "node:fs";
import { connect } from "node:net";
import { join } from "node:path";

/** The eight bytes with which a client asks PostgreSQL whether it speaks TLS. */
const sslRequest = Buffer.from([0, 0, 0, 8, 4, 210, 22, 47]);
const answerMsMax = 1000;

/**
 * What PostgreSQL says about itself in `postmaster.pid`: line 1 the process, line 4 the port,
 * line 8 the state. Null when there is no such file.
 *
 * @param {string} cluster
 */
export function readPidFile(cluster) {
  let lines;
  try {
    lines = readFileSync(join(cluster, "postmaster.pid"), "utf8").split("\n");
  } catch {
    return null;
  }
  const pid = Number.parseInt(lines[0] ?? "", 10);
  if (!(pid > 0)) return null;
  return { pid, port: Number.parseInt(lines[3] ?? "", 10), isReady: lines[7]?.trim() === "ready" };
}

/**
 * Removes a `postmaster.pid` whose process id now belongs to somebody else. After a power cut or
 * in a restarted container the number is soon reused, and PostgreSQL would refuse to start.
 *
 * @param {string} cluster
 */
export function discardStalePidFile(cluster) {
  const claim = readPidFile(cluster);
  if (!claim || !isAlive(claim.pid)) return;
  const command = commandOf(claim.pid);
  if (command !== null && !command.includes(cluster)) rmSync(join(cluster, "postmaster.pid"));
}

/** Whether the process exists, ours or another user's. */
export function isAlive(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === "EPERM";
  }
}

/** The command line of a process; empty for a dead child nobody buried, null when unknowable. */
function commandOf(pid) {
  try {
    if (process.platform === "linux") return readFileSync(`/proc/${pid}/cmdline`, "utf8");
    if (process.platform === "win32") return null;
    return execFileSync("ps", ["-ww", "-p", String(pid), "-o", "command="], { encoding: "utf8" });
  } catch {
    return null;
  }
}

/** Whether a PostgreSQL, and not just anything, answers on this port of the local machine. */
export function isAnswering(port) {
  return new Promise((resolve) => {
    const socket = connect({ host: "127.0.0.1", port });
    const settle = (answer) => {
      socket.destroy();
      resolve(answer);
    };
    socket.setTimeout(answerMsMax, () => settle(false));
    socket.once("error", () => settle(false));
    socket.once("close", () => settle(false));
    socket.once("connect", () => socket.write(sslRequest));
    socket.once("data", (reply) => settle(reply[0] === 0x4e || reply[0] === 0x53));
  });
}
