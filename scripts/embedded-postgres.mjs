import { spawn } from "node:child_process";
import { closeSync, openSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { prepareHome } from "./embedded-postgres/home.mjs";
import { initialiseCluster } from "./embedded-postgres/initialise.mjs";
import {
  discardStalePidFile,
  isAlive,
  isAnswering,
  readPidFile,
} from "./embedded-postgres/postmaster.mjs";
import { findRuntime } from "./embedded-postgres/runtime.mjs";

/** A kill -9 leaves children behind that hold the shared memory for a few seconds: keep trying. */
const startMsMax = 45_000;
const stopMsMax = 30_000;

/** Settings for a cluster whose loss nobody would notice: tests, not people's data. */
const throwawaySettings = ["fsync=off", "full_page_writes=off", "synchronous_commit=off"];

/**
 * Starts PostgreSQL on `dataDir`, or adopts the one that already runs there, and waits until it
 * answers. The server outlives the process that started it; the port is kept between starts where
 * it is still free, so that an application survives a restart of its database.
 *
 * With `throwaway` nothing is flushed to disk and `stop()` deletes the data.
 *
 * @param {{ dataDir: string, throwaway?: boolean, log?: (line: string) => void }} wish
 * @returns {Promise<{ url: string, port: number, pid: number, adopted: boolean,
 *   stop: () => Promise<void> }>} `url` opens the database `rung`, owned by the role `rung`.
 */
export async function startCluster({ dataDir, throwaway = false, log = () => {} }) {
  const runtime = findRuntime(log);
  const home = prepareHome(dataDir, runtime.identity, log);
  const cluster = join(home, "cluster");
  await initialiseCluster({ home, cluster, runtime, throwaway, log });

  const deadline = Date.now() + startMsMax;
  let launched = null;
  while (Date.now() < deadline) {
    discardStalePidFile(cluster);
    const running = readPidFile(cluster);
    if (running?.isReady && isAlive(running.pid) && (await isAnswering(running.port))) {
      writeFileSync(join(home, "port"), `${running.port}\n`);
      const adopted = running.pid !== launched?.pid;
      return handleFor({ ...running, adopted, home, cluster, throwaway });
    }
    if (launched === null || launched.hasExited()) {
      if (launched) await pause(250);
      launched = await launch({ home, cluster, runtime, throwaway });
    }
    await pause(25);
  }
  throw new Error(`PostgreSQL did not start in ${home}. Its log ends:\n${logTail(home)}`);
}

/**
 * Stops the cluster in `dataDir`, should it run, and deletes it: for what a killed test left.
 *
 * @param {{ dataDir: string }} which
 */
export async function discardCluster({ dataDir }) {
  const cluster = join(dataDir, "cluster");
  discardStalePidFile(cluster);
  const running = readPidFile(cluster);
  if (running) await stopPostmaster(running.pid, cluster);
  rmSync(dataDir, { recursive: true, force: true, maxRetries: 5 });
}

function handleFor({ pid, port, adopted, home, cluster, throwaway }) {
  const password = readFileSync(join(cluster, "rung.password"), "utf8").trim();
  const url = `postgres://rung:${password}@127.0.0.1:${port}/rung`;
  const stop = async () => {
    await stopPostmaster(pid, cluster);
    if (throwaway) rmSync(home, { recursive: true, force: true, maxRetries: 5 });
  };
  return { url, port, pid, adopted, stop };
}

async function launch({ home, cluster, runtime, throwaway }) {
  const settings = ["listen_addresses=127.0.0.1", "unix_socket_directories="];
  if (throwaway) settings.push(...throwawaySettings);
  const port = await choosePort(home);
  const logFile = openSync(join(home, "postgres.log"), isLogLarge(home) ? "w" : "a", 0o600);
  const child = spawn(
    runtime.program("postgres"),
    ["-D", cluster, "-p", String(port), ...settings.flatMap((setting) => ["-c", setting])],
    { ...runtime.spawnOptions, detached: true, stdio: ["ignore", logFile, logFile] },
  );
  closeSync(logFile);
  let exited = false;
  child.once("exit", () => {
    exited = true;
  });
  child.once("error", (error) => {
    exited = true;
    writeFileSync(join(home, "postgres.log"), `${error.message}\n`, { flag: "a" });
  });
  child.unref();
  return { pid: child.pid, hasExited: () => exited };
}

/** SIGINT asks PostgreSQL for a fast shutdown: sessions are ended, the data is left consistent. */
async function stopPostmaster(pid, cluster) {
  const isRunning = () => isAlive(pid) && readPidFile(cluster)?.pid === pid;
  if (!isRunning()) return;
  process.kill(pid, "SIGINT");
  const deadline = Date.now() + stopMsMax;
  while (isRunning()) {
    if (Date.now() > deadline) throw new Error(`PostgreSQL (process ${pid}) did not stop.`);
    await pause(20);
  }
}

/** The port of the last start if it is still free, otherwise any free one. */
async function choosePort(home) {
  const last = Number.parseInt(readIfPresent(join(home, "port")), 10);
  return (last > 0 && (await reservePort(last))) || (await reservePort(0));
}

function reservePort(wanted) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(0));
    server.listen(wanted, "127.0.0.1", () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });
}

function isLogLarge(home) {
  const size = statSync(join(home, "postgres.log"), { throwIfNoEntry: false })?.size ?? 0;
  return size > 10 * 1024 * 1024;
}

function logTail(home) {
  return readIfPresent(join(home, "postgres.log")).split("\n").slice(-12).join("\n");
}

function readIfPresent(file) {
  try {
    return readFileSync(file, "utf8");
  } catch {
    return "";
  }
}
