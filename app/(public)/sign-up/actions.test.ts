import { randomUUID } from "node:crypto";
import { count, eq } from "drizzle-orm";
import { expect, test } from "vitest";
import { framework } from "@/content/catalogue";
import { db } from "@/db/client";
import { profiles, sessions, users } from "@/db/schema/account";
import { ledgerEntries } from "@/db/schema/skills";
import { auditEvents } from "@/db/schema/trust";
import { currentUser } from "@/lib/access/session";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, PASSWORD } from "@/lib/access/testing/people";
import { createAccount } from "./actions";

const fields = (changes: Record<string, string> = {}) => ({
  name: "Ada Lovelace",
  email: `${randomUUID()}@example.org`,
  password: PASSWORD,
  ...changes,
});
const who = (browser: TestBrowser) => browser.within(() => currentUser());
const accountOf = async (email: string) => {
  const rows = await db().select({ id: users.id }).from(users).where(eq(users.email, email));
  return rows.map(({ id }) => id);
};

test("signing up makes an account, signs in and opens the dashboard", async () => {
  const browser = new TestBrowser();
  const email = `${randomUUID()}@example.org`;
  const typed = fields({ email: `  ${email.toUpperCase()} `, timeZone: "Europe/Paris" });
  const { redirectedTo } = await browser.submit(createAccount, typed);
  expect(redirectedTo).toBe("/dashboard");
  const me = await who(browser);
  expect(me).toMatchObject({ name: "Ada Lovelace", email, timeZone: "Europe/Paris" });
  const [stored] = await db().select().from(users).where(eq(users.email, email));
  expect(stored?.passwordHash).toMatch(/^\$argon2id\$/);
  const audit = await db()
    .select({ act: auditEvents.act })
    .from(auditEvents)
    .where(eq(auditEvents.userId, me?.ownerId ?? ""));
  expect(audit).toEqual([{ act: "account-created" }]);
});

test("the answers of the start move in; what is not such an answer is left behind", async () => {
  const [skillA, skillB] = [...framework().skills.keys()];
  const answers = [
    { skillId: skillA, answer: "alone" },
    { skillId: skillB, answer: "skip" },
  ];
  const start = JSON.stringify({ declared: "junior", seed: 7, answers });
  const browser = new TestBrowser();
  await browser.submit(createAccount, fields({ start }));
  const me = await who(browser);
  const rows = await db()
    .select({ skillId: ledgerEntries.skillId, value: ledgerEntries.value })
    .from(ledgerEntries)
    .where(eq(ledgerEntries.userId, me?.ownerId ?? ""));
  expect(rows).toEqual([{ skillId: skillA, value: 3 }]);
});

test.each([
  "",
  "{",
  "null",
  "[]",
  '{"answers":{}}',
  '{"declared":"wizard","seed":{},"answers":[1]}',
])("the start %j is no obstacle", async (start) => {
  const { redirectedTo } = await new TestBrowser().submit(createAccount, fields({ start }));
  expect(redirectedTo).toBe("/dashboard");
});

test.each(["לאה כהן", "👩🏽‍💻🧗‍♀️", "Ωmega — ﬁ ½", "'; drop table users; --"])(
  "the name %s comes back exactly",
  async (name) => {
    const browser = new TestBrowser();
    await browser.submit(createAccount, fields({ name }));
    expect((await who(browser))?.name).toBe(name);
  },
);

test.each([
  ["name", ""],
  ["name", "a\u0000b"],
  ["name", "x".repeat(121)],
  ["email", "no address"],
  ["email", "two@at@signs"],
  ["email", "a\u0000@example.org"],
  ["password", "seven77"],
  ["password", "x\u0000".repeat(10)],
  ["password", "password123"],
  ["password", "🧗".repeat(201)],
])("%s=%j is refused under its own name, and the rest stays typed", async (field, value) => {
  const typed = fields({ [field]: value });
  const browser = new TestBrowser();
  const { state } = await browser.submit(createAccount, typed);
  expect(state.status).toBe("invalid");
  expect(state.status === "invalid" && Object.keys(state.problems)).toEqual([field]);
  const { password: _kept, ...visible } = typed;
  expect(state).toMatchObject({ typed: visible });
  expect(state).not.toHaveProperty("typed.password");
  expect(browser.cookies.size).toBe(0);
});

test("a taken address with its own password simply signs in", async () => {
  const { userId, email } = await newPerson();
  const browser = new TestBrowser();
  const { redirectedTo } = await browser.submit(createAccount, fields({ email, name: "Again" }));
  expect(redirectedTo).toBe("/dashboard");
  expect(await who(browser)).toMatchObject({ ownerId: userId, name: "Ada Lovelace" });
});

test("a taken address with another password gets in nowhere and learns nothing of the account", async () => {
  const { email, userId } = await newPerson("Secret Name");
  const browser = new TestBrowser();
  const other = fields({ email, password: "another long password" });
  const { state } = await browser.submit(createAccount, other);
  expect(state).toMatchObject({
    status: "invalid",
    problems: { form: expect.stringMatching(/could not be made with these details/) },
  });
  expect(JSON.stringify(state)).not.toContain("Secret Name");
  expect(browser.cookies.size).toBe(0);
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, userId));
  const again = await browser.submit(createAccount, { ...other, password: PASSWORD });
  expect(again.state).toEqual(state);
});

test("two clicks make one account, and both are let in", async () => {
  for (let i = 0; i < 10; i++) {
    const typed = fields();
    const browsers = [new TestBrowser(), new TestBrowser()];
    const answers = await Promise.all(browsers.map((b) => b.submit(createAccount, typed)));
    expect(answers.map(({ redirectedTo }) => redirectedTo)).toEqual(["/dashboard", "/dashboard"]);
    const ids = await accountOf(typed.email);
    expect(ids).toHaveLength(1);
    const people = await Promise.all(browsers.map(who));
    expect(people.map((me) => me?.ownerId)).toEqual([ids[0], ids[0]]);
    const owned = eq(profiles.userId, ids[0] ?? "");
    const [row] = await db().select({ n: count() }).from(profiles).where(owned);
    expect(row?.n).toBe(1);
  }
});

test("a refused sign-up leaves nothing behind", async () => {
  const before = await Promise.all([db().$count(users), db().$count(sessions)]);
  await new TestBrowser().submit(createAccount, fields({ password: "password123" }));
  expect(await Promise.all([db().$count(users), db().$count(sessions)])).toEqual(before);
});
