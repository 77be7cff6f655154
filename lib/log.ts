import { randomBytes } from "node:crypto";
import pino from "pino";

const SECRET_FIELDS = ["password", "passwordHash", "token", "cookie", "secret", "authorization"];

/** One JSON line an event, on standard output. Secrets are cut out wherever they are named. */
export const log = pino({
  level: knownLevel(process.env.RUNG_LOG_LEVEL?.trim()),
  base: null,
  timestamp: pino.stdTimeFunctions.isoTime,
  redact: { paths: SECRET_FIELDS.flatMap((name) => [name, `*.${name}`]), remove: true },
  serializers: { err: describeError },
});

/** The logger throws at a level it does not know; the start refuses that by name, not the log. */
function knownLevel(level: string | undefined): string {
  return level === "silent" || (level && level in pino.levels.values) ? level : "info";
}

/**
 * What the log keeps of an error: its kind, code and stack, and its cause. Drizzle appends the
 * values of a failed query to its message, and a person's text has no place in a log: the message
 * is cut there.
 */
export function describeError(error: unknown, depth = 0): unknown {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code } = error as { code?: unknown };
  const params = error.message.indexOf("\nparams:");
  const message = params < 0 ? error.message : error.message.slice(0, params);
  return {
    type: error.name,
    message,
    ...(typeof code === "string" ? { code } : {}),
    stack: error.stack
      ?.split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 12),
    ...(error.cause && depth < 4 ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

/** Logs a surprise with its cause and returns the short id that is shown in its place. */
export function reportSurprise(error: unknown, where: string): string {
  const id = randomBytes(4).toString("hex");
  log.error({ id, where, err: error }, "unforeseen error");
  return id;
}
