import { drizzle, type PostgresJsDatabase } from "drizzle-orm/postgres-js";
import type { Sql } from "postgres";
import { deadline } from "./deadline";
import { driverClient, templateOptions } from "./driver";
import { DatabaseError } from "./errors";
import { Pool } from "./pool";
import { pingMsMax, poolSize } from "./settings";

export type Database = PostgresJsDatabase<Record<string, never>>;
export type Transaction = Parameters<Parameters<Database["transaction"]>[0]>[0];
/** Where a query may run: on its own, or as part of somebody's transaction. */
export type Executor = Database | Transaction;

type Open = { pool: Pool; database: Database };

// On globalThis, because a development server loads this module anew after every change.
const place = globalThis as { [openDatabase]?: Open };
const openDatabase: unique symbol = Symbol.for("rung.database") as never;

/**
 * The database of DATABASE_URL. Nothing is opened until the first call, and no connection until
 * the first statement, so that a build never connects.
 */
export function db(): Database {
  return open().database;
}

/**
 * Runs `body` in one transaction: all of it or nothing. It has five seconds in all; longer work
 * needs a client of its own.
 */
export function transaction<T>(body: (tx: Transaction) => Promise<T>): Promise<T> {
  return db().transaction(body);
}

/** Resolves if the database answers within a second, and rejects otherwise. */
export async function ping(): Promise<void> {
  const late = deadline(pingMsMax, () => {
    return new DatabaseError("DB_DEADLINE", `The database did not answer in ${pingMsMax} ms.`);
  });
  const limits = { acquireMs: pingMsMax, leaseMs: pingMsMax };
  const answer = open().pool.lend((lease) => {
    return lease.execute((sql) => sql.unsafe("select 1"));
  }, limits);
  try {
    await Promise.race([answer, late.promise]);
  } finally {
    late.cancel();
  }
}

/** Ends every connection; the next `db()` opens anew. For scripts and tests, and at shutdown. */
export async function closeDatabase(): Promise<void> {
  const opened = place[openDatabase];
  delete place[openDatabase];
  await opened?.pool.close();
}

function open(): Open {
  place[openDatabase] ??= openWith(process.env.DATABASE_URL);
  return place[openDatabase];
}

function openWith(url: string | undefined): Open {
  if (!url) throw new Error("DATABASE_URL is not set: there is no database to open.");
  const options = templateOptions();
  const pool = new Pool(url, options, poolSize());
  // Drizzle uses three members of a postgres.js client; these are they.
  const client = driverClient(pool, options) as unknown as Sql;
  return { pool, database: drizzle({ client }) };
}
