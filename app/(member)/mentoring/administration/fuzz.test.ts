import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addAdministrator,
  becomeAdministrator,
  dismissAdministrator,
} from "@/app/(member)/settings/administrator/actions";
import { db } from "@/db/client";
import { administrators } from "@/db/schema/administration";
import { offer } from "@/db/testing/queue";
import type { Action } from "@/lib/access/action";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { saveMentorOffer, stopMentorOffer } from "../offer/actions";
import { vouchForMentor, withdrawMentorVouch } from "./actions";

const nasty = fc.constantFrom(
  "",
  " ",
  "a\u0000b",
  "\ud800",
  "👩🏽‍💻",
  "\u202egnirts",
  "__proto__",
  "NaN",
  "-0",
  "1e309",
  "2.5",
  "99999999999999999999",
  "[]",
  "'; drop table vouches; --",
  "<script>alert(1)</script>",
  "%s%n%x",
  "x".repeat(5_000),
  ",".repeat(900),
  randomUUID(),
  "true",
);
const text = fc.oneof(nasty, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const value = fc.oneof({ weight: 5, arbitrary: text }, fc.array(text), fc.anything());
const fields = ["clientKey", "version", "isOpen", "capacity", "languages", "about", "code", "email"]
  .concat(["mentorId", "rungId", "seenVouchId", "vouchId", "isWithdrawn", "userId"])
  .concat(["specialisationIds", "rungIds", "rungIds[]", "specialisationIds[]", "__proto__"]);
const name = fc.oneof(fc.constantFrom(...fields), fc.string());
const form = fc.array(fc.tuple(name, text), { maxLength: 20 }).map((entries) => {
  const data = new FormData();
  for (const [key, item] of entries) data.append(key, item);
  return data;
});
const record = fc.array(fc.tuple(name, value), { maxLength: 20 }).map(Object.fromEntries);

/** Nearly right, so that the later checks are reached as well. */
const nearlyRight = (mentorId: string) =>
  fc.tuple(record, fc.subarray(fields)).map(([noise, replaced]) => {
    const whole: Record<string, unknown> = {
      clientKey: randomUUID(),
      version: "0",
      isOpen: "on",
      capacity: "3",
      languages: "English",
      about: "",
      rungIds: ["junior"],
      code: "AAAA-AAAA-AAAA-AAAA-AAAA",
      email: "nobody@example.org",
      mentorId,
      rungId: "mid",
      seenVouchId: "",
      vouchId: randomUUID(),
      isWithdrawn: "true",
      userId: randomUUID(),
    };
    for (const key of replaced) if (Object.hasOwn(noise, key)) whole[key] = noise[key];
    return whole;
  });

const statuses = ["ok", "invalid", "conflict", "not-found", "limited"];

test.each<[string, Action<unknown>]>([
  ["saveMentorOffer", saveMentorOffer],
  ["stopMentorOffer", stopMentorOffer],
  ["vouchForMentor", vouchForMentor],
  ["withdrawMentorVouch", withdrawMentorVouch],
  ["becomeAdministrator", becomeAdministrator],
  ["addAdministrator", addAdministrator],
  ["dismissAdministrator", dismissAdministrator],
])(
  "%s answers anything with a clear refusal or a stored effect",
  async (_name, action) => {
    const [{ userId }, mentor] = [await newPerson(), await newPerson("Grace")];
    const { browser } = await signedInBrowser(userId);
    await db().insert(administrators).values({ userId });
    await offer(mentor.userId, { rung: null });
    const payload = fc.oneof(form, record, fc.anything(), nearlyRight(mentor.userId));
    await fc.assert(
      fc.asyncProperty(payload, async (given) => {
        const { state } = await browser.send(action, given);
        expect(statuses).toContain(state.status);
        if (state.status !== "invalid") return;
        expect(Object.keys(state.problems).length).toBeGreaterThan(0);
        for (const problem of Object.values(state.problems)) {
          // Sentences of our own, never a schema's or a database's wording.
          expect(problem).toMatch(/^[A-Z].*[.]$/);
          expect(problem).not.toMatch(/Invalid|expected|undefined|at .*:\d+/);
        }
      }),
      { numRuns: 500 },
    );
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  },
  120_000,
);
