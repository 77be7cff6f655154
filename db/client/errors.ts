/** Failures of our own making; everything else keeps the code PostgreSQL or the socket gave it. */
export type DatabaseErrorCode = "DB_POOL_TIMEOUT" | "DB_DEADLINE" | "DB_CLOSED" | "DB_ROLLED_BACK";

export class DatabaseError extends Error {
  override readonly name = "DatabaseError";
  constructor(
    readonly code: DatabaseErrorCode,
    message: string,
  ) {
    super(message);
  }
}

/**
 * Whether what was attempted took effect. `none`: certainly not. `unknown`: the statement that
 * would have made it so was sent, and its answer never came.
 */
export type Outcome = "none" | "unknown";

/** Notes the outcome on an error, unless one closer to the database already did. */
export function noteOutcome(error: unknown, outcome: Outcome): unknown {
  if (typeof error === "object" && error !== null && !("outcome" in error)) {
    Object.defineProperty(error, "outcome", { value: outcome });
  }
  return error;
}

/** The noted outcome, looked for through `cause`; unknown when nobody noted one. */
export function findOutcome(error: unknown): Outcome {
  for (const link of causes(error)) {
    if (link.outcome === "none" || link.outcome === "unknown") return link.outcome;
  }
  return "unknown";
}

/** The first error code in the chain of causes: Drizzle wraps what the driver throws. */
export function findCode(error: unknown): string {
  for (const link of causes(error)) if (typeof link.code === "string") return link.code;
  return "";
}

/** Whether PostgreSQL itself said no and kept the session: the connection is still sound. */
export function isAnswer(error: unknown): boolean {
  return (
    error instanceof Error && error.name === "PostgresError" && !/^(08|57P0)/.test(codeOf(error))
  );
}

function codeOf(error: Error): string {
  return "code" in error ? String(error.code) : "";
}

function* causes(error: unknown): Generator<{ code?: unknown; outcome?: unknown }> {
  let link = error;
  // A chain of causes that bites its own tail must not hang the error path.
  for (let depth = 0; depth < 10 && typeof link === "object" && link !== null; depth++) {
    yield link;
    link = "cause" in link ? link.cause : null;
  }
}
