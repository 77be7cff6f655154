import { expect, test } from "vitest";
import { AWKWARD_TEXTS, freshKey } from "@/db/testing/writing";
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

test("a rating is stored, told with its time and version, and can be taken back", async () => {
  const { browser, userId } = await setUp();
  const { state } = await browser.submit(rateSkill, ratingFields({ note: "  Shipped it.  " }));
  expect(state).toMatchObject({
    status: "ok",
    value: { outcome: "recorded", claimed: 3, isNotObservable: false, version: 1 },
  });
  const [entry] = await ledgerOf(userId);
  expect(entry).toMatchObject({ kind: "self", value: 3, note: "Shipped it." });
  const taken = await browser.send(takeBackEntry, { entryId: entry?.id, clientKey: freshKey() });
  expect(taken.state).toMatchObject({
    status: "ok",
    value: { skillId: "python", claimed: null, isNotObservable: false, version: 2 },
  });
  expect(await ledgerOf(userId)).toHaveLength(2);
});

test("null and “not-observable” both mean that there was no opportunity", async () => {
  const { browser } = await setUp();
  const plain = { skillId: "sql", rating: null, expectedVersion: 0, clientKey: freshKey() };
  for (const send of [
    browser.send(rateSkill, plain),
    browser.submit(rateSkill, ratingFields({ rating: "not-observable" })),
  ]) {
    const value = { outcome: "recorded", claimed: null, isNotObservable: true };
    expect((await send).state).toMatchObject({ status: "ok", value });
  }
});

test("a page is drawn anew by the form, and left alone by the matrix", async () => {
  const { browser } = await setUp();
  await browser.submit(rateSkill, ratingFields());
  expect(browser.revalidated).toEqual([]);
  await browser.submit(recordAssessment, ratingFields({ expectedVersion: "1" }));
  expect(browser.revalidated).toEqual(["/skills/python"]);
});

test("a double submit, even at the same moment, has one effect and one answer", async () => {
  const { browser, userId } = await setUp();
  for (const [action, fields] of [
    [rateSkill, ratingFields()],
    [attachEvidence, evidenceFields()],
    [markSkillUsage, { skillId: "sql", isInUse: "true", clientKey: freshKey() }],
  ] as const) {
    const send = () => browser.submit<unknown>(action, fields);
    const answers = await Promise.all([send(), send(), send()]);
    const again = await send();
    expect(again.state.status).toBe("ok");
    for (const { state } of answers) expect(state).toEqual(again.state);
  }
  expect((await ledgerOf(userId)).map(({ kind }) => kind)).toEqual(["self", "usage"]);
  expect(await artefactsOf(userId)).toHaveLength(1);
});

test("two tabs: the later one is told what is stored, and overwrites nothing", async () => {
  const { browser, userId } = await setUp();
  await browser.submit(rateSkill, ratingFields({ rating: "4" }));
  const late = { claimed: 4, version: 1 };
  const matrix = await browser.submit(rateSkill, ratingFields({ rating: "1" }));
  expect(matrix.state).toMatchObject({ status: "ok", value: { outcome: "conflict", ...late } });
  const fields = ratingFields({ rating: "1", note: "typed with care" });
  const form = await browser.submit(recordAssessment, fields);
  expect(form.state).toMatchObject({
    status: "conflict",
    value: late,
    typed: { rating: "1", note: "typed with care" },
  });
  expect((await ledgerOf(userId)).map(({ value }) => value)).toEqual([4]);
});

test("of fifty ratings at the same moment, one is recorded", async () => {
  const { browser, userId } = await setUp();
  const sent = Array.from({ length: 50 }, (_, i) =>
    browser.submit(rateSkill, ratingFields({ rating: String(i % 6) })),
  );
  const answers = await Promise.all(sent);
  const outcomes = answers.map(({ state }) => state.status === "ok" && state.value.outcome);
  expect(outcomes.filter((outcome) => outcome === "recorded")).toHaveLength(1);
  expect(outcomes.filter((outcome) => outcome === "conflict")).toHaveLength(49);
  expect(await ledgerOf(userId)).toHaveLength(1);
});

test("“I use this now” is noted and taken away again", async () => {
  const { browser, userId } = await setUp();
  for (const isInUse of ["true", "false"]) {
    const fields = { skillId: "python", isInUse, clientKey: freshKey() };
    const { state } = await browser.submit(markSkillUsage, fields);
    expect(state).toMatchObject({ status: "ok", value: { isInUse: isInUse === "true" } });
  }
  expect((await ledgerOf(userId)).map(({ value }) => value)).toEqual([1, 0]);
});

test("evidence is attached to several skills, changed, withdrawn and put back", async () => {
  const { browser, userId } = await setUp();
  const skillIds = ["python", "sql"];
  const attached = await browser.submit(attachEvidence, evidenceFields({ "skillIds[]": skillIds }));
  expect(attached.state.status).toBe("ok");
  expect(browser.revalidated).toEqual(["/skills/python", "/skills/sql"]);
  const [{ id = "" } = {}] = await artefactsOf(userId);

  const change = { id, expectedVersion: "1", title: "Renamed", body: "Mine alone." };
  const revised = await browser.submit(reviseEvidence, evidenceFields(change));
  expect(revised.state).toEqual({ status: "ok", value: { outcome: "revised", version: 2 } });
  const stale = await browser.submit(reviseEvidence, evidenceFields({ ...change, title: "Lost" }));
  expect(stale.state).toMatchObject({
    status: "conflict",
    value: { version: 2 },
    typed: { title: "Lost", body: "Mine alone." },
  });
  const stored = async () => (await artefactsOf(userId))[0];
  expect(await stored()).toMatchObject({ title: "Renamed", body: "Mine alone.", version: 2 });

  for (const isWithdrawn of [true, false]) {
    const fields = { id, isWithdrawn, clientKey: freshKey() };
    expect((await browser.send(withdrawEvidence, fields)).state.status).toBe("ok");
    expect((await stored())?.withdrawnAt !== null).toBe(isWithdrawn);
  }
});

test("withdrawn evidence cannot be changed", async () => {
  const { browser, userId } = await setUp();
  await browser.submit(attachEvidence, evidenceFields());
  const [{ id = "" } = {}] = await artefactsOf(userId);
  await browser.send(withdrawEvidence, { id, isWithdrawn: true, clientKey: freshKey() });
  const fields = evidenceFields({ id, expectedVersion: "1", title: "Too late" });
  expect((await browser.submit(reviseEvidence, fields)).state.status).toBe("not-found");
});

test.each(AWKWARD_TEXTS.filter((text) => text.trim() !== ""))(
  "%j comes back as it was typed",
  async (text) => {
    const { browser, userId } = await setUp();
    const kept = text.normalize("NFC").trim();
    await browser.submit(rateSkill, ratingFields({ note: text }));
    await browser.submit(attachEvidence, evidenceFields({ title: text, body: text }));
    expect((await ledgerOf(userId))[0]?.note).toBe(kept);
    expect((await artefactsOf(userId))[0]).toMatchObject({ title: kept, body: kept });
  },
);
