import { randomBytes } from "node:crypto";
import { readdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import postgres from "postgres";
import type { TestProject } from "vitest/node";
import { migrate } from "@/db/migrate.mjs";
import { discardCluster, startCluster } from "@/scripts/embedded-postgres.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** The server's maintenance database, from which databases are created. */
    testServerUrl: string;
    /** The migrated database that every test file's own database is a copy of. */
    testTemplate: string;
  }
}

/**
 * Runs once before the integration tests: starts a throw-away PostgreSQL, or uses the server of
 * RUNG_TEST_DATABASE_URL, and makes the migrated template. Without a database it fails; a test
 * that did not run must never look like one that passed.
 */
export default async function setUp(project: TestProject): Promise<() => Promise<void>> {
  const server = await openServer();
  const template = `rung_template_${randomBytes(4).toString("hex")}`;
  await administer(server.url, `create database ${template}`);
  await migrate(withDatabase(server.url, template));
  project.provide("testServerUrl", server.url);
  project.provide("testTemplate", template);
  return async () => {
    if (!server.isOwn) await administer(server.url, `drop database ${template} with (force)`);
    await server.stop();
  };
}

async function openServer() {
  const given = process.env.RUNG_TEST_DATABASE_URL;
  if (given) return { url: given, isOwn: false, stop: async () => {} };
  await sweepAbandoned();
  const dataDir = join(tmpdir(), `rung-test-${process.pid}`);
  const { url, stop } = await startCluster({ dataDir, throwaway: true });
  return { url, isOwn: true, stop };
}

/** Test runs that were killed leave their server behind; the next run clears it away. */
async function sweepAbandoned(): Promise<void> {
  for (const name of readdirSync(tmpdir())) {
    const owner = /^rung-test-(\d+)(?:-|$)/.exec(name)?.[1];
    if (!owner || isAlive(Number(owner))) continue;
    await discardCluster({ dataDir: join(tmpdir(), name) });
  }
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

async function administer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 1 });
  }
}

function withDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}
