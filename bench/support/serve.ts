import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { once } from "node:events";
import { existsSync, mkdtempSync, rmSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { closeDatabase } from "@/db/client";
import { migrate } from "@/db/migrate.mjs";
import { type Cast, type Encounters, liveHistory, signUpCast } from "@/db/testing/cast";
import { startCluster } from "@/scripts/embedded-postgres.mjs";
import { serverEnvironment, startServer, waitUntilReady } from "@/scripts/lib/serve.mjs";
import { type Child, endWith } from "./ending";

export const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

export type Served = {
  readonly origin: string;
  /** Of the Next server. */
  readonly pid: number;
  readonly databasePid: number;
  readonly cast: Cast;
  readonly encounters: Encounters;
  readonly stop: () => Promise<void>;
};

/**
 * The production build on a free port, with a throw-away PostgreSQL in which the cast lives. The
 * product's own functions, called from this process, work on the same database. Throws where there
 * is no build.
 */
export async function serveWithCast(): Promise<Served> {
  for (const file of ["BUILD_ID", "csp-hashes.json"]) {
    if (existsSync(join(projectFolder, ".next", file))) continue;
    throw new Error(`.next/${file} is missing: run npm start or npm test once, which build.`);
  }
  const folder = mkdtempSync(join(tmpdir(), "rung-bench-"));
  const ending = endWith(async () => rmSync(folder, { recursive: true, force: true }));
  try {
    const cluster = await startCluster({ dataDir: join(folder, "postgres"), throwaway: true });
    ending.before(() => cluster.stop());
    await migrate(cluster.url);

    const port = await freePort();
    const origin = `http://localhost:${port}`;
    const secret = randomBytes(32).toString("base64url");
    const settings = { port, host: "127.0.0.1", origin, dataDir: folder };
    const env = serverEnvironment(process.env, { settings, secret, databaseUrl: cluster.url });
    Object.assign(process.env, {
      DATABASE_URL: cluster.url,
      NEXTAUTH_SECRET: secret,
      RUNG_ORIGIN: origin,
    });
    ending.before(closeDatabase);
    const now = new Date();
    const cast = await signUpCast({ now });
    const encounters = await liveHistory(cast, now);

    const server: Child = startServer(
      projectFolder,
      { isDevelopment: false, settings, env },
      spawn,
    );
    const ended = once(server, "exit");
    ending.before(async () => {
      server.kill();
      await ended;
    });
    await waitUntilReady(settings);
    if (server.pid === undefined) throw new Error("The server did not start.");
    return {
      origin,
      pid: server.pid,
      databasePid: cluster.pid,
      cast,
      encounters,
      stop: ending.end,
    };
  } catch (error) {
    await ending.end();
    throw error;
  }
}

export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => resolve(typeof address === "object" ? (address?.port ?? 0) : 0));
    });
  });
}
