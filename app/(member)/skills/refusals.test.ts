import { expect, test } from "vitest";
import { closeDatabase } from "@/db/client";
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
import { evidenceFields, ratingFields, setUp } from "./testing/record";

type Fields = Record<string, string | string[]>;

/** Sends it, and expects a refusal that names the field, gives the text back and stores nothing. */
async function expectRefusal(action: Action<unknown>, payload: Fields | object, field: string) {
  const { browser } = await setUp();
  const before = await dump();
  const isForm = Object.values(payload).every((v) => typeof v === "string" || Array.isArray(v));
  const { state } = isForm
    ? await browser.submit(action, payload as Fields)
    : await browser.send(action, payload);
  expect(state).toMatchObject({ status: "invalid", problems: { [field]: expect.any(String) } });
  expect(await dump()).toBe(before);
  return state.status === "invalid" ? state : null;
}

test.each([
  "6",
  "2.5",
  "3abc",
  "NaN",
  "-1",
  "",
  " ",
  "Infinity",
  "0x3",
  "1e0",
  "three",
  "٣",
  "\u0000",
])("a rating of %j is refused", async (rating) => {
  for (const action of [rateSkill, recordAssessment]) {
    const state = await expectRefusal(action, ratingFields({ rating, note: "kept" }), "rating");
    expect(state?.typed).toMatchObject({ rating, note: "kept" });
  }
});

test.each([6, 2.5, Number.NaN, Number.POSITIVE_INFINITY, -1, undefined, true, [3], { valueOf: 3 }])(
  "so is one that a script sends: %j",
  async (rating) => {
    const payload = { skillId: "python", rating, expectedVersion: 0, clientKey: freshKey() };
    await expectRefusal(rateSkill, payload, "rating");
  },
);

test.each(["cobol-2000", "__proto__", "constructor", "", "Python", "python\u0000", "x".repeat(61)])(
  "the unknown skill %j is refused everywhere",
  async (skillId) => {
    await expectRefusal(rateSkill, ratingFields({ skillId }), "skillId");
    await expectRefusal(recordAssessment, ratingFields({ skillId }), "skillId");
    const usage = { skillId, isInUse: "true", clientKey: freshKey() };
    await expectRefusal(markSkillUsage, usage, "skillId");
    const { browser } = await setUp();
    const before = await dump();
    const fields = evidenceFields({ "skillIds[]": ["python", skillId] });
    expect((await browser.submit(attachEvidence, fields)).state.status).toBe("invalid");
    expect(await dump()).toBe(before);
  },
);

test("a note may have 2,000 characters and no more", async () => {
  const { browser } = await setUp();
  const long = ratingFields({ note: "é".repeat(2000) });
  expect((await browser.submit(recordAssessment, long)).state.status).toBe("ok");
  const note = "a".repeat(2001);
  const state = await expectRefusal(recordAssessment, ratingFields({ note }), "note");
  expect(state?.typed.note).toBe(note);
});

test.each([
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "  javascript:alert(1)",
  "java\nscript:alert(1)",
  "data:text/html,<script>alert(1)</script>",
  "vbscript:x",
  "file:///etc/passwd",
  "ftp://example.org/",
  "//example.org",
  "example.org",
  "https://",
  "https://ada:secret@example.org/",
  "https://ada@example.org/",
  `https://example.org/${"a".repeat(2000)}`,
  "https://example.org/\u0000",
])("the link %j is refused", async (url) => {
  const state = await expectRefusal(attachEvidence, evidenceFields({ url, body: "text" }), "url");
  expect(state?.typed).toMatchObject({ url, body: "text", "skillIds[0]": "python" });
});

test.each([
  ["title", { title: "" }],
  ["title", { title: "   " }],
  ["title", { title: "t".repeat(161) }],
  ["title", { title: "a\u0000b" }],
  ["body", { body: "b".repeat(4001) }],
  ["kind", { kind: "blackmail" }],
  ["kind", { kind: "__proto__" }],
  ["url", { url: "", body: "" }],
  ["datedOn", { datedOn: "2125-01-01" }],
  ["datedOn", { datedOn: "2025-02-30" }],
  ["datedOn", { datedOn: "yesterday" }],
  ["datedOn", { datedOn: "" }],
  ["datedOn", { datedOn: "1969-12-31" }],
  ["skillIds", { "skillIds[]": [] }],
  ["skillIds", { "skillIds[]": Array.from({ length: 21 }, (_, i) => `skill-${i}`) }],
  ["skillIds", { "skillIds[]": ["python", "python"] }],
  ["clientKey", { clientKey: "" }],
  ["clientKey", { clientKey: "not-a-key" }],
])("evidence with a bad %s is refused: %j", async (field, change) => {
  await expectRefusal(attachEvidence, evidenceFields(change as Fields), field);
});

test("tomorrow's date is refused as soon as it is tomorrow everywhere", async () => {
  const soon = new Date(Date.now() + 39 * 3_600_000).toISOString().slice(0, 10);
  const state = await expectRefusal(attachEvidence, evidenceFields({ datedOn: soon }), "datedOn");
  expect(state?.problems.datedOn).toContain("future");
});

test("300 kB are refused, and come back to the person who typed them", async () => {
  const body = "x".repeat(300_000);
  const state = await expectRefusal(attachEvidence, evidenceFields({ body }), "form");
  expect(state?.typed.body).toHaveLength(300_000);
});

const unknownId = "00000000-0000-4000-8000-000000000000";
test.each<[string, Action<unknown>, Fields]>([
  ["takeBackEntry", takeBackEntry, { entryId: unknownId }],
  ["reviseEvidence", reviseEvidence, { ...evidenceFields(), id: unknownId, expectedVersion: "1" }],
  ["withdrawEvidence", withdrawEvidence, { id: unknownId, isWithdrawn: "true" }],
])("%s: what is not there is not found", async (_name, action, fields) => {
  const { browser } = await setUp();
  const before = await dump();
  const { state } = await browser.submit(action, { ...fields, clientKey: freshKey() });
  expect(state.status).toBe("not-found");
  expect(await dump()).toBe(before);
});

test.each(["", "1", "' or true --", `${unknownId}0`, "__proto__"])(
  "the malformed id %j is refused before the database sees it",
  async (id) => {
    const clientKey = freshKey();
    await expectRefusal(takeBackEntry, { entryId: id, clientKey }, "entryId");
    await expectRefusal(withdrawEvidence, { id, isWithdrawn: "true", clientKey }, "id");
    const revision = { ...evidenceFields(), id, expectedVersion: "1" };
    await expectRefusal(reviseEvidence, revision, "id");
  },
);

test("without a database every action says so and keeps what was typed", async () => {
  const { browser } = await setUp();
  const actions: [Action<unknown>, Fields][] = [
    [rateSkill, ratingFields({ note: "typed" })],
    [recordAssessment, ratingFields({ note: "typed" })],
    [attachEvidence, evidenceFields({ body: "typed" })],
    [reviseEvidence, evidenceFields({ body: "typed", id: unknownId, expectedVersion: "1" })],
    [withdrawEvidence, { id: unknownId, isWithdrawn: "true", clientKey: freshKey() }],
    [takeBackEntry, { entryId: unknownId, clientKey: freshKey() }],
    [markSkillUsage, { skillId: "sql", isInUse: "true", clientKey: freshKey() }],
  ];
  const url = process.env.DATABASE_URL;
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://rung:none@127.0.0.1:9/none";
  try {
    for (const [action, fields] of actions) {
      const { state } = await browser.submit(action, fields);
      const { "skillIds[]": _, ...texts } = fields;
      expect(state).toMatchObject({ status: "unavailable", typed: texts });
    }
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = url;
  }
});

test("a database that leaves after the session was read is told in the same words", async () => {
  const { browser } = await setUp();
  const fields = ratingFields({ note: "typed" });
  // The first read is the session's; the write that follows finds nobody there.
  const sent = browser.submit(rateSkill, fields);
  await closeDatabase();
  const { state } = await sent;
  expect(["ok", "unavailable"]).toContain(state.status);
  const again = await browser.submit(rateSkill, fields);
  expect(again.state).toMatchObject({ status: "ok", value: { version: 1 } });
});
