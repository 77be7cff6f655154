import { expect, test } from "vitest";
import { ledgerOf, ratingFields, setUp } from "@/app/(member)/skills/testing/record";
import { closeDatabase } from "@/db/client";
import { dump } from "@/db/testing/dump";
import { freshKey } from "@/db/testing/writing";
import { rateSkill } from "../skills/actions";
import { keepStart } from "./actions";

/** What `keep-start.tsx` reads from the browser and hands over. */
const start = (more: object = {}) => ({
  declared: "junior",
  seed: 7,
  answers: [
    { skillId: "python", answer: "alone" },
    { skillId: "sql", answer: "no" },
    { skillId: "testing-that-never-was", answer: "alone" },
    { skillId: "caching", answer: "skip" },
  ],
  clientKey: freshKey(),
  ...more,
});
const kept = async (userId: string) =>
  (await ledgerOf(userId)).map(({ skillId, value }) => `${skillId} ${value}`).toSorted();

test("answers of the start become first ratings; unknown skills and skips do not", async () => {
  const { browser, userId } = await setUp();
  const { state } = await browser.send(keepStart, start());
  expect(state.status).toBe("ok");
  expect(browser.revalidated).toEqual(["/dashboard"]);
  expect(await kept(userId)).toEqual(["python 3", "sql 1"]);
});

test("handed over twice, or by two tabs at once, they are kept once", async () => {
  const { browser, userId } = await setUp();
  const payload = start();
  const answers = await Promise.all([1, 2, 3].map(() => browser.send(keepStart, payload)));
  for (const { state } of answers) expect(state).toEqual(answers[0]?.state);
  await browser.send(keepStart, start());
  expect(await kept(userId)).toHaveLength(2);
});

test("they never lie over a rating that was considered", async () => {
  const { browser, userId } = await setUp();
  await browser.submit(rateSkill, ratingFields({ rating: "5" }));
  const { state } = await browser.send(keepStart, start());
  expect(state).toEqual({ status: "ok", value: { kept: 0 } });
  expect(await kept(userId)).toEqual(["python 5"]);
});

const sure = { skillId: "python", answer: "alone" };
test.each([
  ["seed", { seed: -1 }],
  ["seed", { seed: 1.5 }],
  ["seed", { seed: "7" }],
  ["declared", { declared: "__proto__" }],
  ["answers", { answers: "python" }],
  ["answers", { answers: [sure, sure] }],
  ["answers", { answers: Array.from({ length: 13 }, (_, i) => ({ ...sure, skillId: `s-${i}` })) }],
  ["answers.0.answer", { answers: [{ ...sure, answer: 3 }] }],
  ["answers.0.skillId", { answers: [{ ...sure, skillId: "__proto__" }] }],
  ["clientKey", { clientKey: "57a27" }],
])("a start with a bad %s is refused: %j", async (field, change) => {
  const { browser } = await setUp();
  const before = await dump();
  const { state } = await browser.send(keepStart, start(change));
  expect(state).toMatchObject({ status: "invalid", problems: { [field]: expect.any(String) } });
  expect(await dump()).toBe(before);
});

test("without a database nothing is kept yet, and the next try keeps it", async () => {
  const { browser, userId } = await setUp();
  const payload = start();
  const url = process.env.DATABASE_URL;
  await closeDatabase();
  process.env.DATABASE_URL = "postgres://rung:none@127.0.0.1:9/none";
  try {
    expect((await browser.send(keepStart, payload)).state.status).toBe("unavailable");
  } finally {
    await closeDatabase();
    process.env.DATABASE_URL = url;
  }
  expect((await browser.send(keepStart, payload)).state.status).toBe("ok");
  expect(await kept(userId)).toHaveLength(2);
});
