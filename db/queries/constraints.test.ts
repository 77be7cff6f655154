import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, findCode } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { artefacts, ledgerEntries, skillCurrents } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import { day } from "@/db/testing/writing";

/** The last line of defence: what the rules above it let through, the tables refuse. */
const CHECK_VIOLATION = "23514";
const OTHER = "11111111-1111-4111-8111-111111111111";

const codeOf = async (work: PromiseLike<unknown>) =>
  findCode(
    await Promise.resolve(work).then(
      () => null,
      (error: unknown) => error,
    ),
  );

describe("ledger_entries", () => {
  const base = { skillId: "git", frameworkVersion: "1", at: day(1) };
  const insert = async (row: Record<string, unknown>) => {
    const { ownerId: userId } = await newcomer();
    const values = { ...base, ...row, userId } as typeof ledgerEntries.$inferInsert;
    return codeOf(db().insert(ledgerEntries).values(values));
  };

  test.each([
    { kind: "self", value: 5 },
    { kind: "self", value: null },
    { kind: "peer", value: 2.5 },
    { kind: "mentor", value: 0 },
    { kind: "coding", difficulty: 5, score: 0, trust: 0.5 },
    { kind: "quiz", difficulty: 0, score: 1 },
    { kind: "interview", difficulty: 2.5, score: 0.333 },
    { kind: "usage", value: 0 },
  ])("takes %j", async (row) => {
    expect(await insert(row)).toBe("");
  });

  test.each([
    { kind: "self", value: 2.5 },
    { kind: "self", value: 6 },
    { kind: "self", value: -1 },
    { kind: "self", value: Number.NaN },
    { kind: "self", value: 3, difficulty: 2 },
    { kind: "self", value: 3, score: 1 },
    { kind: "self", value: 3, trust: 0 },
    { kind: "self", value: 3, trust: 1.01 },
    { kind: "self", value: 3, trust: Number.NaN },
    { kind: "self", value: 3, raterId: "self" },
    { kind: "peer", value: null },
    { kind: "peer", value: 5.1 },
    { kind: "mentor", value: null },
    { kind: "mentor", value: Number.POSITIVE_INFINITY },
    { kind: "mentor", value: 3, score: 1 },
    { kind: "coding", value: 3 },
    { kind: "coding", difficulty: 3, score: null },
    { kind: "coding", difficulty: 3, score: 1.1 },
    { kind: "coding", difficulty: 5.5, score: 1 },
    { kind: "coding", value: 3, difficulty: 3, score: 1 },
    { kind: "quiz", difficulty: null, score: 1 },
    { kind: "interview", difficulty: 3, score: -0.1 },
    { kind: "usage", value: 2 },
    { kind: "usage", value: null },
    { kind: "usage", value: 1, score: 1 },
    { kind: "retraction" },
    { kind: "guess", value: 3 },
    { kind: "Self", value: 3 },
    { kind: "", value: 3 },
    { kind: "self", value: 3, note: "x".repeat(2001) },
  ])("refuses %j", async (row) => {
    const raterId = row.raterId === "self" ? (await newcomer()).ownerId : null;
    expect(await insert({ ...row, raterId })).toBe(CHECK_VIOLATION);
  });

  test("a retraction names an entry that exists; nobody's entries belong to nobody", async () => {
    expect(await insert({ kind: "retraction", retracts: OTHER })).toBe("23503");
    const orphan = { ...base, kind: "self", value: 3, userId: OTHER };
    expect(await codeOf(db().insert(ledgerEntries).values(orphan))).toBe("23503");
  });
});

describe("artefacts", () => {
  const insert = async (row: Record<string, unknown>) => {
    const { ownerId: userId } = await newcomer();
    const base = { kind: "document", title: "Notes", body: "text", at: day(1) };
    return codeOf(
      db()
        .insert(artefacts)
        .values({ ...base, ...row, userId }),
    );
  };

  test.each([
    { url: "https://example.org" },
    { url: "HTTP://example.org/?a=1#b", body: "" },
    { url: null, body: "seen in the office" },
    { title: "x".repeat(160) },
    { datedOn: "2024-02-29" },
  ])("takes %j", async (row) => {
    expect(await insert(row)).toBe("");
  });

  test.each([
    { kind: "rumour" },
    { title: "" },
    { title: "x".repeat(161) },
    { body: "x".repeat(4001) },
    { url: null, body: "" },
    { url: "javascript:alert(1)" },
    { url: " https://example.org" },
    { url: "data:text/html,x" },
    { url: "//example.org" },
    { url: "x\nhttps://example.org" },
    { url: `https://example.org/${"x".repeat(2000)}` },
    { url: "" },
  ])("refuses %j", async (row) => {
    expect(await insert(row)).toBe(CHECK_VIOLATION);
  });

  test("refuses a day that is none", async () => {
    expect(await insert({ datedOn: "2025-02-29" })).toBe("22008");
  });
});

test.each([6, -1])("skill_currents refuses a claim of %d", async (claimed) => {
  const { ownerId: userId } = await newcomer();
  const row = { userId, skillId: "git", claimed };
  expect(await codeOf(db().insert(skillCurrents).values(row))).toBe(CHECK_VIOLATION);
});

test.each([
  { goals: ["one", "two", "three", "four"] },
  { years: -1 },
  { years: 61 },
  { hoursPerWeek: 0 },
  { hoursPerWeek: 81 },
])("profiles refuses %j", async (row) => {
  const { ownerId } = await newcomer();
  const update = db().update(profiles).set(row).where(sql`${profiles.userId} = ${ownerId}`);
  expect(await codeOf(update)).toBe(CHECK_VIOLATION);
});

test.each([{ name: "" }, { name: "x".repeat(121) }, { name: "A", email: "x".repeat(255) }])(
  "users refuses %j",
  async (row) => {
    expect(await codeOf(db().insert(users).values(row))).toBe(CHECK_VIOLATION);
  },
);

test("an address belongs to one person", async () => {
  const row = { name: "A", email: "twice@example.org" };
  expect(await codeOf(db().insert(users).values(row))).toBe("");
  expect(await codeOf(db().insert(users).values(row))).toBe("23505");
});
