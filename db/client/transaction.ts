import type { Options } from "./connection";
import { LazyStatement, statement } from "./driver";
import { DatabaseError, isAnswer, noteOutcome } from "./errors";
import type { Lease, Pool } from "./pool";

/** What Drizzle needs of a postgres.js client inside a transaction. */
export type TransactionClient = {
  options: Options;
  unsafe(text: string, values?: unknown[], options?: { prepare?: boolean }): LazyStatement;
  savepoint<T>(body: (client: TransactionClient) => Promise<T>): Promise<T>;
};

type Gate = { isOpen: boolean };

/**
 * Runs `body` in a transaction on one connection: committed when it resolves, rolled back when it
 * rejects. Statements that arrive once the end has begun are refused. A thrown error carries
 * `outcome: "unknown"` only when COMMIT was sent and its answer is missing, otherwise `"none"`.
 */
export async function beginOn<T>(
  pool: Pool,
  options: Options,
  body: (client: TransactionClient) => Promise<T>,
): Promise<T> {
  let isCommitOpen = false;
  try {
    return await pool.lend(async (lease) => {
      await lease.execute((sql) => sql.unsafe("begin"));
      const result = await runBody(lease, options, body);
      const answer = await lease.execute((sql) => {
        isCommitOpen = true;
        return sql.unsafe("commit");
      });
      isCommitOpen = false;
      if (answer.command !== "COMMIT") {
        // A failed statement was swallowed by the body: PostgreSQL answers COMMIT with ROLLBACK.
        throw new DatabaseError(
          "DB_ROLLED_BACK",
          "The transaction had failed and was rolled back.",
        );
      }
      return result;
    });
  } catch (error) {
    throw noteOutcome(error, isCommitOpen && !isAnswer(error) ? "unknown" : "none");
  }
}

async function runBody<T>(
  lease: Lease,
  options: Options,
  body: (client: TransactionClient) => Promise<T>,
): Promise<T> {
  const gate: Gate = { isOpen: true };
  try {
    return await body(transactionClient(lease, options, gate, { count: 0 }));
  } catch (error) {
    gate.isOpen = false;
    // Whatever happens to the rollback, the body's own error is the one worth telling.
    if (!lease.isDead()) await lease.execute((sql) => sql.unsafe("rollback")).catch(lease.kill);
    throw error;
  } finally {
    gate.isOpen = false;
  }
}

function transactionClient(
  lease: Lease,
  options: Options,
  gate: Gate,
  savepoints: { count: number },
): TransactionClient {
  const isOpen = () => gate.isOpen;
  const run = (text: string) => lease.execute((sql) => sql.unsafe(text), isOpen);
  return {
    options,
    unsafe: (text, values, settings) =>
      new LazyStatement((shape) => lease.execute(statement(text, values, settings, shape), isOpen)),
    async savepoint(body) {
      const name = `s${savepoints.count++}`;
      const inner: Gate = { isOpen: true };
      const client = transactionClient(lease, options, inner, savepoints);
      await run(`savepoint ${name}`);
      try {
        const result = await body(client);
        inner.isOpen = false;
        await run(`release savepoint ${name}`);
        return result;
      } catch (error) {
        inner.isOpen = false;
        if (!lease.isDead() && gate.isOpen) await run(`rollback to savepoint ${name}`);
        throw error;
      }
    },
  };
}
