import postgres, { type Sql } from "postgres";
import { registerArrays } from "./arrays";
import type { Options, Statement } from "./connection";
import { findCode, isAnswer, noteOutcome } from "./errors";
import type { Pool } from "./pool";
import { beginOn, type TransactionClient } from "./transaction";

type StatementOptions = { prepare?: boolean };
type Run = (shape: (statement: Statement) => PromiseLike<unknown>) => Promise<unknown>;

/** What Drizzle needs of a postgres.js client, and nothing else. */
export type DriverClient = {
  options: Options;
  unsafe(text: string, values?: unknown[], options?: StatementOptions): LazyStatement;
  begin<T>(body: (client: TransactionClient) => Promise<T>): Promise<T>;
};

/**
 * The driver's parsers and serializers, taken from an instance that never connects. Drizzle sets
 * its own on this object when it is given the client.
 */
export function templateOptions(): Options {
  const { options } = postgres({ max: 1 });
  registerArrays(options);
  return options;
}

/** A pool in the clothes of a postgres.js client. */
export function driverClient(pool: Pool, options: Options): DriverClient {
  return {
    options,
    unsafe: (text, values, settings) =>
      new LazyStatement((shape) => runAlone(pool, text, statement(text, values, settings, shape))),
    begin: (body) => beginOn(pool, options, body),
  };
}

/** Sends one statement outside a transaction. */
async function runAlone(pool: Pool, text: string, send: (sql: Sql) => PromiseLike<unknown>) {
  let isSent = false;
  try {
    return await pool.lend(async (lease) => {
      try {
        return await lease.execute((sql) => {
          isSent = true;
          return send(sql);
        });
      } catch (error) {
        // An error in mid-result leaves the driver's row counter wrong for the next statement.
        // These three classes are raised before the first row.
        if (!/^(23|40|42)/.test(findCode(error))) lease.kill();
        throw error;
      }
    });
  } catch (error) {
    const isLost = isSent && !isAnswer(error) && !/^[\s(]*select\b/i.test(text);
    throw noteOutcome(error, isLost ? "unknown" : "none");
  }
}

/** How a statement is put to a driver instance once its turn has come. */
export function statement(
  text: string,
  values: unknown[] = [],
  settings: StatementOptions = {},
  shape: (statement: Statement) => PromiseLike<unknown> = (plain) => plain,
): (sql: Sql) => PromiseLike<unknown> {
  // Drizzle has encoded the values already; the driver's type for them lists what it would encode.
  return (sql) => shape(sql.unsafe(text, values as never[], settings));
}

/** Like the driver's own pending query: nothing is sent until somebody waits for the rows. */
export class LazyStatement implements PromiseLike<unknown> {
  private answer: Promise<unknown> | undefined;

  constructor(
    private readonly run: Run,
    private readonly shape: (statement: Statement) => PromiseLike<unknown> = (plain) => plain,
  ) {}

  /** Rows as arrays in column order. */
  values(): LazyStatement {
    return new LazyStatement(this.run, (plain) => plain.values());
  }

  // biome-ignore lint/suspicious/noThenProperty: being awaited is what a statement is for.
  then<A = unknown, B = never>(
    onRows?: ((rows: unknown) => A | PromiseLike<A>) | null,
    onError?: ((error: unknown) => B | PromiseLike<B>) | null,
  ): Promise<A | B> {
    this.answer ??= this.run(this.shape);
    return this.answer.then(onRows, onError);
  }
}
