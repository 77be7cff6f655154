import { eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { signOut } from "@/app/(member)/account/actions";
import { db } from "@/db/client";
import { sessions, users } from "@/db/schema/account";
import { auditEvents } from "@/db/schema/trust";
import { currentUser } from "@/lib/access/session";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, PASSWORD, signedInBrowser } from "@/lib/access/testing/people";
import { signIn } from "./actions";

const who = (browser: TestBrowser) => browser.within(() => currentUser());
const sessionsOf = (userId: string) =>
  db()
    .select({ id: sessions.id, device: sessions.device })
    .from(sessions)
    .where(eq(sessions.userId, userId));

test("the right password opens the page that was asked for", async () => {
  const { email, userId } = await newPerson();
  const browser = new TestBrowser();
  const typed = { email: ` ${email.toUpperCase()}`, password: PASSWORD, next: "/skills?q=1" };
  expect((await browser.submit(signIn, typed)).redirectedTo).toBe("/skills?q=1");
  expect((await who(browser))?.ownerId).toBe(userId);
  expect(await sessionsOf(userId)).toMatchObject([{ device: "Firefox on Linux" }]);
});

test.each(["//elsewhere.example", "https://elsewhere.example", "/\\x", "", "javascript:alert(1)"])(
  "the way on never leads to %j",
  async (next) => {
    const { email } = await newPerson();
    const answer = await new TestBrowser().submit(signIn, { email, password: PASSWORD, next });
    expect(answer.redirectedTo).toBe("/dashboard");
  },
);

test("wrong password, unknown address, disabled and password-less accounts get one answer", async () => {
  const [known, disabled, outside] = [await newPerson(), await newPerson(), await newPerson()];
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, disabled.userId));
  await db().update(users).set({ passwordHash: null }).where(eq(users.id, outside.userId));
  const attempts = [
    { email: known.email, password: "not the password" },
    { email: "nobody@example.org", password: PASSWORD },
    { email: disabled.email, password: PASSWORD },
    { email: outside.email, password: PASSWORD },
  ];
  const problems: unknown[] = [];
  for (const attempt of attempts) {
    const browser = new TestBrowser();
    const { state } = await browser.submit(signIn, attempt);
    expect(state).toMatchObject({ status: "invalid", typed: { email: attempt.email } });
    expect(browser.cookies.size).toBe(0);
    problems.push(state.status === "invalid" && state.problems);
  }
  expect(new Set(problems.map((problem) => JSON.stringify(problem))).size).toBe(1);
});

test("signing in again ends the session this browser held before", async () => {
  const { email, userId } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  const old = new Map(browser.cookies);
  await browser.submit(signIn, { email, password: PASSWORD });
  const ids = (await sessionsOf(userId)).map(({ id }) => id);
  expect(ids).toHaveLength(1);
  expect(ids).not.toContain(sessionId);
  const thief = new TestBrowser();
  for (const [name, value] of old) thief.cookies.set(name, value);
  expect(await who(thief)).toBeNull();
});

test("signing out ends the session for every copy of the cookie, and may be done twice", async () => {
  const { userId } = await newPerson();
  const { browser } = await signedInBrowser(userId);
  const copy = new TestBrowser();
  for (const [name, value] of browser.cookies) copy.cookies.set(name, value);
  expect((await browser.submit(signOut, {})).redirectedTo).toBe("/");
  expect(browser.cookies.size).toBe(0);
  expect(await who(copy)).toBeNull();
  expect((await copy.submit(signOut, {})).redirectedTo).toBe("/");
  expect(await sessionsOf(userId)).toEqual([]);
  const acts = await db()
    .select({ act: auditEvents.act })
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId));
  expect(acts).toEqual([{ act: "signed-out" }]);
});
