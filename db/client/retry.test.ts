import fc from "fast-check";
import { afterEach, expect, test, vi } from "vitest";
import { findCode, findOutcome, noteOutcome, type Outcome } from "./errors";
import { isRetryable, isUnavailable, pauseBefore, withRetry } from "./retry";

afterEach(() => vi.useRealTimers());

const passing = [
  ...["CONNECT_TIMEOUT", "CONNECTION_CLOSED", "ECONNREFUSED", "ECONNRESET", "EPIPE"],
  ...["DB_POOL_TIMEOUT", "DB_DEADLINE", "DB_CLOSED", "08006", "57P01", "57P03"],
  ...["53300", "40001", "40P01", "55P03", "25P03", "25P04"],
];
const lasting = [
  ...["22001", "22P02", "23505", "23503", "42P01", "42501", "28P01", "57014", "53100"],
  ...["DB_ROLLED_BACK", "ERR_INVALID_ARG_TYPE", "25P02", ""],
];

function failure(code: string, outcome: Outcome): Error {
  const cause = noteOutcome(Object.assign(new Error("driver"), { code }), outcome);
  return new Error("Failed query", { cause });
}

test("code and outcome are found behind wrappers, and a circular chain ends", () => {
  const error = failure("40001", "none");
  expect([findCode(error), findOutcome(error)]).toEqual(["40001", "none"]);
  const circle = new Error("circle");
  circle.cause = circle;
  expect([findCode(circle), findOutcome(circle)]).toEqual(["", "unknown"]);
});

test("the outcome noted first stands", () => {
  const error = Object.assign(new Error(), { code: "40001" });
  noteOutcome(error, "unknown");
  noteOutcome(error, "none");
  expect(findOutcome(error)).toBe("unknown");
});

test.each(passing)(
  "%s is retried when nothing happened, or when twice is as good as once",
  (code) => {
    expect(isRetryable(failure(code, "none"), { idempotent: false })).toBe(true);
    expect(isRetryable(failure(code, "unknown"), { idempotent: true })).toBe(true);
    expect(isRetryable(failure(code, "unknown"), { idempotent: false })).toBe(false);
  },
);

test.each(lasting)("%s is never retried", (code) => {
  expect(isRetryable(failure(code, "none"), { idempotent: true })).toBe(false);
});

test("a foreign error of unknown outcome is not retried without a key", () => {
  const error = Object.assign(new Error("fetch"), { code: "ECONNRESET" });
  expect(isRetryable(error, { idempotent: false })).toBe(false);
});

test.each([
  ...["ECONNREFUSED", "DB_POOL_TIMEOUT", "57014", "53300", "57P03"].map((code) => [code, true]),
  ...["23505", "42P01", "40001", "DB_ROLLED_BACK"].map((code) => [code, false]),
] as [string, boolean][])("%s means unavailable: %s", (code, expected) => {
  expect(isUnavailable(failure(code, "none"))).toBe(expected);
});

test("pauses double from 50 ms to a second, and at least half of each is kept", () => {
  expect([0, 1, 2, 3, 4, 5, 60].map((n) => pauseBefore(n, 0))).toEqual([
    25, 50, 100, 200, 400, 500, 500,
  ]);
  const draw = fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true });
  fc.assert(
    fc.property(fc.nat(1000), draw, (attempt, drawn) => {
      const wait = pauseBefore(attempt, drawn);
      return wait >= 25 && wait <= 1000;
    }),
  );
});

test("work is repeated until it succeeds", async () => {
  let attempts = 0;
  const work = async () => {
    attempts++;
    if (attempts < 3) throw failure("57P01", "none");
    return "done";
  };
  expect(await withRetry(work, { idempotent: false })).toBe("done");
  expect(attempts).toBe(3);
});

test("patience ends after ten seconds, with the last failure", async () => {
  vi.useFakeTimers();
  const begun = Date.now();
  const attempt = withRetry(() => Promise.reject(failure("ECONNREFUSED", "none")), {
    idempotent: false,
  });
  const ended = attempt.then(
    () => "succeeded",
    (error) => findCode(error),
  );
  await vi.runAllTimersAsync();
  expect(await ended).toBe("ECONNREFUSED");
  expect(Date.now() - begun).toBeGreaterThan(8000);
  expect(Date.now() - begun).toBeLessThanOrEqual(10_000);
});
