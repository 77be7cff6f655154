import { get } from "node:http";
import { createServer } from "node:net";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { Refusal } from "./progress.mjs";

const readyMsMax = 60_000;

/** Refuses, by the name of the setting, an address on which this machine cannot listen. */
export async function requireFreePort({ port, host }) {
  const code = await new Promise((resolve) => {
    const server = createServer();
    server.once("error", (error) => resolve(error.code));
    server.listen(port, host, () => server.close(() => resolve(undefined)));
  });
  if (code === "EADDRINUSE") {
    throw new Refusal(`PORT ${port} is already used by another program. Set PORT to a free one.`);
  }
  if (code === "EACCES") throw new Refusal(`PORT ${port} may not be used by this user. Try 3000.`);
  if (code) throw new Refusal(`HOST ${host} is not an address of this machine (${code}).`);
}

/** The environment of the server: what the person set, completed by what the launcher decided. */
export function serverEnvironment(environment, { settings, secret, databaseUrl }) {
  const { NODE_ENV: _, ...rest } = environment;
  return {
    ...rest,
    NEXT_TELEMETRY_DISABLED: "1",
    DATABASE_URL: databaseUrl,
    NEXTAUTH_SECRET: secret,
    NEXTAUTH_URL: settings.origin,
    RUNG_ORIGIN: settings.origin,
    RUNG_DATA_DIR: settings.dataDir,
    ...(settings.poolSize ? { RUNG_POOL_SIZE: String(settings.poolSize) } : {}),
  };
}

/** Starts `next start`, or `next dev`; `start` starts a program and returns `{ exited }`. */
export function startServer(projectFolder, { isDevelopment, settings, env }, start) {
  const next = join(projectFolder, "node_modules/next/dist/bin/next");
  const address = ["--port", String(settings.port), "--hostname", settings.host];
  return start(process.execPath, [next, isDevelopment ? "dev" : "start", ...address], {
    cwd: projectFolder,
    env,
    // Inherited, not piped: the server must not trip over a closed pipe if the launcher is killed.
    stdio: ["ignore", "inherit", "inherit"],
  });
}

/** Resolves when the server says that it and its database are ready; a Refusal after a minute. */
export async function waitUntilReady(settings, isStopping = () => false) {
  const deadline = Date.now() + readyMsMax;
  let last = "no answer";
  while (Date.now() < deadline && !isStopping()) {
    last = await askReady(settings);
    if (last === 200) return;
    await pause(100);
  }
  if (!isStopping())
    throw new Refusal(`The server did not become ready within a minute (${last}).`);
}

/** The status of the readiness page, or the reason why there was none. */
function askReady({ port, host, origin }) {
  const reachable = { "0.0.0.0": "127.0.0.1", "::": "::1" }[host] ?? host;
  // The Host is the public one, since the server may answer to no other.
  const headers = { host: new URL(origin).host };
  return new Promise((resolve) => {
    const request = get({
      host: reachable,
      port,
      path: "/api/health/ready",
      headers,
      timeout: 5000,
      agent: false,
    });
    request.on("response", (response) => {
      response.resume();
      resolve(response.statusCode);
    });
    request.on("timeout", () => request.destroy(new Error("no answer within 5 s")));
    request.on("error", (error) => resolve(error.code ?? error.message));
  });
}

/** The address to open in a browser on this machine. */
export function localAddress({ port, host }) {
  const isEverywhere = ["127.0.0.1", "0.0.0.0", "::", "::1", "localhost"].includes(host);
  return `http://${isEverywhere ? "localhost" : host.includes(":") ? `[${host}]` : host}:${port}`;
}
