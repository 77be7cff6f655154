import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { signOut } from "@/app/(member)/account/actions";
import { signIn } from "@/app/(public)/sign-in/actions";
import { createAccount } from "@/app/(public)/sign-up/actions";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import type { Action } from "@/lib/access/action";
import { currentUser } from "@/lib/access/session";
import { TestBrowser } from "@/lib/access/testing/browser";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import {
  changePassword,
  endAllOtherSessions,
  endOneSession,
  leaveForGood,
  saveProfile,
} from "./actions";

const runs = 700;

const nasty = fc.constantFrom(
  "",
  " ",
  "\u0000",
  "a\u0000b",
  "\ud800",
  "👩🏽‍💻",
  "\u202egnirts",
  "__proto__",
  "constructor",
  "NaN",
  "-0",
  "1e309",
  "2.5",
  "99999999999999999999",
  "null",
  "[]",
  '{"__proto__":{"x":1}}',
  "../../etc/passwd",
  "'; drop table users; --",
  "<script>alert(1)</script>",
  "javascript:alert(1)",
  "%s%n%x",
  "x".repeat(5_000),
  randomUUID(),
  "ada@example.org",
  "Europe/Paris",
);
const text = fc.oneof(nasty, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const value = fc.oneof({ weight: 5, arbitrary: text }, fc.array(text), fc.anything());

const names = [
  ["clientKey", "version", "name", "title", "years", "pathId", "specialisationId", "goals"],
  ["targetRungId", "hoursPerWeek", "timeZone", "currentPassword", "newPassword", "sessionId"],
  ["confirmation", "password", "email", "next", "start", "goals[]", "name[]", "__proto__"],
].flat();
const name = fc.oneof(fc.constantFrom(...names, "toString", "$ACTION_ID_0"), fc.string());

const form = fc.array(fc.tuple(name, text), { maxLength: 30 }).map((entries) => {
  const data = new FormData();
  for (const [key, item] of entries) data.append(key, item);
  return data;
});
const record = fc.array(fc.tuple(name, value), { maxLength: 30 }).map(Object.fromEntries);
const payload = fc.oneof(form, record, fc.anything());

/** Nearly right, so that the later checks are reached as well. */
const nearlyRight = fc.tuple(record, fc.subarray(names)).map(([noise, omitted]) => {
  const whole: Record<string, unknown> = {
    clientKey: randomUUID(),
    version: "1",
    name: "Ada",
    title: "",
    years: "",
    pathId: "",
    specialisationId: "",
    targetRungId: "",
    hoursPerWeek: "",
    timeZone: "UTC",
    sessionId: randomUUID(),
    confirmation: "somebody",
    email: "nobody@example.org",
  };
  for (const key of omitted) if (Object.hasOwn(noise, key)) whole[key] = noise[key];
  return whole;
});

const statuses = ["ok", "invalid", "conflict", "not-found", "limited", "signed-out"];

test.each<[string, Action<unknown>, boolean]>([
  ["saveProfile", saveProfile, true],
  ["changePassword", changePassword, true],
  ["endOneSession", endOneSession, true],
  ["endAllOtherSessions", endAllOtherSessions, true],
  ["leaveForGood", leaveForGood, true],
  ["signIn", signIn, false],
  ["createAccount", createAccount, false],
  ["signOut", signOut, false],
])(
  "%s answers anything with a clear refusal or a stored effect",
  async (_name, action, isMembers) => {
    const { userId } = await newPerson();
    const { browser } = await signedInBrowser(userId);
    const visitor = isMembers ? browser : new TestBrowser();
    await fc.assert(
      fc.asyncProperty(fc.oneof(payload, nearlyRight), async (given) => {
        const { state, redirectedTo } = await visitor.send(action, given);
        if (redirectedTo !== null) expect(["/", "/dashboard"]).toContain(redirectedTo);
        else expect(statuses).toContain(state.status);
        if (state.status !== "invalid") return;
        expect(Object.keys(state.problems).length).toBeGreaterThan(0);
        for (const problem of Object.values(state.problems)) {
          // Sentences of our own, never a schema's or a database's wording.
          expect(problem).toMatch(/^[A-Z].*[.]$/);
          expect(problem).not.toMatch(/Invalid input|expected|undefined|at .*:\d+/);
        }
      }),
      { numRuns: runs },
    );
    if (isMembers) expect(await visitor.within(() => currentUser())).not.toBeNull();
    expect(await db().$count(users, eq(users.id, userId))).toBe(1);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  },
  120_000,
);
