import { createHmac } from "node:crypto";
import { RateLimiterDrizzle, RateLimiterRes } from "rate-limiter-flexible";
import { type Database, db } from "@/db/client";
import { rateLimits } from "@/db/schema/trust";
import { env } from "@/lib/env";
import type { RequestContext } from "./request";

type Allowance = { points: number; seconds: number };

/** Attempts allowed to one key in a window. A person mistypes a few times; a script thousands. */
const ALLOWANCES = {
  "sign-in by address and client": { points: 15, seconds: 900 },
  "sign-in by address": { points: 60, seconds: 3600 },
  "sign-in by client": { points: 150, seconds: 900 },
  "sign-in on this instance": { points: 5_000, seconds: 900 },
  "sign-up by client": { points: 60, seconds: 3600 },
  "sign-up on this instance": { points: 1_000, seconds: 3600 },
  "password check by member": { points: 20, seconds: 900 },
  "administrator code by member": { points: 10, seconds: 900 },
  "administrator naming by member": { points: 20, seconds: 3600 },
  "export by member": { points: 30, seconds: 3600 },
  "invitation by member": { points: 20, seconds: 86_400 },
  "request by member": { points: 10, seconds: 86_400 },
  "interview by member": { points: 60, seconds: 86_400 },
  "invitation link by member": { points: 60, seconds: 900 },
} as const satisfies Record<string, Allowance>;

export type LimitName = keyof typeof ALLOWANCES;
/** A limit and whom it counts; null counts nobody, where the client cannot be known. */
export type Attempt = readonly [limit: LimitName, whom: string | null];

const limitersOf = new WeakMap<Database, Map<LimitName, RateLimiterDrizzle>>();

function limiterOf(name: LimitName): RateLimiterDrizzle {
  const database = db();
  const limiters = limitersOf.get(database) ?? new Map<LimitName, RateLimiterDrizzle>();
  limitersOf.set(database, limiters);
  const { points, seconds } = ALLOWANCES[name];
  const limiter =
    limiters.get(name) ??
    new RateLimiterDrizzle({
      storeClient: database,
      schema: rateLimits,
      points: Math.max(1, Math.floor(points * env().RUNG_RATE_LIMIT_FACTOR)),
      duration: seconds,
      keyPrefix: name,
    });
  limiters.set(name, limiter);
  return limiter;
}

/** Whom a row counts is hashed: the table is no list of addresses. */
const keyOf = (whom: string) =>
  createHmac("sha256", env().NEXTAUTH_SECRET).update(whom).digest("base64url").slice(0, 24);

/**
 * Counts an attempt against each limit. Returns null to go ahead, or the sentence to refuse with.
 * The counters live in PostgreSQL, shared by every server; without it this throws, so that no
 * attempt goes uncounted.
 */
export async function countAttempt(...attempts: readonly Attempt[]): Promise<string | null> {
  for (const [name, whom] of attempts) {
    if (whom === null) continue;
    try {
      await limiterOf(name).consume(keyOf(whom));
    } catch (refusal) {
      if (!(refusal instanceof RateLimiterRes)) throw refusal;
      const minutes = Math.max(1, Math.ceil(refusal.msBeforeNext / 60_000));
      const wait = minutes === 1 ? "a minute" : `${minutes} minutes`;
      return `Too many attempts in a short time. Wait ${wait}, then try again.`;
    }
  }
  return null;
}

/** Forgets the attempts counted so far: the person has shown that they are who they say. */
export async function forgiveAttempts(...attempts: readonly Attempt[]): Promise<void> {
  for (const [name, whom] of attempts) if (whom !== null) await limiterOf(name).delete(keyOf(whom));
}

/**
 * The address of the browser, or null where it cannot be known. Anybody can write an
 * x-forwarded-for header, so only what our own proxies appended counts, from the right.
 */
export function clientAddress(request: RequestContext): string | null {
  const proxies = env().RUNG_TRUST_PROXY;
  if (proxies === 0) return null;
  const entries = (request.header("x-forwarded-for") ?? "").slice(-1_000).split(",");
  return entries.at(-proxies)?.trim() || null;
}
