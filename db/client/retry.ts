import { findCode, findOutcome } from "./errors";

const firstPauseMs = 50;
const pauseMsMax = 1000;
const patienceMsMax = 10_000;

/**
 * Connections that failed, deadlines, a full or restarting server, deadlocks and serialisation
 * failures pass by themselves. Bad values (22), violated constraints (23), bad statements (42),
 * refused sign-ins (28), cancelled statements (57014) and DB_ROLLED_BACK do not.
 */
const passing =
  /^(CONNECT|E(?!RR_INVALID)[A-Z]|DB_(POOL_TIMEOUT|DEADLINE|CLOSED)$|08|57P0|53300|40001|40P01|55P03|25P03|25P04)/;

/** Failures that mean "the database cannot be used just now" rather than "this cannot be done". */
const unavailable =
  /^(CONNECT|E(?!RR_INVALID)[A-Z]|DB_(POOL_TIMEOUT|DEADLINE|CLOSED)$|08|57P0|57014|53|55P03|25P03|25P04)/;

/** Whether the database could not be reached, or did not answer, in time: a matter for a 503. */
export function isUnavailable(error: unknown): boolean {
  return unavailable.test(findCode(error));
}

/**
 * Whether to try again: the failure passes by itself, and either nothing took effect or the work
 * may safely run twice.
 */
export function isRetryable(error: unknown, { idempotent }: { idempotent: boolean }): boolean {
  return passing.test(findCode(error)) && (idempotent || findOutcome(error) === "none");
}

/**
 * Runs `work`, which is one transaction or one statement, again while its failure is one that
 * passes: after about 50, 100, 200 … 1000 ms, for 10 s in all. Say `idempotent` only when running
 * it twice has the effect of running it once: it reads, or its first statement claims a client key
 * and a taken key returns the stored result.
 */
export async function withRetry<T>(
  work: () => Promise<T>,
  { idempotent }: { idempotent: boolean },
): Promise<T> {
  const giveUpAt = Date.now() + patienceMsMax;
  for (let attempt = 0; ; attempt++) {
    try {
      return await work();
    } catch (error) {
      const wait = pauseBefore(attempt, Math.random());
      if (!isRetryable(error, { idempotent }) || Date.now() + wait > giveUpAt) throw error;
      await pause(wait);
    }
  }
}

/**
 * Milliseconds to wait after failed attempt number `attempt` (from 0): min(1000, 50·2ⁿ), of which
 * half is fixed and half is drawn by `draw` in [0, 1), so that waiting clients do not return as
 * one crowd. Attempt 2 with a draw of 0.5: 200 → 100 + 50 = 150 ms.
 */
export function pauseBefore(attempt: number, draw: number): number {
  const full = Math.min(pauseMsMax, firstPauseMs * 2 ** attempt);
  return full / 2 + (full / 2) * draw;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
