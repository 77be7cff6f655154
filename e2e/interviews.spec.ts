import { expect, type Page, test } from "@playwright/test";
import { framework } from "@/content/catalogue";
import { bankHeads, findHead } from "@/content/questions";
import { endSession, scoreOwn, sessionOf, storedAnswers, write } from "@/db/testing/interviews";
import type { QuestionHead, QuestionKind } from "@/lib/domain/interviews/question";
import { untilAlive, visit } from "./support/alive";
import { KNOWN, openSession } from "./support/interviews";
import { pressByKey, tabTo } from "./support/keyboard";
import { newPair, scopeOfPerson } from "./support/pair";
import { signUp } from "./support/people";
import { answerOf, comeDue, endEarly, giveScore, rubricOf } from "./support/reports";

/** Python takes its time to come, on a busy machine more of it. */
const COLD = { timeout: 60_000 };
const SESSION = /\/interviews\/[0-9a-f-]{36}$/;
const LATEST = "Latest order per customer";
const QUERY = `select customer_id, id, total
from (select *, row_number() over (partition by customer_id order by created_at desc, id desc) as n from orders)
where n = 1
order by customer_id`;

test.beforeEach(() => test.setTimeout(90_000));

const title = (page: Page) => page.getByRole("heading", { level: 1 });
const nameOf = (skillId: string) => framework().skills.get(skillId)?.name ?? skillId;
const more = (page: Page) => page.getByText("Kinds, topics, more time, a friend’s code");
const idIn = (page: Page) => /[0-9a-f-]{36}/.exec(page.url())?.[0] ?? "";

async function writeQuery(page: Page, query: string) {
  await expect(page.locator(".cm-editor").first()).toBeVisible();
  await page.getByRole("textbox", { name: "Your query" }).focus();
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.insertText(query);
  await expect(page.getByText(/^Saved \d\d:\d\d\./)).toBeVisible();
}

test("from the set-up to the scored report with the keyboard alone", async ({ page }) => {
  await signUp(page);
  await visit(page, "/interviews");
  await tabTo(page, page.getByRole("radio", { name: "30 minutes" }));
  for (let presses = 0; presses < 3; presses += 1) await page.keyboard.press("ArrowRight");
  await expect(page.getByRole("radio", { name: "By number" })).toBeChecked();
  await tabTo(page, page.getByLabel("Questions", { exact: true }));
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("1");
  await pressByKey(page, more(page));
  await pressByKey(page, page.getByRole("checkbox", { name: "Coding", exact: true }), "Space");
  // Past a hundred topics, unless the list is narrowed first.
  await tabTo(page, page.getByLabel("Find a topic"));
  await page.keyboard.type("pytest");
  await pressByKey(page, page.getByRole("button", { name: "Start", exact: true }));
  await expect(page).toHaveURL(SESSION);

  const code = page.getByRole("textbox", { name: "Your code" });
  await expect(page.locator(".cm-editor").first()).toBeVisible();
  await untilAlive(page);
  await tabTo(page, code);
  await page.keyboard.press("ControlOrMeta+a");
  await page.keyboard.type("def answer():\nreturn 1");
  await page.keyboard.press("ControlOrMeta+Enter");
  const results = page.getByRole("region", { name: "Run and submit" });
  await expect(results.getByText(/^\d of \d tests? pass/).last()).toBeVisible(COLD);
  await expect(code).toBeFocused();
  await page.keyboard.press("Escape");
  await pressByKey(page, page.getByRole("button", { name: "Submit" }));
  await expect(page.getByText(/\d+ of \d+ hidden checks passed/)).toBeVisible(COLD);
  await pressByKey(page, page.getByRole("button", { name: "Finish", exact: true }));
  await pressByKey(page, page.getByRole("button", { name: "Finish and see the report" }));
  await expect(page).toHaveURL(/\/report$/);

  await expect(title(page)).toHaveText("One answer to score.");
  const form = page.getByRole("form", { name: /^Score: / });
  for (const dimension of await form.getByRole("group").all()) {
    await pressByKey(page, dimension.getByRole("radio").first(), "Space");
  }
  await page.keyboard.press("ArrowDown");
  await pressByKey(page, form.getByRole("button", { name: "Give this score" }));
  await expect(title(page)).toHaveText(/^\d+ %: (strong )?no hire\.$/);
});

test("a session is set up by minutes, kinds and topics, and a friend gets the same", async ({
  page,
  browser,
}) => {
  await signUp(page);
  await visit(page, "/interviews");
  await page.getByRole("radio", { name: "15 minutes" }).check();
  await more(page).click();
  await page.getByRole("checkbox", { name: "Concept", exact: true }).check();
  await page.getByLabel("Find a topic").fill("control flow");
  await page.getByRole("checkbox", { name: nameOf("control-flow") }).check();
  await page.getByLabel("Time", { exact: true }).selectOption("150");
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(SESSION);
  await expect(page.getByText(/^Concept · difficulty \d · /)).toContainText(nameOf("control-flow"));
  await expect(page.getByRole("timer")).toHaveText(/^2[12]:\d\d left$/);
  const asked = (await storedAnswers(idIn(page))).map(({ questionId }) => questionId);

  await endEarly(page);
  await expect(title(page)).toHaveText("Nothing was handed in.");
  await page.getByRole("link", { name: "Repeat with a friend" }).click();
  await expect(page).toHaveURL(/\/interviews\?code=[a-z0-9]{10}$/);

  const friend = await (await browser.newContext()).newPage();
  await signUp(friend);
  await friend.goto(page.url());
  await friend.getByRole("button", { name: "Start", exact: true }).click();
  await expect(friend).toHaveURL(SESSION);
  const again = (await storedAnswers(idIn(friend))).map(({ questionId }) => questionId);
  expect(again).toEqual(asked);
});

test("practice: a hint and a look at the answer are noted, and prove nothing", async ({ page }) => {
  const { interviewId } = await openSession(page, [KNOWN.sql], { mode: "practice" });
  await page.getByRole("button", { name: "Hint 1 of 2" }).click();
  await expect(page.getByText("Which single row per customer do you want")).toBeVisible();
  await page.getByRole("button", { name: "Reveal the answer" }).click();
  await expect(page.getByRole("heading", { name: "A good answer" })).toBeVisible();
  await writeQuery(page, QUERY);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText(/(\d) of \1 hidden checks passed/)).toBeVisible(COLD);
  await endEarly(page);
  const answer = answerOf(page, LATEST);
  await expect(answer).toContainText("one hint · the answer was revealed first");
  await giveScore(page, LATEST, [4, 4, 4, 2]);
  await expect(title(page)).toHaveText(/^83 %: strong hire\.$/);
  const [stored] = await storedAnswers(interviewId);
  expect(stored).toMatchObject({ share: 1, ledgerEntryId: null });
  await page.goto("/skills/sql-advanced");
  await expect(page.getByText(/^Coding at difficulty/)).toHaveCount(0);
});

test("a mock interview ended early is scored within its caps, and what came of it is shown", async ({
  page,
}) => {
  const { scope } = await openSession(page, [KNOWN.sql, KNOWN.concept, KNOWN.behavioural]);
  await writeQuery(page, QUERY);
  await page.getByRole("button", { name: "Submit" }).click();
  await expect(page.getByText(/(\d) of \1 hidden checks passed/)).toBeVisible(COLD);
  await page.getByRole("button", { name: "Next question" }).click();
  await expect(page.getByText("2 of 3", { exact: true })).toBeVisible();
  const concept = (await title(page).textContent()) ?? "";
  await page.getByRole("textbox", { name: "Your answer" }).fill("It holds the **first** zq71.");
  await endEarly(page);

  await expect(title(page)).toHaveText("Two answers to score.");
  await expect(page.getByRole("article", { name: /Not reached$/ })).toBeVisible();
  const form = rubricOf(page, LATEST);
  await expect(form).toContainText("The query was not run before it was handed in. At most 2.");
  const checking = form.getByRole("group", { name: "Checking one's work" });
  await expect(checking.getByRole("radio", { name: /^3 / })).toBeDisabled();
  await form.getByRole("button", { name: /^Say why ?, for communication$/ }).click();
  await form.getByLabel("Why, for communication").fill("I said nothing zq72.");
  await giveScore(page, LATEST, [3, 3, 3, 2]);
  const scored = answerOf(page, LATEST);
  await expect(scored.getByRole("heading", { name: "Your score: 58 %, hire" })).toBeVisible();
  await expect(scored).toContainText("I said nothing zq72.");
  await expect(title(page)).toHaveText("One answer left to score.");
  await giveScore(page, concept, [3, 3, 3, 3]);
  await expect(title(page)).toHaveText(/^6[23] %: hire\.$/);
  await expect(answerOf(page, concept)).toContainText("It holds the first zq71.");

  await page.goto("/interviews");
  await expect(page.getByRole("table", { name: "Past sessions" }).getByRole("row")).toHaveCount(2);
  const row = page.getByRole("row", { name: /^Mid-level/ });
  await expect(row).toContainText(/Mock interview.*6[23] %.*of 45 min/);
  const topic = page.getByRole("row", { name: new RegExp(`^${nameOf("sql-advanced")}`) });
  await expect(topic).toContainText("2 more answers to tell");
  await page.goto("/skills/sql-advanced");
  await expect(
    page.getByText("Coding at difficulty 3: 100 % of the tests, reported by the browser").first(),
  ).toBeAttached();

  await page.goto("/dashboard");
  await expect(page.getByText(/due for another look/)).toHaveCount(0);
  await comeDue(scope);
  await page.reload();
  await expect(page.getByText("Two interview questions are due for another look.")).toBeVisible();
  await page.getByRole("link", { name: "Answer them now" }).click();
  await page.getByRole("button", { name: "Start what is due" }).click();
  await expect(page).toHaveURL(SESSION);
  await expect(page.getByText("1 of 2", { exact: true })).toBeVisible();
});

test("what is weak is found, said and asked with one press", async ({ page }) => {
  const me = await scopeOfPerson(await signUp(page));
  const questionIds = bankHeads()
    .filter(({ kind, topics }) => kind === "concept" && topics[0] === "control-flow")
    .map(({ id }) => id);
  const at = new Date(Date.now() - 40 * 86_400_000);
  const begun = await sessionOf(me, { questionIds: questionIds.slice(0, 3), at });
  for (const answer of begun.answers) {
    await write(me, answer, { body: "I do not know." }, at);
  }
  await endSession(me, begun.interviewId, at);
  for (const answer of begun.answers) await scoreOwn(me, answer, [1, 1, 1, 1], { at });

  await page.goto("/interviews");
  await expect(page.getByRole("heading", { name: "One weak area" })).toBeVisible();
  const row = page.getByRole("row", { name: new RegExp(`^${nameOf("control-flow")}`) });
  await expect(row).toContainText(/weak: \d\d % sure that it is below two thirds/);
  await page.getByRole("button", { name: "Start weak areas" }).click();
  await expect(page).toHaveURL(SESSION);
  const drawn = await storedAnswers(idIn(page));
  expect(drawn.length).toBeGreaterThan(2);
  for (const { questionId } of drawn) {
    expect(findHead(questionId)?.topics, questionId).toContain("control-flow");
  }
});

/** A skill that the bank asks about, but never in this kind of question: what is drawn is one's own. */
function topicWithout(kind: QuestionKind): string {
  const topics = (heads: readonly QuestionHead[]) => new Set(heads.flatMap((each) => each.topics));
  const asked = topics(bankHeads().filter((head) => head.kind === kind));
  const free = [...topics(bankHeads())].find((topic) => !asked.has(topic));
  if (free === undefined) throw new Error(`Every topic has a question of kind ${kind}`);
  return nameOf(free);
}

/** Starts a session of one question, of this kind and topic. */
async function startWith(page: Page, kind: string, topic: string) {
  await visit(page, "/interviews");
  await page.getByRole("radio", { name: "By number" }).check();
  await page.getByLabel("Questions", { exact: true }).fill("1");
  await more(page).click();
  await page.getByRole("checkbox", { name: kind, exact: true }).check();
  await page.getByLabel("Find a topic").fill(topic);
  await page.getByRole("checkbox", { name: topic, exact: true }).check();
  await page.getByRole("button", { name: "Start", exact: true }).click();
  await expect(page).toHaveURL(SESSION);
}

test("one's own questions, by form and as text, come up for oneself and for mentees", async ({
  browser,
}) => {
  const { mentee, mentor } = await newPair(browser);
  const { page } = mentor;
  const topic = topicWithout("behavioural");
  await visit(page, "/interviews/questions/new?kind=behavioural&as=form");
  await page.getByRole("button", { name: "Save the question" }).click();
  // What is wrong takes the focus, so nothing is written before it is said.
  await expect(page.getByText("Please look at this again")).toBeVisible();
  for (const [label, text] of [
    ["Title", "A week without the lead zq81"],
    ["The question", "Tell me of a week in which nobody could be asked."],
    ["What it looks for", "Decides what can wait"],
    ["The scope to expect", "Own task"],
    ["What a good answer covers", "What was decided, and on what ground"],
    ["A model answer", "I wrote down what I decided, and why."],
  ] as const) {
    await page.getByRole("textbox", { name: new RegExp(`^${label}`) }).fill(text);
  }
  await page.getByLabel("Topic", { exact: true }).selectOption({ label: topic });
  await page.getByRole("checkbox", { name: /my mentees/ }).check();
  await page.getByRole("button", { name: "Save the question" }).click();
  await expect(page).toHaveURL("/interviews/questions");
  await expect(page.getByRole("listitem").filter({ hasText: "zq81" })).toContainText(
    "for your mentees too",
  );

  await visit(page, "/interviews/questions/new?kind=concept&as=text");
  const source = page.getByLabel("The question as YAML");
  const right = await source.inputValue();
  await source.fill(right.replace("difficulty: 2", "difficulty: 9"));
  await page.getByRole("button", { name: "Save the question" }).click();
  await page.getByRole("button", { name: /^Line 5: / }).click();
  await expect(source).toBeFocused();
  expect(
    await source.evaluate((area: HTMLTextAreaElement) =>
      area.value.slice(area.selectionStart, area.selectionEnd),
    ),
  ).toMatch(/^difficulty: 9/);
  await source.fill(right.replace("A short name", "Written as text zq82"));
  await page.getByRole("button", { name: "Save the question" }).click();
  await expect(page.getByRole("link", { name: "Written as text zq82" })).toBeVisible();

  await startWith(page, "Behavioural", topic);
  await expect(title(page)).toHaveText("A week without the lead zq81");
  await startWith(mentee.page, "Behavioural", topic);
  await expect(title(mentee.page)).toHaveText("A week without the lead zq81");
});
