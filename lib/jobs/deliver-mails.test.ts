import { and, count, eq, isNull, sql } from "drizzle-orm";
import { afterEach, beforeEach, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { type NewMail, queueMail } from "@/db/queries/outbox";
import { claimMail, noteNotSent, noteSent } from "@/db/queries/outbox/deliver";
import { outgoingMails } from "@/db/schema/notifications";
import { newcomer } from "@/db/testing/cast";
import { mintSystemScope } from "@/lib/access/mint-scope";
import { log } from "@/lib/log";
import { TestMailServer } from "@/lib/mail/testing/mail-server";
import { deliverMails } from "./deliver-mails";

const system = mintSystemScope();
const server = new TestMailServer();
await server.start();
Object.assign(process.env, {
  NEXTAUTH_SECRET: "k3Vq8mZ0wYxT1nB5rLcJ7sHdPfGaE2uQ",
  RUNG_ORIGIN: "https://rung.example",
  SMTP_URL: server.url,
  MAIL_FROM: "Rung <rung@rung.example>",
});
await server.kill();
log.level = "silent";

let userId: string;
beforeEach(async () => {
  await db().delete(outgoingMails);
  userId = (await newcomer()).ownerId;
  server.taken.length = 0;
  server.inDoubt.clear();
  server.treat = () => undefined;
  server.beforeAnswer = async () => {};
  await server.start();
});
afterEach(() => server.kill());

const AT = new Date();
const mail = (to: string, more: Partial<NewMail> = {}): NewMail => ({
  userId,
  kind: "notifications",
  toAddress: to,
  subject: "Grace left a note.",
  body: "Hello <Ada> & co,\n\nGrace left a note.\nhttps://rung.example/notifications/1?a=1&b=2",
  ...more,
});

async function queue(howMany: number, name = (i: number) => `p${i}@example.org`): Promise<void> {
  await transaction(async (tx) => {
    for (let i = 0; i < howMany; i++) await queueMail(tx, mail(name(i)), AT);
  });
}

/** Lets the back-off of every waiting mail pass. */
const later = () =>
  db()
    .update(outgoingMails)
    .set({ sendAfter: sql`now()` })
    .where(and(isNull(outgoingMails.sentAt), isNull(outgoingMails.gaveUpAt)));

const unsent = async () => {
  const waiting = and(isNull(outgoingMails.sentAt), isNull(outgoingMails.gaveUpAt));
  const [row] = await db().select({ n: count() }).from(outgoingMails).where(waiting);
  return row?.n ?? 0;
};

const rowTo = async (to: string) => {
  const [row] = await db().select().from(outgoingMails).where(eq(outgoingMails.toAddress, to));
  if (!row) throw new Error(`no mail to ${to}`);
  return row;
};

test("a mail arrives as text and HTML, with an id of its own and a way out", async () => {
  await queue(1);
  const before = await rowTo("p0@example.org");
  expect(await deliverMails(system)).toBe(1);
  const parsed = await server.first();
  expect(parsed).toMatchObject({
    subject: "Grace left a note.",
    from: { name: "Rung", address: "rung@rung.example" },
    to: [{ address: "p0@example.org" }],
    messageId: `<${before.id}@rung.example>`,
  });
  const header = (key: string) => parsed.headers.find((each) => each.key === key)?.value;
  expect(header("list-unsubscribe")).toBe("<https://rung.example/settings/notifications>");
  expect(header("auto-submitted")).toBe("auto-generated");
  expect(parsed.text?.trim()).toBe(before.body);
  expect(parsed.html).toContain("Hello &lt;Ada&gt; &amp; co,");
  expect(parsed.html).toContain('href="https://rung.example/notifications/1?a=1&amp;b=2"');
  const after = await rowTo("p0@example.org");
  expect(after).toMatchObject({ body: "", attempts: 1, lastError: null, gaveUpAt: null });
  expect(after.sentAt).not.toBeNull();
});

test("other kinds carry no way to unsubscribe: they are not a list", async () => {
  await transaction((tx) => queueMail(tx, mail("sec@example.org", { kind: "security" }), AT));
  await deliverMails(system);
  expect(server.taken[0]?.raw).not.toMatch(/List-Unsubscribe/i);
});

test("a server that dies again and again and refuses some loses no mail, and none comes twice", async () => {
  const MAILS = 200;
  await queue(MAILS, (i) => (i % 20 === 0 ? `gone${i}@example.org` : `p${i}@example.org`));
  // Every tenth is put off twice, in either place; every twentieth is refused for good.
  server.treat = (to, nth) => {
    const i = Number(/\d+/.exec(to)?.[0]);
    if (to.startsWith("gone")) return { at: i % 40 === 0 ? "rcpt" : "data", code: 550 };
    return i % 10 === 1 && nth <= 2 ? { at: i % 20 === 1 ? "rcpt" : "data", code: 451 } : undefined;
  };
  // It dies in mid-delivery, after it took a mail and before it says so.
  const deaths = [7, 8, 40, 41, 90, 120, 165];
  let died = 0;
  server.beforeAnswer = async () => {
    if (!deaths.includes(server.taken.length)) return;
    died++;
    await server.kill();
  };
  let rounds = 0;
  while ((await unsent()) > 0 && rounds++ < 60) {
    await deliverMails(system);
    await later();
    // Down for a whole round now and then, as well.
    if (rounds % 3 !== 0) await server.start().catch(() => {});
  }
  expect(died).toBe(deaths.length);
  const rows = await db().select().from(outgoingMails);
  const refused = rows.filter(({ toAddress }) => toAddress.startsWith("gone"));
  const taken = rows.filter(({ toAddress }) => !toAddress.startsWith("gone"));
  expect([refused.length, taken.length]).toEqual([10, 190]);
  expect(refused.every(({ gaveUpAt, sentAt }) => gaveUpAt !== null && sentAt === null)).toBe(true);
  expect(refused.every(({ lastError }) => lastError?.includes("550"))).toBe(true);
  expect(taken.every(({ gaveUpAt, sentAt }) => gaveUpAt === null && sentAt !== null)).toBe(true);
  const ids = server.taken.map(({ id }) => id);
  expect(taken.filter(({ id }) => !ids.includes(id))).toEqual([]);
  const twice = ids.filter((id, i) => ids.indexOf(id) < i);
  expect(twice.length).toBeGreaterThan(0);
  expect(twice.filter((id) => !server.inDoubt.has(id))).toEqual([]);
  expect(server.inDoubt.size).toBeLessThanOrEqual(3 * deaths.length);
}, 60_000);

test("two servers at once share the mails, and none is sent twice", async () => {
  await queue(120);
  const sent = await Promise.all([deliverMails(system), deliverMails(system)]);
  expect(Math.min(...sent)).toBeGreaterThan(0);
  expect(sent[0] + sent[1]).toBe(120);
  expect(new Set(server.taken.map(({ id }) => id)).size).toBe(120);
  expect(server.taken).toHaveLength(120);
});

test("while the server is away a round ends early, and no attempt counts against a mail", async () => {
  await queue(50);
  await server.kill();
  expect(await deliverMails(system)).toBe(0);
  const rows = await db().select().from(outgoingMails);
  expect(rows.filter(({ lastError }) => lastError !== null).length).toBeLessThanOrEqual(3);
  expect(rows.every(({ attempts, gaveUpAt }) => attempts === 0 && gaveUpAt === null)).toBe(true);
  await server.start();
  await later();
  expect(await deliverMails(system)).toBe(50);
});

test("what cannot be said in an address is given up, and stops nothing", async () => {
  await queue(3, (i) => (i === 0 ? "a>b@example.org" : `p${i}@example.org`));
  expect(await deliverMails(system)).toBe(2);
  const bad = await rowTo("a>b@example.org");
  expect([bad.gaveUpAt === null, bad.body]).toEqual([false, ""]);
});

test("after three days a mail is given up, with the reason and without its address", async () => {
  const old = new Date(Date.now() - 3 * 86_400_000 - 60_000);
  await transaction((tx) => queueMail(tx, mail("late@example.org"), old));
  server.treat = () => ({ at: "rcpt", code: 450 });
  await deliverMails(system);
  const row = await rowTo("late@example.org");
  expect(row.gaveUpAt).not.toBeNull();
  expect(row.lastError).toMatch(/^EENVELOPE: .*450/);
  expect(row.lastError).not.toContain("late@");
});

test("a claim that was overtaken can still say sent, and cannot say failed", async () => {
  await queue(1);
  const slow = await claimMail(system);
  await later();
  const quick = await claimMail(system);
  if (!slow || !quick) throw new Error("there was nothing to claim");
  expect(await claimMail(system)).toBeNull();
  await noteNotSent(system, slow, { reason: "slow", waitMs: null, isCounted: true });
  expect(await rowTo("p0@example.org")).toMatchObject({ gaveUpAt: null, lastError: null });
  await noteSent(system, slow);
  await noteNotSent(system, quick, { reason: "quick", waitMs: 1, isCounted: true });
  expect(await rowTo("p0@example.org")).toMatchObject({ lastError: null, gaveUpAt: null });
  expect((await rowTo("p0@example.org")).sentAt).not.toBeNull();
});
