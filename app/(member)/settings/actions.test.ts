import { randomUUID } from "node:crypto";
import { and, eq, isNull } from "drizzle-orm";
import { expect, test } from "vitest";
import { signIn } from "@/app/(public)/sign-in/actions";
import { db } from "@/db/client";
import { getProfile } from "@/db/queries/profiles";
import { sessions, users } from "@/db/schema/account";
import { outgoingMails } from "@/db/schema/notifications";
import { auditEvents, mutations } from "@/db/schema/trust";
import { mintOwnScope } from "@/lib/access/doors";
import { currentUser } from "@/lib/access/session";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, PASSWORD, signedInBrowser } from "@/lib/access/testing/people";
import {
  changePassword,
  endAllOtherSessions,
  endOneSession,
  leaveForGood,
  saveProfile,
} from "./actions";

const clientKey = () => randomUUID();
const who = (browser: TestBrowser) => browser.within(() => currentUser());
const storedProfile = (userId: string) => getProfile(mintOwnScope(userId, ""));
const actsOf = async (userId: string) => {
  const rows = await db()
    .select({ act: auditEvents.act })
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId));
  return rows.map(({ act }) => act);
};
const profileFields = (changes: Record<string, string | string[]> = {}) => ({
  clientKey: clientKey(),
  version: "1",
  name: "Ada",
  title: "Developer",
  years: "3",
  pathId: "web_developer",
  specialisationId: "",
  targetRungId: "senior",
  hoursPerWeek: "5",
  timeZone: "Europe/Paris",
  "goals[]": ["Speak at a meet-up", "", "לדבר"],
  ...changes,
});
const setUp = async () => {
  const person = await newPerson();
  return { ...person, ...(await signedInBrowser(person.userId)) };
};

test("a profile is stored as it was typed", async () => {
  const { browser, userId } = await setUp();
  const { state } = await browser.submit(saveProfile, profileFields());
  expect(state).toMatchObject({ status: "ok", value: { version: 2 } });
  expect(await storedProfile(userId)).toEqual({
    name: "Ada",
    title: "Developer",
    years: 3,
    pathId: "web_developer",
    specialisationId: null,
    targetRungId: "senior",
    hoursPerWeek: 5,
    timeZone: "Europe/Paris",
    goals: ["Speak at a meet-up", "לדבר"],
    version: 2,
  });
  expect(browser.revalidated).toContain("/settings");
});

test("the slower of two tabs sees both versions and loses nothing", async () => {
  const { browser, userId } = await setUp();
  await browser.submit(saveProfile, profileFields({ title: "From the first tab" }));
  const slower = profileFields({ title: "From the second tab" });
  const { state } = await browser.submit(saveProfile, slower);
  expect(state).toMatchObject({
    status: "conflict",
    value: { title: "From the first tab", version: 2 },
    typed: { title: "From the second tab", "goals[0]": "Speak at a meet-up" },
  });
  expect((await storedProfile(userId)).title).toBe("From the first tab");
  const knowingly = { ...slower, version: "2", clientKey: clientKey() };
  expect((await browser.submit(saveProfile, knowingly)).state.status).toBe("ok");
  expect((await storedProfile(userId)).title).toBe("From the second tab");
});

test("of many edits at the same moment one wins, and the others are told", async () => {
  const { browser, userId } = await setUp();
  const edits = Array.from({ length: 12 }, (_, i) => profileFields({ title: `Edit ${i}` }));
  const answers = await Promise.all(edits.map((edit) => browser.submit(saveProfile, edit)));
  const statuses = answers.map(({ state }) => state.status).sort();
  expect(statuses).toEqual([...Array(11).fill("conflict"), "ok"]);
  expect((await storedProfile(userId)).version).toBe(2);
});

test("a double click has one effect and one answer", async () => {
  const { browser, userId } = await setUp();
  const once = profileFields();
  const answers = await Promise.all([1, 2, 3].map(() => browser.submit(saveProfile, once)));
  for (const { state } of answers)
    expect(state).toMatchObject({ status: "ok", value: { version: 2 } });
  expect((await storedProfile(userId)).version).toBe(2);
});

test("choices that do not exist are refused by name", async () => {
  const { browser } = await setUp();
  const typed = profileFields({ pathId: "wizardry", specialisationId: "__proto__" });
  const { state } = await browser.submit(saveProfile, typed);
  expect(state.status === "invalid" && Object.keys(state.problems)).toEqual([
    "pathId",
    "specialisationId",
  ]);
});

test("a session that ended while somebody typed keeps what they typed", async () => {
  const { browser, sessionId, userId } = await setUp();
  await db().delete(sessions).where(eq(sessions.id, sessionId));
  const { state } = await browser.submit(saveProfile, profileFields({ title: "Typed with care" }));
  expect(state).toMatchObject({ status: "signed-out", typed: { title: "Typed with care" } });
  expect((await storedProfile(userId)).title).toBe("");
});

test("a new password ends every other session and is the only one that works", async () => {
  const { browser, userId, email } = await setUp();
  const other = await signedInBrowser(userId);
  const newPassword = "  four rungs of oak  ";
  const typed = { clientKey: clientKey(), currentPassword: PASSWORD, newPassword };
  const { state } = await browser.submit(changePassword, typed);
  expect(state).toEqual({ status: "ok", value: { sessionsEnded: 1 } });
  expect(await who(other.browser)).toBeNull();
  expect(await who(browser)).not.toBeNull();
  expect(await actsOf(userId)).toContain("password-changed");
  const enter = (password: string) => new TestBrowser().submit(signIn, { email, password });
  expect((await enter(PASSWORD)).state.status).toBe("invalid");
  expect((await enter(newPassword.trim())).state.status).toBe("invalid");
  expect((await enter(newPassword)).redirectedTo).toBe("/dashboard");
  const replay = await browser.submit(changePassword, typed);
  expect(replay.state).toEqual(state);
});

test.each([
  ["currentPassword", { currentPassword: "not it at all" }],
  ["newPassword", { newPassword: "password123" }],
  ["newPassword", { newPassword: "short" }],
])("a change refused for its %s changes nothing", async (field, changes) => {
  const { browser, userId, email } = await setUp();
  const other = await signedInBrowser(userId);
  const typed = { currentPassword: PASSWORD, newPassword: "four rungs of oak", ...changes };
  const { state } = await browser.submit(changePassword, { clientKey: clientKey(), ...typed });
  expect(state.status === "invalid" && Object.keys(state.problems)).toEqual([field]);
  expect(JSON.stringify(state)).not.toMatch(/not it at all|password123|four rungs/);
  expect(await who(other.browser)).not.toBeNull();
  const answer = await new TestBrowser().submit(signIn, { email, password: PASSWORD });
  expect(answer.redirectedTo).toBe("/dashboard");
});

test("one session ends at once; a stranger's is not there", async () => {
  const { browser, userId } = await setUp();
  const [second, third] = [await signedInBrowser(userId), await signedInBrowser(userId)];
  const stranger = await setUp();
  const end = (sessionId: string) =>
    browser.submit(endOneSession, { clientKey: clientKey(), sessionId });
  expect((await end(second.sessionId)).state.status).toBe("ok");
  expect(await who(second.browser)).toBeNull();
  expect((await end(stranger.sessionId)).state.status).toBe("not-found");
  expect(await who(stranger.browser)).not.toBeNull();
  const all = await browser.submit(endAllOtherSessions, { clientKey: clientKey() });
  expect(all.state).toEqual({ status: "ok", value: { sessionsEnded: 1 } });
  expect(await who(third.browser)).toBeNull();
  expect(await who(browser)).not.toBeNull();
});

test("leaving needs the name or the address, and the password", async () => {
  const { browser, email, userId } = await setUp();
  const leave = (confirmation: string, password: string) =>
    browser.submit(leaveForGood, { clientKey: clientKey(), confirmation, password });
  expect((await leave("Grace Hopper", PASSWORD)).state).toMatchObject({
    status: "invalid",
    problems: { confirmation: expect.any(String) },
    typed: { confirmation: "Grace Hopper" },
  });
  expect((await leave("Ada Lovelace", "wrong")).state).toMatchObject({
    problems: { password: expect.any(String) },
  });
  expect(await who(browser)).not.toBeNull();
  expect((await leave(` ${email.toUpperCase()}`, PASSWORD)).redirectedTo).toBe("/");
  expect(browser.cookies.size).toBe(0);
  expect(await db().$count(users, eq(users.id, userId))).toBe(0);
  expect(await db().$count(mutations, eq(mutations.userId, userId))).toBe(0);
  const orphaned = and(isNull(auditEvents.userId), eq(auditEvents.act, "account-deleted"));
  expect(await db().$count(auditEvents, orphaned)).toBe(1);
  const { state } = await new TestBrowser().submit(signIn, { email, password: PASSWORD });
  expect(state.status).toBe("invalid");
});

test("an account without a password leaves with its name alone", async () => {
  const { browser, userId } = await setUp();
  await db().update(users).set({ passwordHash: null, email: null }).where(eq(users.id, userId));
  const typed = { clientKey: clientKey(), confirmation: "Ada Lovelace" };
  expect((await browser.submit(leaveForGood, typed)).redirectedTo).toBe("/");
});

test("where no mail can be sent, none is queued", async () => {
  const { browser, userId } = await setUp();
  const newPassword = "walnut harbour lantern 9";
  const fields = { clientKey: clientKey(), currentPassword: PASSWORD, newPassword };
  expect((await browser.submit(changePassword, fields)).state.status).toBe("ok");
  expect(await db().$count(outgoingMails, eq(outgoingMails.userId, userId))).toBe(0);
});
