import { expect, type Page, test } from "@playwright/test";
import { untilAlive, visit } from "./support/alive";
import { holdScripts } from "./support/hold-scripts";
import { login, signIn, signUp } from "./support/people";

/** A line of the history, or of the evidence. */
const line = (page: Page, text: string | RegExp) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: text });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);
const path = "/skills/integration-testing";
const anchor = (page: Page, level: number) =>
  page.getByRole("radio", { name: new RegExp(`^${level} `) });
const inEvidence = (page: Page) => ({
  title: page.getByRole("textbox", { name: "Title" }),
  link: page.getByRole("textbox", { name: /^Link/ }),
  body: page.getByRole("textbox", { name: /^What it shows/ }),
  date: page.getByLabel("Date"),
  submit: page.getByRole("button", { name: "Attach evidence" }),
});

test("an anchor saves itself, a note goes with it, and the history can be taken back", async ({
  page,
}) => {
  await signUp(page);
  await visit(page, path);
  await page.getByRole("checkbox", { name: /^I use this now/ }).check();
  await anchor(page, 2).check();
  await expect(saved(page)).toBeVisible();
  await expect(line(page, "You rated yourself 2")).toBeVisible();
  await expect(anchor(page, 2)).toBeChecked();
  await expect(page.getByRole("checkbox", { name: /^I use this now/ })).toBeChecked();
  await page.getByRole("textbox", { name: /^Note/ }).fill("Reviewed “the suite” → 日本語 ✓");
  await anchor(page, 3).check();
  await expect(line(page, "You rated yourself 3")).toBeVisible();
  await expect(page.getByText("Reviewed “the suite” → 日本語 ✓")).toBeVisible();
  await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("");

  await page.getByRole("button", { name: "Take back You rated yourself 3" }).click();
  await expect(line(page, "You rated yourself 3 (taken back)")).toBeVisible();
  await page.reload();
  await expect(anchor(page, 2)).toBeChecked();
  await expect(line(page, "You rated yourself 3 (taken back)")).toBeVisible();
});

test("a note survives a reload before it is sent", async ({ page }) => {
  await signUp(page);
  await visit(page, path);
  await page.getByRole("textbox", { name: /^Note/ }).fill("half a thought");
  await page.reload();
  await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("half a thought");
});

test("words typed before any script runs join the draft, and stay", async ({ page }) => {
  test.setTimeout(60_000);
  await signUp(page);
  await visit(page, path);
  const form = inEvidence(page);
  await form.body.fill("Kept from before");
  const letScriptsRun = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await form.title.fill("Typed early");
  await form.body.fill("and a word more");
  await page.getByRole("textbox", { name: /^Note/ }).fill("An early note");
  await letScriptsRun();
  await untilAlive(page);
  await expect(form.body).toHaveValue("Kept from before and a word more");
  // Any later change draws all fields anew, from what the form knows.
  await form.link.fill("https://example.org/early");
  await expect(form.title).toHaveValue("Typed early");
  await anchor(page, 3).check();
  await expect(line(page, "An early note")).toBeVisible();
  await form.submit.click();
  await expect(line(page, "Typed early")).toContainText("Kept from before and a word more");
});

test("a rating from another tab is shown, not overwritten", async ({ page }) => {
  await signUp(page);
  await visit(page, path);
  const other = await page.context().newPage();
  await visit(other, path);
  await anchor(other, 4).check();
  await expect(saved(other)).toBeVisible();
  await anchor(page, 1).check();
  await expect(page.getByText(/This skill was rated in another tab meanwhile/)).toBeVisible();
  await expect(line(page, "You rated yourself 4")).toBeVisible();
  await expect(line(page, "You rated yourself 1")).toHaveCount(0);
});

test("evidence with a bad link keeps all that was typed, also across a reload", async ({
  page,
}) => {
  await signUp(page);
  await visit(page, path);
  const form = inEvidence(page);
  await form.title.fill("Contract tests 🧪");
  await page.getByLabel("Kind").selectOption("Pull request");
  await form.body.fill("My part: the fixtures.\nSecond line.");
  for (const [link, words] of [
    ["javascript:alert(1)", "Only http and https links can be kept."],
    ["example.org/pr/1", "Give the full address, beginning with https://."],
    ["https://me:secret@example.org/", "Take the user name and password out of the link."],
  ] as const) {
    await form.link.fill(link);
    await form.submit.click();
    await expect(form.link).toHaveAccessibleDescription(words);
    await expect(form.link).toHaveValue(link);
    await expect(page.getByLabel("Kind")).toHaveValue("pull-request");
  }
  await page.reload();
  await expect(form.title).toHaveValue("Contract tests 🧪");
  await expect(form.body).toHaveValue("My part: the fixtures.\nSecond line.");
  await expect(page.getByLabel("Kind")).toHaveValue("pull-request");

  await form.link.fill("https://example.org/pr/1");
  await form.date.fill("2999-01-01");
  await form.submit.click();
  await expect(form.date).toHaveAccessibleDescription("The date cannot be in the future.");
  await form.date.fill("2025-03-04");
  await form.submit.click();
  await expect(page.getByRole("link", { name: "Contract tests 🧪" })).toHaveAttribute(
    "href",
    "https://example.org/pr/1",
  );
  await expect(page.getByText(/^Pull request · 4 March 2025/)).toBeVisible();
  await page.reload();
  await page.getByText("Attach evidence", { exact: true }).first().click();
  await expect(form.title).toHaveValue("");
});

test("evidence shows several skills, is changed, withdrawn and brought back", async ({ page }) => {
  await signUp(page);
  await visit(page, path);
  const form = inEvidence(page);
  await form.title.fill("A talk on fixtures");
  await form.body.fill("Fifteen minutes for the team.");
  await page.getByLabel("Skills it shows").selectOption("Unit testing with pytest");
  await form.submit.dblclick();
  const item = page.getByRole("listitem").filter({ hasText: "A talk on fixtures" });
  await expect(item).toHaveCount(1);
  await expect(item).toContainText("Also shows Unit testing with pytest.");

  await item.getByRole("button", { name: "Change" }).click();
  const dialog = page.getByRole("dialog", { name: "Change this evidence" });
  await dialog.getByRole("textbox", { name: "Title" }).fill("A longer talk on fixtures");
  await dialog.getByRole("button", { name: "Save changes" }).click();
  await expect(line(page, "A longer talk on fixtures")).toBeVisible();
  await expect(dialog).toBeHidden();
  // Once it is stored nothing of it is left in the browser, to be taken for a newer draft.
  const drafts = () =>
    page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes("draft")));
  expect(await drafts()).toEqual([]);

  await visit(page, "/skills/pytest");
  await expect(line(page, "A longer talk on fixtures")).toBeVisible();
  await page.getByRole("button", { name: "Withdraw A longer talk on fixtures" }).click();
  await expect(line(page, "A longer talk on fixtures")).toHaveCount(0);
  await page.getByRole("status").getByRole("button", { name: "Undo" }).click();
  await expect(line(page, "A longer talk on fixtures")).toBeVisible();
  await page.reload();
  await expect(line(page, "A longer talk on fixtures")).toBeVisible();
});

test("a session that ends while evidence is typed loses no word", async ({ page }) => {
  const person = await signUp(page);
  await visit(page, path);
  const form = inEvidence(page);
  await form.title.fill("Typed with care");
  await form.body.fill("A long story");
  await page.context().clearCookies();
  await form.submit.click();
  await expect(page.getByText(/^You have been signed out\. Sign in again/)).toBeVisible();
  await expect(form.title).toHaveValue("Typed with care");
  await signIn(page, person);
  await form.submit.click();
  await expect(line(page, "Typed with care")).toBeVisible();
});

test("without a network every form says so and keeps what it holds", async ({ page }) => {
  await signUp(page);
  await visit(page, path);
  const silent = page.getByText(/^Rung did not answer\. Nothing you typed is lost/);
  const form = inEvidence(page);
  await form.title.fill("On a train");
  await form.body.fill("In a tunnel");
  await page.context().setOffline(true);
  await form.submit.click();
  await expect(silent).toHaveCount(1);
  await page.getByRole("textbox", { name: /^Note/ }).fill("Also in the tunnel");
  await anchor(page, 4).check();
  await expect(silent).toHaveCount(2);
  await expect(form.title).toHaveValue("On a train");
  await expect(anchor(page, 4)).toBeChecked();
  await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("Also in the tunnel");
  await page.context().setOffline(false);
  await form.submit.click();
  await expect(line(page, "On a train")).toBeVisible();
  await page.getByRole("button", { name: "Save rating" }).click();
  await expect(line(page, "Also in the tunnel")).toBeVisible();
  await expect(line(page, "You rated yourself 4")).toHaveCount(1);
});

for (const id of ["no-such-skill", "__proto__", "constructor", "%00", "..%2f..%2fetc"]) {
  test(`there is no skill called ${id}`, async ({ page }) => {
    await login(page, "alan");
    const answer = await page.goto(`/skills/${id}`);
    expect(answer?.status()).toBe(404);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText("There is no rung here");
  });
}
