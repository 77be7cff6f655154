import { randomUUID } from "node:crypto";
import fc from "fast-check";
import { expect, test } from "vitest";
import { saveMailWishes } from "@/app/(member)/settings/notifications/actions";
import type { Action } from "@/lib/access/action";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { NOTIFICATION_TYPES } from "@/lib/domain/notifications/types";
import { markNotificationsRead, markNotificationsUnread } from "./actions";
import { wishFields } from "./testing/told";

const nasty = fc.constantFrom(
  "",
  "a\u0000b",
  "\ud800",
  "__proto__",
  "-0",
  "1e309",
  "22:30",
  "24:61",
  "2026-13-45T00:00:00Z",
  "0000-01-01T00:00:00Z",
  "9999-12-31T23:59:59Z",
  "'; drop table notifications; --",
  "x".repeat(5_000),
  ...NOTIFICATION_TYPES.slice(0, 3),
);
const text = fc.oneof(nasty, fc.string({ unit: "binary" }), fc.uuid());
const value = fc.oneof({ weight: 4, arbitrary: text }, fc.array(text), fc.anything());
const names = ["clientKey", "id", "readAt", "version", "batchMinutes", "quietFrom", "quietTo"];
const name = fc.constantFrom(...names, "mail", "mail[]", "toString", "__proto__");
const noise = fc.array(fc.tuple(name, value), { maxLength: 12 }).map(Object.fromEntries);
const form = fc.array(fc.tuple(name, text), { maxLength: 12 }).map((entries) => {
  const data = new FormData();
  for (const [key, item] of entries) data.append(key, item);
  return data;
});
/** All right but for one field, so that the later checks are reached as well. */
const nearlyRight = fc.tuple(fc.subarray(names, { maxLength: 1 }), value).map(([wrong, what]) => ({
  ...wishFields(),
  clientKey: randomUUID(),
  id: randomUUID(),
  readAt: "2026-06-14T10:00:00.000Z",
  ...Object.fromEntries(wrong.map((key) => [key, what])),
}));

test.each<[string, Action<unknown>]>([
  ["markNotificationsRead", markNotificationsRead],
  ["markNotificationsUnread", markNotificationsUnread],
  ["saveMailWishes", saveMailWishes],
])(
  "%s answers anything with a clear refusal or a stored effect",
  async (_name, action) => {
    const { browser } = await signedInBrowser((await newPerson()).userId);
    const given = fc.oneof(form, noise, nearlyRight, fc.anything());
    await fc.assert(
      fc.asyncProperty(given, async (payload) => {
        const { state } = await browser.send(action, payload);
        expect(["ok", "invalid", "conflict", "not-found"]).toContain(state.status);
        if (state.status !== "invalid") return;
        const problems = Object.values(state.problems);
        expect(problems.length).toBeGreaterThan(0);
        // Sentences of our own, never a schema's wording.
        for (const problem of problems) expect(problem).toMatch(/^[A-Z][^:]*(:\d\d[^:]*)?[.]$/);
        expect(problems.join()).not.toMatch(/Invalid input|expected|undefined/);
      }),
      { numRuns: 700 },
    );
  },
  120_000,
);
