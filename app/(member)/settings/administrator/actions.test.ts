import { and, eq, isNull } from "drizzle-orm";
import { beforeEach, expect, test } from "vitest";
import { renewAdministratorCode } from "@/db/administrator-code.mjs";
import { db } from "@/db/client";
import { getAdministration } from "@/db/queries/mentoring/administrators";
import { users } from "@/db/schema/account";
import { administratorCodes, administrators } from "@/db/schema/administration";
import { auditEvents, rateLimits } from "@/db/schema/trust";
import { freshKey } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/doors";
import { findAdmin } from "@/lib/access/mentoring";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { addAdministrator, becomeAdministrator, dismissAdministrator } from "./actions";

const setUp = async () => {
  const person = await newPerson();
  return { ...person, ...(await signedInBrowser(person.userId)) };
};
const newCode = async () => (await renewAdministratorCode(process.env.DATABASE_URL ?? "")) ?? "";
const who = async () => (await db().select().from(administrators)).map(({ userId }) => userId);
const isAdmin = async (userId: string) => (await findAdmin(mintOwnScope(userId, ""))) !== null;
type Browser = Awaited<ReturnType<typeof setUp>>["browser"];
const send = async (browser: Browser, code: string, clientKey = freshKey()) =>
  (await browser.submit(becomeAdministrator, { clientKey, code })).state;

beforeEach(async () => {
  await db().delete(administratorCodes);
  await db().delete(administrators);
});

test("the code makes its bearer the administrator, and an audit row tells of it", async () => {
  const [{ browser, userId }, code] = [await setUp(), await newCode()];
  expect(await isAdmin(userId)).toBe(false);
  expect((await send(browser, ` ${code.toLowerCase()} `)).status).toBe("ok");
  expect(await isAdmin(userId)).toBe(true);
  const acts = await db()
    .select({ act: auditEvents.act, details: auditEvents.details })
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId));
  expect(acts).toEqual([{ act: "became-administrator", details: {} }]);
  expect(browser.revalidated).toContain("/settings");
});

test("fifty people who send the code at the same moment make one administrator", async () => {
  const code = await newCode();
  const people = await Promise.all(Array.from({ length: 50 }, setUp));
  const states = await Promise.all(people.map(({ browser }) => send(browser, code)));
  expect(states.filter(({ status }) => status === "ok")).toHaveLength(1);
  expect(await who()).toHaveLength(1);
  const unused = isNull(administratorCodes.usedAt);
  expect(await db().$count(administratorCodes, unused)).toBe(0);
  const made = eq(auditEvents.act, "became-administrator");
  expect(
    await db().$count(auditEvents, and(made, eq(auditEvents.userId, (await who())[0] ?? ""))),
  ).toBe(1);
});

test("fifty clicks of one person make one administrator and give one answer", async () => {
  const [{ browser, userId }, code, key] = [await setUp(), await newCode(), freshKey()];
  const states = await Promise.all(Array.from({ length: 50 }, () => send(browser, code, key)));
  expect(new Set(states.map(({ status }) => status))).toEqual(new Set(["ok"]));
  expect(await who()).toEqual([userId]);
});

test("wrong, replaced, used and late codes get the same answer", async () => {
  const [first, other] = [await setUp(), await setUp()];
  const replaced = await newCode();
  const code = await newCode();
  const answers = [
    await send(other.browser, "AAAA-AAAA-AAAA-AAAA-AAAA"),
    await send(other.browser, "x"),
    await send(other.browser, replaced),
  ];
  expect((await send(first.browser, code)).status).toBe("ok");
  answers.push(await send(other.browser, code));
  // One that an operator put there by hand is dead beside an administrator.
  await db().update(administratorCodes).set({ usedAt: null, usedBy: null });
  answers.push(await send(other.browser, code));
  const told = answers.map((state) => (state.status === "invalid" ? state.problems : state));
  expect(new Set(told.map((each) => JSON.stringify(each))).size).toBe(1);
  expect(told[0]).toEqual({ code: expect.stringMatching(/of no use/) });
  expect(await who()).toEqual([first.userId]);
});

test("guessing is counted and soon refused, for this person alone", async () => {
  const [guesser, other, code] = [await setUp(), await setUp(), await newCode()];
  const counted = () => db().select().from(rateLimits);
  await db().delete(rateLimits);
  await send(guesser.browser, "guess");
  const [row] = await counted();
  expect(row?.points).toBe(1);
  // As if it were the last attempt allowed: the factor of the tests allows very many.
  await db().update(rateLimits).set({ points: 10_000_000 });
  const refused = await send(guesser.browser, code);
  expect(refused.status).toBe("limited");
  expect(await who()).toEqual([]);
  expect((await send(other.browser, code)).status).toBe("ok");
});

test("who may see what: nobody's instance, the administrator's, and everybody else's", async () => {
  const [{ browser, userId }, other, code] = [await setUp(), await setUp(), await newCode()];
  const ask = (id: string) => getAdministration(mintOwnScope(id, ""));
  expect(await ask(userId)).toEqual({ since: null, hasAdministrator: false });
  await send(browser, code);
  expect(await ask(userId)).toEqual({ since: expect.any(Date), hasAdministrator: true });
  expect(await ask(other.userId)).toEqual({ since: null, hasAdministrator: true });
});

test("when the only administrator leaves, the next start prints a code again", async () => {
  const [{ browser, userId }, code] = [await setUp(), await newCode()];
  await send(browser, code);
  expect(await newCode()).toBe("");
  await db().delete(users).where(eq(users.id, userId));
  expect(await who()).toEqual([]);
  const next = await setUp();
  expect((await send(next.browser, await newCode())).status).toBe("ok");
});

const newAdmin = async () => {
  const person = await setUp();
  await db().insert(administrators).values({ userId: person.userId });
  return person;
};
const name = async (by: Browser, email: string) =>
  (await by.submit(addAdministrator, { clientKey: freshKey(), email })).state;
const dismiss = async (by: Browser, userId: string) =>
  (await by.send(dismissAdministrator, { clientKey: freshKey(), userId })).state;
const actsOf = async (userId: string) => {
  const rows = await db()
    .select({ act: auditEvents.act })
    .from(auditEvents)
    .where(eq(auditEvents.userId, userId));
  return rows.map(({ act }) => act);
};

test("an administrator names another by their address, once", async () => {
  const [admin, other] = [await newAdmin(), await setUp()];
  expect((await name(admin.browser, ` ${other.email.toUpperCase()}`)).status).toBe("ok");
  expect(await isAdmin(other.userId)).toBe(true);
  expect((await name(admin.browser, other.email)).status).toBe("ok");
  expect((await who()).sort()).toEqual([admin.userId, other.userId].sort());
  expect(await actsOf(admin.userId)).toEqual(["administrator-named"]);
  expect(await actsOf(other.userId)).toEqual(["became-administrator"]);
});

test.each(["nobody@example.org", "%@example.org", "example.org", "", "a".repeat(2_000)])(
  "an address without an account makes nobody administrator: %s",
  async (email) => {
    const admin = await newAdmin();
    const state = await name(admin.browser, email);
    expect(state.status === "invalid" && Object.keys(state.problems)).toEqual(["email"]);
    expect(await who()).toEqual([admin.userId]);
  },
);

test("who is shut out is not named", async () => {
  const [admin, other] = [await newAdmin(), await setUp()];
  await db().update(users).set({ isDisabled: true }).where(eq(users.id, other.userId));
  expect((await name(admin.browser, other.email)).status).toBe("invalid");
});

test("an administrator who is dismissed is out with the next click; the last one stays", async () => {
  const [admin, other, member] = [await newAdmin(), await newAdmin(), await setUp()];
  expect((await dismiss(admin.browser, member.userId)).status).toBe("not-found");
  expect((await dismiss(admin.browser, other.userId)).status).toBe("ok");
  expect((await name(other.browser, member.email)).status).toBe("not-found");
  expect((await dismiss(other.browser, admin.userId)).status).toBe("not-found");
  expect(await dismiss(admin.browser, admin.userId)).toMatchObject({
    status: "invalid",
    problems: { form: expect.stringMatching(/only administrator/) },
  });
  expect(await who()).toEqual([admin.userId]);
  expect(await actsOf(admin.userId)).toEqual(["administrator-removed"]);
});

test("however many dismiss one another at once, one administrator stays", async () => {
  const admins = await Promise.all(Array.from({ length: 8 }, newAdmin));
  const next = (i: number) => admins[(i + 1) % admins.length]?.userId ?? "";
  await Promise.all(admins.map(({ browser }, i) => dismiss(browser, next(i))));
  expect((await who()).length).toBeGreaterThanOrEqual(1);
  await Promise.all(admins.map(({ browser, userId }) => dismiss(browser, userId)));
  expect(await who()).toHaveLength(1);
});

test("to anybody but an administrator there is nobody to name or to dismiss", async () => {
  const [admin, stranger] = [await newAdmin(), await setUp()];
  expect((await name(stranger.browser, stranger.email)).status).toBe("not-found");
  expect((await dismiss(stranger.browser, admin.userId)).status).toBe("not-found");
  expect(await who()).toEqual([admin.userId]);
});
