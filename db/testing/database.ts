import { randomBytes } from "node:crypto";
import postgres from "postgres";
import { inject } from "vitest";
import { closeDatabase } from "@/db/client";

/**
 * Gives the running test file a migrated, empty database of its own and points DATABASE_URL at
 * it, so that `db()` opens it. `setup.ts` does this for every integration test.
 */
export async function openTestDatabase(): Promise<{ url: string; drop: () => Promise<void> }> {
  const database = await createDatabase(inject("testTemplate"));
  process.env.DATABASE_URL = database.url;
  const drop = async () => {
    await closeDatabase();
    await database.drop();
  };
  return { url: database.url, drop };
}

/** A new database, a copy of `template`; of `template1` for one without any tables. */
export async function createDatabase(
  template: string,
): Promise<{ url: string; drop: () => Promise<void> }> {
  const server = inject("testServerUrl");
  const name = `rung_test_${process.env.VITEST_POOL_ID ?? "0"}_${randomBytes(4).toString("hex")}`;
  await onServer(server, `create database ${name} template ${template}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  const drop = () => onServer(server, `drop database ${name} with (force)`);
  return { url: url.href, drop };
}

/** Empties every table of the test file's database; for `beforeEach`. */
export async function emptyTestDatabase(): Promise<void> {
  await onServer(
    process.env.DATABASE_URL ?? "",
    `do $$ declare names text; begin
       select string_agg(format('%I.%I', schemaname, tablename), ', ') into names
       from pg_tables where schemaname = 'public';
       if names is not null then execute 'truncate ' || names || ' restart identity cascade'; end if;
     end $$`,
  );
}

async function onServer(url: string, statement: string): Promise<void> {
  const sql = postgres(url, { max: 1, onnotice: () => {} });
  try {
    await sql.unsafe(statement);
  } finally {
    await sql.end({ timeout: 1 });
  }
}
