import { expect, test } from "@playwright/test";
import { bankHeads, readQuestion } from "@/content/questions";
import { QUESTION_KINDS, type QuestionKind } from "@/lib/domain/interviews/question";
import { KNOWN, openSession } from "./support/interviews";
import { endEarly } from "./support/reports";
import { bare, heldBy, listenTo, SCRIPT_CHARACTERS_MIN, secretsOf } from "./support/secrets";

test.beforeEach(() => test.setTimeout(90_000));

const known: Partial<Record<QuestionKind, string>> = {
  coding: KNOWN.coding,
  sql: KNOWN.sql,
  concept: KNOWN.concept,
  system_design: KNOWN.design,
  behavioural: KNOWN.behavioural,
};

/** One question of each kind, with all that its file holds. */
const questions = QUESTION_KINDS.map((kind) => {
  const id = known[kind] ?? bankHeads().find((head) => head.kind === kind)?.id ?? "";
  const question = readQuestion(id);
  if (!question) throw new Error(`The bank has no question ${id}`);
  return question;
});
const secrets = questions.flatMap((question) => secretsOf(question, questions));
const count = questions.length;

test("nothing that a question keeps reaches the browser before its time, and all of it does then", async ({
  page,
}) => {
  for (const question of questions) {
    expect(secretsOf(question, questions).length, question.id).toBeGreaterThan(5);
  }
  const heard = await listenTo(page);
  await openSession(
    page,
    questions.map(({ id }) => id),
  );
  for (const [index, question] of questions.entries()) {
    await expect(page.getByText(`${index + 1} of ${count}`, { exact: true })).toBeVisible();
    if ("starterCode" in question || question.kind === "sql") {
      await expect(page.locator(".cm-editor").first()).toBeVisible();
    }
    // As a document, and as what a turn brings.
    await page.reload();
    await page
      .getByRole("textbox", { name: /^(Your|The program|Situation)/ })
      .first()
      .focus();
    await page.keyboard.insertText("zq96 ");
    await expect(page.getByText(/^Saved/)).toBeVisible();
    const found = await heldBy(page);
    expect(
      secrets.filter((secret) => found.includes(secret)),
      question.id,
    ).toEqual([]);
    if (index < count - 1) await page.getByRole("button", { name: "Next question" }).click();
  }
  const sent = await heard.pages();
  for (const { prompt, title } of questions) {
    expect(sent).toContain(bare(title));
    expect(sent).toContain(bare(prompt).slice(0, 40));
  }
  expect(secrets.filter((secret) => sent.includes(secret))).toEqual([]);
  const scripts = await heard.scripts();
  const long = secrets.filter(({ length }) => length >= SCRIPT_CHARACTERS_MIN);
  expect(scripts.length).toBeGreaterThan(100_000);
  expect(long.filter((secret) => scripts.includes(secret))).toEqual([]);

  await endEarly(page);
  await expect(page.getByRole("article")).toHaveCount(count);
  const report = await heldBy(page);
  for (const question of questions) {
    const told = [...question.modelAnswerPoints, ...question.hints].map(bare);
    expect(
      told.filter((line) => !report.includes(line)),
      question.id,
    ).toEqual([]);
    const solution = "referenceSolution" in question ? question.referenceSolution : "";
    expect(report).toContain(bare(solution));
  }
});

test("a hint brings that hint and no other; handing in brings the hidden tests and no solution", async ({
  page,
}) => {
  const sql = questions.find(({ kind }) => kind === "sql");
  if (sql?.kind !== "sql") throw new Error("There is no SQL question");
  const [first, second] = sql.hints.map(bare);
  const heard = await listenTo(page);
  await openSession(page, [sql.id]);
  await expect(page.locator(".cm-editor").first()).toBeVisible();
  await page.getByRole("button", { name: "Hint 1 of 2" }).click();
  await expect(page.getByRole("button", { name: "Hint 2 of 2" })).toBeVisible();
  await expect.poll(heard.pages).toContain(first);
  expect(await heard.pages()).not.toContain(second);

  const hidden = bare(sql.sql.hiddenSchema);
  expect(await heard.pages()).not.toContain(hidden);
  await page.getByRole("textbox", { name: "Your query" }).focus();
  await page.keyboard.insertText("select 1");
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText(/\d of \d hidden checks passed/)).toBeVisible({ timeout: 60_000 });
  await expect.poll(heard.pages).toContain(hidden);
  const all = await heard.pages();
  expect(all).not.toContain(bare(sql.sql.referenceSolution));
  expect(all).not.toContain(second);
});
