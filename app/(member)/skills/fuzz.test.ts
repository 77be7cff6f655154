import fc from "fast-check";
import { expect, test } from "vitest";
import { keepStart } from "@/app/(member)/dashboard/actions";
import { dump } from "@/db/testing/dump";
import { freshKey } from "@/db/testing/writing";
import type { Action } from "@/lib/access/action";
import {
  attachEvidence,
  markSkillUsage,
  rateSkill,
  recordAssessment,
  reviseEvidence,
  takeBackEntry,
  withdrawEvidence,
} from "./actions";
import { artefactsOf, evidenceFields, ledgerOf, ratingFields, setUp } from "./testing/record";

const awkward = fc.constantFrom(
  "",
  "\u0000",
  "\ud800",
  "👩🏽‍💻",
  "\u202egnirts",
  "__proto__",
  "constructor",
  "NaN",
  "-0",
  "2.5",
  "3abc",
  "6",
  "99999999999999999999",
  "not-observable",
  "on",
  "false",
  "javascript:alert(1)",
  "https://ada:secret@example.org",
  "9999-12-31",
  "0000-01-01",
  "'; drop table ledger_entries; --",
  "x".repeat(5_000),
  freshKey(),
  "python",
  "sql",
);
const text = fc.oneof(awkward, fc.string({ unit: "binary" }), fc.string({ unit: "grapheme" }));
const value = fc.oneof({ weight: 4, arbitrary: text }, fc.array(text), fc.anything());
const names = [
  ["skillId", "rating", "note", "isInUse", "expectedVersion", "entryId", "id", "isWithdrawn"],
  ["title", "kind", "url", "body", "datedOn", "skillIds", "skillIds[]", "declared", "seed"],
  ["answers", "answers[]", "__proto__", "toString", "$ACTION_ID_0"],
].flat();
const name = fc.oneof({ weight: 5, arbitrary: fc.constantFrom(...names) }, fc.string());

const form = fc.array(fc.tuple(name, text), { maxLength: 25 }).map((entries) => {
  const data = new FormData();
  for (const [key, item] of entries) data.append(key, item);
  data.append("file", new Blob(["x"]));
  return data;
});
const record = fc.array(fc.tuple(name, value), { maxLength: 25 }).map(Object.fromEntries);

/** Right but for a field or two, so that the later checks and the writes are reached as well. */
function nearly(whole: () => Record<string, unknown>) {
  return fc.array(fc.tuple(fc.constantFrom(...Object.keys(whole())), value), { maxLength: 2 }).map(
    // A key that came back with other fields would rightly get the first answer again.
    (slips) => ({ ...whole(), ...Object.fromEntries(slips), clientKey: freshKey() }),
  );
}

const plain = (fields: Record<string, unknown>) => {
  const { "skillIds[]": skillIds, ...rest } = fields;
  return skillIds === undefined ? rest : { ...rest, skillIds };
};

test.each<[string, Action<unknown>, (ids: { entry: string; artefact: string }) => object]>([
  ["rateSkill", rateSkill, () => ratingFields()],
  ["recordAssessment", recordAssessment, () => ratingFields({ note: "n", isInUse: "true" })],
  ["markSkillUsage", markSkillUsage, () => ({ skillId: "sql", isInUse: "true" })],
  ["takeBackEntry", takeBackEntry, ({ entry }) => ({ entryId: entry })],
  ["attachEvidence", attachEvidence, () => plain(evidenceFields())],
  [
    "reviseEvidence",
    reviseEvidence,
    ({ artefact }) => ({ ...plain(evidenceFields()), id: artefact, expectedVersion: "1" }),
  ],
  [
    "withdrawEvidence",
    withdrawEvidence,
    ({ artefact }) => ({ id: artefact, isWithdrawn: "false" }),
  ],
  [
    "keepStart",
    keepStart,
    () => ({ declared: "mid", seed: 1, answers: [{ skillId: "python", answer: "alone" }] }),
  ],
])(
  "%s answers anything with a clear refusal or a sound effect",
  async (_name, action, whole) => {
    const [{ browser, userId }, other] = [await setUp(), await setUp()];
    await browser.submit(rateSkill, ratingFields());
    await browser.submit(attachEvidence, evidenceFields());
    await other.browser.submit(rateSkill, ratingFields());
    const [entry] = await ledgerOf(userId);
    const [artefact] = await artefactsOf(userId);
    const ids = { entry: entry?.id ?? "", artefact: artefact?.id ?? "" };
    const before = await dump(other.userId);
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          form,
          record,
          fc.anything(),
          nearly(() => ({ ...whole(ids) })),
        ),
        async (given) => {
          const { state } = await browser.send(action, given);
          expect(["ok", "invalid", "conflict", "not-found"]).toContain(state.status);
          if (state.status !== "invalid") return;
          for (const problem of Object.values(state.problems)) {
            // Sentences of our own, never a schema's or a database's wording.
            expect(problem).toMatch(/^[A-Z].*[.]$/);
            expect(problem).not.toMatch(/Invalid input|expected|undefined|at .*:\d+/);
          }
        },
      ),
      { numRuns: 300 },
    );
    expect(await dump(other.userId)).toBe(before);
    const values = (await ledgerOf(userId)).filter(({ kind }) => kind === "self");
    for (const { value: stored } of values) expect([null, 0, 1, 2, 3, 4, 5]).toContain(stored);
    for (const { url } of await artefactsOf(userId)) expect(url ?? "https:").toMatch(/^https?:/);
    expect(({} as Record<string, unknown>).x).toBeUndefined();
  },
  120_000,
);
