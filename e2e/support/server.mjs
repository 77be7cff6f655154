/**
 * The server under test: a throw-away PostgreSQL, migrated, and the production build on a free port.
 * Tells its parent `{ origin, databaseUrl, secret }` when it is ready, and ends when the parent does.
 * Where RUNG_E2E_DATABASE_URL and RUNG_E2E_SECRET are set, it serves beside the first one instead.
 * At the parent's word the server falls, as if its machine had, or rises again at the same address.
 */
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { migrate } from "../../db/migrate.mjs";
import { startCluster } from "../../scripts/embedded-postgres.mjs";
import { endGroup } from "../../scripts/lib/processes.mjs";
import { serverEnvironment, startServer, waitUntilReady } from "../../scripts/lib/serve.mjs";

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "../..");
const folder = mkdtempSync(join(tmpdir(), "rung-e2e-"));
const undo = [async () => rmSync(folder, { recursive: true, force: true })];
let isEnding = false;
let isFallen = false;
let server;
let serveAnew;

async function end(code) {
  if (isEnding) return;
  isEnding = true;
  for (const task of undo.reverse()) await task().catch((error) => console.error(error.message));
  process.exit(code);
}

async function begin() {
  if (!existsSync(join(projectFolder, ".next/BUILD_ID"))) {
    throw new Error("there is no production build; run npm test, or npm start once");
  }
  const databaseUrl = process.env.RUNG_E2E_DATABASE_URL ?? (await ownDatabase());
  const secret = process.env.RUNG_E2E_SECRET ?? randomBytes(32).toString("base64url");

  const port = await freePort();
  const settings = { port, host: "127.0.0.1", origin: `http://localhost:${port}`, dataDir: folder };
  const env = serverEnvironment(process.env, { settings, secret, databaseUrl });
  // Many people sign in from one address here; how limits work is tested where they live.
  env.RUNG_RATE_LIMIT_FACTOR ??= "1000";
  // Deadlines that pass while a test looks at a page would change it under its eyes.
  env.RUNG_JOBS ??= "off";
  const start = (command, args, options) => spawn(command, args, { detached: true, ...options });
  serveAnew = async () => {
    isFallen = false;
    server = startServer(projectFolder, { isDevelopment: false, settings, env }, start);
    server.once("exit", () => isFallen || end(1));
    await waitUntilReady(settings, () => isEnding);
  };
  undo.push(() => endGroup(server.pid, 5000));
  await serveAnew();
  process.send?.({ origin: settings.origin, databaseUrl, secret });
}

async function ownDatabase() {
  const cluster = await startCluster({ dataDir: join(folder, "postgres"), throwaway: true });
  undo.push(() => cluster.stop());
  await migrate(cluster.url);
  return cluster.url;
}

async function fall() {
  isFallen = true;
  const ended = once(server, "exit");
  // The whole group at once, so that nothing gets to finish what it was doing.
  process.kill(-server.pid, "SIGKILL");
  await ended;
}

function freePort() {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

process.on("message", async (word) => {
  await (word === "fall" ? fall() : serveAnew());
  process.send?.({ done: word });
});
process.once("disconnect", () => end(0));
for (const signal of ["SIGINT", "SIGTERM"]) process.once(signal, () => end(0));
begin().catch(async (error) => {
  process.send?.({ problem: error.message });
  await end(1);
});
