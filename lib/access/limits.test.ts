import { sql } from "drizzle-orm";
import { beforeEach, expect, test, vi } from "vitest";
import { closeDatabase, db, isUnavailable } from "@/db/client";
import { rateLimits } from "@/db/schema/trust";
import { clientAddress, countAttempt, forgiveAttempts } from "./limits";
import { requestContext } from "./request";
import { TestBrowser } from "./testing/browser";

process.env.RUNG_RATE_LIMIT_FACTOR = "1";
process.env.RUNG_TRUST_PROXY = "1";

beforeEach(async () => {
  await db().delete(rateLimits);
});

const attempt = (whom: string) => countAttempt(["sign-in by address and client", whom]);

test("the sixteenth attempt in a quarter of an hour is refused; other people are not", async () => {
  for (let i = 0; i < 15; i++) expect(await attempt("ada")).toBeNull();
  expect(await attempt("ada")).toMatch(/^Too many attempts in a short time. Wait 1[45] minutes/);
  expect(await attempt("grace")).toBeNull();
});

test("attempts at the same moment are all counted", async () => {
  const answers = await Promise.all(Array.from({ length: 40 }, () => attempt("ada")));
  expect(answers.filter((answer) => answer === null)).toHaveLength(15);
});

test("a forgiven person begins anew", async () => {
  for (let i = 0; i < 16; i++) await attempt("ada");
  await forgiveAttempts(["sign-in by address and client", "ada"]);
  expect(await attempt("ada")).toBeNull();
});

test("an unknown client is not counted, and no row names anybody", async () => {
  expect(await countAttempt(["sign-in by client", null])).toBeNull();
  await attempt("ada@example.org");
  const rows = await db().select({ key: rateLimits.key }).from(rateLimits);
  expect(rows).toHaveLength(1);
  expect(JSON.stringify(rows)).not.toContain("ada@");
});

test("a window that is over counts no more", async () => {
  for (let i = 0; i < 16; i++) await attempt("ada");
  await db().update(rateLimits).set({ expire: sql`now() - interval '1 second'` });
  expect(await attempt("ada")).toBeNull();
});

test("without the counters nobody gets further", async () => {
  const url = process.env.DATABASE_URL;
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://rung:none@127.0.0.1:9/none";
  try {
    await expect(attempt("ada")).rejects.toSatisfy(isUnavailable);
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = url;
  }
});

test("only what our own proxies appended names the client", async () => {
  const browser = new TestBrowser();
  const seen = () => browser.within(async () => clientAddress(await requestContext()));
  expect(await seen()).toBeNull();
  browser.headers.set("x-forwarded-for", "6.6.6.6, 192.0.2.7");
  expect(await seen()).toBe("192.0.2.7");
});

test("without a proxy the header is not believed", async () => {
  vi.resetModules();
  process.env.RUNG_TRUST_PROXY = "0";
  const fresh = await import("./limits");
  const request = { header: () => "6.6.6.6", cookie: () => undefined } as never;
  expect(fresh.clientAddress(request)).toBeNull();
});
