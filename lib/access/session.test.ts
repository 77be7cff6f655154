import { randomBytes } from "node:crypto";
import { eq, sql } from "drizzle-orm";
import fc from "fast-check";
import { encode } from "next-auth/jwt";
import { expect, test } from "vitest";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema/account";
import { currentUser } from "./session";
import { TestBrowser } from "./testing/browser";
import { newPerson, signedInBrowser } from "./testing/people";

const who = (browser: TestBrowser) => browser.within(() => currentUser());
const change = (sessionId: string, values: Partial<Record<"lastSeenAt" | "expiresAt", unknown>>) =>
  db()
    .update(sessions)
    .set(values as object)
    .where(eq(sessions.id, sessionId));

test("a session tells who is here, in the database's time", async () => {
  const { userId, email } = await newPerson("Ada 🧗 לאה");
  const { browser, sessionId } = await signedInBrowser(userId);
  const clock = async () => {
    const [row] = await db().execute<{ now: string }>(sql`select now()`);
    return new Date(row?.now ?? "").getTime();
  };
  const before = await clock();
  const me = await who(browser);
  expect(me).toMatchObject({ ownerId: userId, sessionId, name: "Ada 🧗 לאה", email });
  expect(me?.now.getTime()).toBeGreaterThanOrEqual(before);
  expect(me?.now.getTime()).toBeLessThanOrEqual(await clock());
});

test("the cookie is out of reach of scripts and of other sites", async () => {
  const { userId } = await newPerson();
  const { browser } = await signedInBrowser(userId);
  expect(browser.cookieOptions.get("rung.session")).toEqual({
    httpOnly: true,
    sameSite: "lax",
    secure: false,
    path: "/",
    maxAge: 90 * 24 * 60 * 60,
  });
});

test("a deleted row ends the session on the next request", async () => {
  const { userId } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  expect(await who(browser)).not.toBeNull();
  await db().delete(sessions).where(eq(sessions.id, sessionId));
  expect(await who(browser)).toBeNull();
});

test("a disabled account is out at once, and back when it is enabled again", async () => {
  const { userId } = await newPerson();
  const { browser } = await signedInBrowser(userId);
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, userId));
  expect(await who(browser)).toBeNull();
  await db().update(users).set({ isDisabled: false }).where(eq(users.id, userId));
  expect(await who(browser)).not.toBeNull();
});

test("thirty days of silence end a session, less do not", async () => {
  const { userId } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  await change(sessionId, { lastSeenAt: sql`now() - interval '30 days' + interval '1 minute'` });
  expect(await who(browser)).not.toBeNull();
  await change(sessionId, { lastSeenAt: sql`now() - interval '30 days'` });
  expect(await who(browser)).toBeNull();
});

test("ninety days end a session however busy it is", async () => {
  const { userId } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  const [row] = await db()
    .select({ days: sql<number>`extract(epoch from expires_at - created_at) / 86400` })
    .from(sessions)
    .where(eq(sessions.id, sessionId));
  expect(Number(row?.days)).toBeCloseTo(90, 1);
  await change(sessionId, { expiresAt: sql`now()` });
  expect(await who(browser)).toBeNull();
});

test("a sighting is written once in five minutes", async () => {
  const { userId } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  const age = async () => {
    const [row] = await db()
      .select({ seconds: sql<number>`extract(epoch from now() - last_seen_at)` })
      .from(sessions)
      .where(eq(sessions.id, sessionId));
    return Number(row?.seconds);
  };
  await change(sessionId, { lastSeenAt: sql`now() - interval '4 minutes'` });
  await who(browser);
  expect(await age()).toBeGreaterThan(200);
  await change(sessionId, { lastSeenAt: sql`now() - interval '6 minutes'` });
  await who(browser);
  expect(await age()).toBeLessThan(60);
});

test("a token for one person does not open another's session", async () => {
  const [ada, linus] = [await newPerson(), await newPerson("Linus")];
  const { sessionId } = await signedInBrowser(ada.userId);
  const browser = new TestBrowser();
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  const forged = await encode({ token: { sub: linus.userId, sid: sessionId }, secret });
  browser.cookies.set("rung.session", forged);
  expect(await who(browser)).toBeNull();
});

test("a token under another secret, or past its time, is anonymous", async () => {
  const { userId } = await newPerson();
  const { sessionId } = await signedInBrowser(userId);
  const token = { sub: userId, sid: sessionId };
  const secret = process.env.NEXTAUTH_SECRET ?? "";
  const foreign = await encode({ token, secret: randomBytes(32).toString("hex") });
  const late = await encode({ token, secret, maxAge: -60 });
  for (const value of [foreign, late]) {
    const browser = new TestBrowser();
    browser.cookies.set("rung.session", value);
    expect(await who(browser)).toBeNull();
  }
});

test("a thousand malformed cookies are a thousand anonymous visitors", async () => {
  const { userId } = await newPerson();
  const { browser } = await signedInBrowser(userId);
  const genuine = browser.cookies.get("rung.session") ?? "";
  /** The bytes of each part: base64 has bits, signs and a second alphabet that change nothing. */
  const bytesOf = (token: string) =>
    token
      .split(".")
      .map((part, at) => (at === 0 ? part : Buffer.from(part, "base64").toString("hex")))
      .join(".");
  const mutated = fc
    .tuple(
      fc.nat({ max: genuine.length - 1 }),
      fc.string({ unit: "binary", minLength: 1, maxLength: 3 }),
    )
    .map(([at, noise]) => genuine.slice(0, at) + noise + genuine.slice(at + 1))
    .filter((value) => bytesOf(value) !== bytesOf(genuine));
  const malformed = fc.oneof(
    mutated,
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.base64String({ maxLength: 300 }).map((text) => `eyJhbGciOiJkaXIifQ..${text}.${text}`),
    fc.constantFrom(
      "null",
      "undefined",
      "....",
      "a".repeat(100_000),
      "{}",
      "%00",
      genuine.slice(1),
    ),
  );
  const visitor = new TestBrowser();
  await fc.assert(
    fc.asyncProperty(malformed, async (value) => {
      visitor.cookies.set("rung.session", value);
      expect(await who(visitor)).toBeNull();
    }),
    { numRuns: 1_000 },
  );
});
