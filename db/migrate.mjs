import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import postgres from "postgres";

/** Names the lock that lets one process at a time migrate; the number itself means nothing. */
const lockKey = 7_382_164_905;
/** A migration may rewrite a large table; it may not wait for ever behind somebody's transaction. */
const deadlines = {
  statement_timeout: 15 * 60_000,
  lock_timeout: 60_000,
  idle_in_transaction_session_timeout: 60_000,
};
const ledger = `
  create schema if not exists migrations;
  create table if not exists migrations.applied (
    tag text primary key,
    sha256 text not null,
    applied_at timestamptz not null default now()
  )`;

/**
 * Brings a database up to date with the SQL files that `drizzle-kit generate` writes. Each
 * migration is one transaction that also notes it as applied, under an advisory lock: a migration
 * that is killed half-way leaves nothing behind, and several servers may start at once.
 *
 * Throws when a migration fails, when an applied migration was edited afterwards, or when the
 * database cannot be reached within `patienceMs` (a server that is still starting is waited for).
 *
 * @param {string} databaseUrl
 * @param {{ folder?: string, patienceMs?: number }} [options]
 * @returns {Promise<string[]>} the names of the migrations applied by this call, oldest first.
 */
export async function migrate(databaseUrl, { folder = ownFolder(), patienceMs = 30_000 } = {}) {
  const migrations = readMigrations(folder);
  await waitForServer(databaseUrl, patienceMs);
  return withSession(databaseUrl, async (run) => {
    await inTransaction(run, () => run(ledger));
    const applied = [];
    for (const migration of migrations) {
      const isNew = await inTransaction(run, () => apply(run, migration));
      if (isNew) applied.push(migration.tag);
    }
    return applied;
  });
}

function ownFolder() {
  return fileURLToPath(new URL("./migrations", import.meta.url));
}

function readMigrations(folder) {
  const journal = JSON.parse(readFileSync(join(folder, "meta", "_journal.json"), "utf8"));
  return journal.entries.map(({ tag }) => {
    // A checkout may turn line ends; that is not an edit.
    const text = readFileSync(join(folder, `${tag}.sql`), "utf8").replaceAll("\r\n", "\n");
    const sha256 = createHash("sha256").update(text).digest("hex");
    const statements = text.split("--> statement-breakpoint").filter((part) => part.trim() !== "");
    return { tag, sha256, statements };
  });
}

async function apply(run, { tag, sha256, statements }) {
  const [known] = await run("select sha256 from migrations.applied where tag = $1", [tag]);
  if (known?.sha256 === sha256) return false;
  if (known) {
    throw new Error(`The migration ${tag} was edited after this database had applied it.`);
  }
  for (const statement of statements) {
    await run(statement).catch((cause) => {
      throw new Error(`The migration ${tag} failed: ${cause.message}`, { cause });
    });
  }
  await run("insert into migrations.applied (tag, sha256) values ($1, $2)", [tag, sha256]);
  return true;
}

/** The lock belongs to the transaction, so it can never outlive a lost connection. */
async function inTransaction(run, body) {
  await run("begin");
  try {
    await run("select pg_advisory_xact_lock($1)", [lockKey]);
    const result = await body();
    await run("commit");
    return result;
  } catch (error) {
    await run("rollback").catch(() => {});
    throw error;
  }
}

/**
 * One connection used for one piece of work. When it is lost the work ends: the driver would
 * otherwise reconnect and go on outside the transaction it began.
 */
async function withSession(databaseUrl, work) {
  let isLost = false;
  let announceLoss = () => {};
  const loss = new Promise((_, reject) => {
    announceLoss = () => {
      isLost = true;
      reject(new Error("The connection to the database was lost."));
    };
  });
  loss.catch(() => {});
  const sql = postgres(databaseUrl, {
    max: 1,
    connect_timeout: 5,
    idle_timeout: 0,
    max_lifetime: 0,
    fetch_types: false,
    onnotice: () => {},
    onclose: announceLoss,
    connection: { application_name: "rung-migrate", ...deadlines },
  });
  const run = (text, values) => {
    if (isLost) return loss;
    return Promise.race([sql.unsafe(text, values), loss]);
  };
  try {
    return await work(run);
  } finally {
    await sql.end({ timeout: isLost ? 0 : 1 });
  }
}

async function waitForServer(databaseUrl, patienceMs) {
  const deadline = Date.now() + patienceMs;
  for (;;) {
    try {
      await withSession(databaseUrl, (run) => run("select 1"));
      return;
    } catch (error) {
      if (!isStillStarting(error) || Date.now() > deadline) throw error;
      await pause(250);
    }
  }
}

function isStillStarting({ code }) {
  const patient = ["ECONNREFUSED", "ECONNRESET", "ENOTFOUND", "EAI_AGAIN", "57P03", "53300"];
  return patient.includes(code) || String(code).startsWith("CONNECT");
}
