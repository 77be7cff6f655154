import { expect, type Locator, type Page, test } from "@playwright/test";
import { login, type Person, signIn, signUp } from "./support/people";

/** The rows of the matrix, each a group of seven radio buttons with the skill's name. */
const rows = (page: Page) =>
  page.getByRole("group").filter({ has: page.getByRole("radio", { name: "5, expert" }) });
const box = (row: Locator, name: RegExp) => row.getByRole("radio", { name });
const undoOf = (page: Page) => page.getByRole("button", { name: /^Undo / });
/** A line of the history, or of the evidence. */
const line = (page: Page, text: string | RegExp) =>
  page.getByRole("main").getByRole("listitem").filter({ hasText: text });
const saved = (page: Page) => page.getByText(/^Saved \d\d:\d\d$/);

/** Reaches an element as a keyboard does: by Tab alone. */
async function tabTo(page: Page, wanted: Locator) {
  for (let stop = 0; stop < 60; stop += 1) {
    await page.keyboard.press("Tab");
    if (await wanted.evaluate((element) => element === document.activeElement)) return;
  }
  await expect(wanted).toBeFocused();
}

/** Opens Intern's skills for an account of its own. */
async function openMatrix(page: Page): Promise<Person> {
  const person = await signUp(page);
  await page.goto("/skills?rung=intern");
  await expect(rows(page).first()).toBeVisible();
  return person;
}

test.describe("the matrix", () => {
  test("ten skills are rated by keys alone, saved with the time, and kept", async ({ page }) => {
    await openMatrix(page);
    await tabTo(page, box(rows(page).first(), /^not observable$/));
    const ratings = [3, 2, 4, 1, 0, 5, 2, 3, 1, 4];
    for (const [index, rating] of ratings.entries()) {
      await page.keyboard.press(String(rating));
      await expect(box(rows(page).nth(index), new RegExp(`^${rating},`))).toBeChecked();
      await page.keyboard.press("ArrowDown");
    }
    await expect(saved(page)).toBeVisible();
    await expect(page.getByText("10 of 156 rated.")).toBeVisible();
    await page.reload();
    await expect(page.getByText("10 of 156 rated.")).toBeVisible();
    for (const [index, rating] of ratings.entries()) {
      await expect(box(rows(page).nth(index), new RegExp(`^${rating},`))).toBeChecked();
    }
  });

  test("the last rating is undone, by key and by button", async ({ page }) => {
    await openMatrix(page);
    const row = rows(page).first();
    await box(row, /^not observable$/).focus();
    await page.keyboard.press("2");
    await expect(undoOf(page)).toBeVisible();
    await page.keyboard.press("4");
    await expect(box(row, /^4,/)).toBeChecked();
    await expect(undoOf(page)).toBeVisible();
    await page.keyboard.press("u");
    await expect(box(row, /^2,/)).toBeChecked();

    await box(rows(page).nth(1), /^3,/).check({ force: true });
    await undoOf(page).click();
    await expect(box(rows(page).nth(1), /^3,/)).not.toBeChecked();
    await page.reload();
    await expect(box(row, /^2,/)).toBeChecked();
    await expect(page.getByText("1 of 156 rated.")).toBeVisible();
  });

  test("“not observable” is a rating of its own", async ({ page }) => {
    await openMatrix(page);
    const row = rows(page).first();
    await box(row, /^not observable$/).focus();
    await page.keyboard.press("n");
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(box(row, /^not observable$/)).toBeChecked();
    await page.getByRole("main").getByRole("listitem").getByRole("link").first().click();
    await expect(page.getByText("you claim: not observable")).toBeVisible();
  });

  test("filters and the search live in the address, and Back restores them", async ({ page }) => {
    await login(page, "ada");
    await page.goto("/skills");
    await expect(rows(page)).toHaveCount(156);
    const filters = page.getByRole("navigation", { name: "Filters" });
    await filters.getByRole("link", { name: /^Stale/ }).click();
    await expect(page).toHaveURL("/skills?state=stale");
    await expect(rows(page)).toHaveCount(2);
    await page.goBack();
    await expect(page).toHaveURL("/skills");
    await expect(rows(page)).toHaveCount(156);

    await page.getByText("More filters").click();
    await page
      .getByRole("navigation", { name: "Area" })
      .getByRole("link", { name: /^Testing and tooling/ })
      .click();
    await expect(page).toHaveURL("/skills?area=testing-tooling");
    await page.getByRole("searchbox", { name: "Search skills" }).fill("pytest");
    await page.getByRole("button", { name: "Search", exact: true }).click();
    await expect(page).toHaveURL("/skills?area=testing-tooling&q=pytest");
    await expect(page.getByRole("group", { name: "Unit testing with pytest" })).toBeVisible();
    await expect(page.getByRole("group", { name: "Git basics" })).toHaveCount(0);
    await page.getByRole("searchbox", { name: "Search skills" }).fill("no such skill");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "No skill fits these filters" })).toBeVisible();
    await page.goBack();
    await expect(page.getByRole("searchbox", { name: "Search skills" })).toHaveValue("pytest");
    await page.getByRole("link", { name: "Clear" }).click();
    await expect(rows(page)).toHaveCount(156);
  });

  test("two tabs never overwrite each other in silence", async ({ page }) => {
    await openMatrix(page);
    const other = await page.context().newPage();
    await other.goto("/skills?rung=intern");
    for (const index of [0, 1]) {
      await box(rows(other).nth(index), /^not observable$/).focus();
      await other.keyboard.press("4");
    }
    await expect(saved(other)).toBeVisible();

    for (const index of [0, 1]) {
      await box(rows(page).nth(index), /^not observable$/).focus();
      await page.keyboard.press("2");
    }
    const conflicts = page.getByRole("alert").filter({ hasText: "Another tab rated this 4" });
    await expect(conflicts).toHaveCount(2);
    await conflicts.first().getByRole("button", { name: "Use mine" }).click();
    await expect(conflicts).toHaveCount(1);
    await conflicts.first().getByRole("button", { name: "Keep that" }).click();
    await expect(conflicts).toHaveCount(0);
    await expect(box(rows(page).nth(0), /^2,/)).toBeChecked();
    await expect(box(rows(page).nth(1), /^4,/)).toBeChecked();
    await expect(saved(page)).toBeVisible();
    await other.reload();
    await expect(box(rows(other).nth(0), /^2,/)).toBeChecked();
    await expect(box(rows(other).nth(1), /^4,/)).toBeChecked();
  });

  test("without a network a rating waits, and is saved when it is back", async ({ page }) => {
    await openMatrix(page);
    const row = rows(page).first();
    await page.context().setOffline(true);
    await box(row, /^not observable$/).focus();
    await page.keyboard.press("3");
    await expect(page.getByText(/One rating is kept in this browser/)).toBeVisible();
    await expect(page.getByText("Not saved yet. Your change is still here.")).toBeVisible();
    await page.context().setOffline(false);
    await expect(saved(page)).toBeVisible();
    await page.reload();
    await expect(box(row, /^3,/)).toBeChecked();
  });

  test("what could not be sent survives closing the tab", async ({ page }) => {
    await openMatrix(page);
    await page.context().setOffline(true);
    await box(rows(page).first(), /^not observable$/).focus();
    await page.keyboard.press("5");
    await expect(page.getByText(/One rating is kept in this browser/)).toBeVisible();
    const later = await page.context().newPage();
    await page.close();
    await later.context().setOffline(false);
    await later.goto("/skills?rung=intern");
    await expect(box(rows(later).first(), /^5,/)).toBeChecked();
    await expect(saved(later)).toBeVisible();
    await later.reload();
    await expect(later.getByText("1 of 156 rated.")).toBeVisible();
  });

  for (const how of ["ended elsewhere", "gone from this browser"] as const) {
    test(`a session ${how} in the middle costs nothing`, async ({ page, browser }) => {
      const person = await openMatrix(page);
      const row = rows(page).first();
      if (how === "ended elsewhere") {
        const other = await (await browser.newContext()).newPage();
        await signIn(other, person);
        await other.goto("/settings");
        await other.getByRole("button", { name: "End all others" }).click();
        await expect(other.getByRole("button", { name: "End all others" })).toHaveCount(0);
      } else {
        await page.context().clearCookies();
      }
      await box(row, /^not observable$/).focus();
      await page.keyboard.press("4");
      const alert = page.getByRole("alert").filter({ hasText: "Your session has ended." });
      await expect(alert).toContainText("One rating is kept in this browser");
      const [tab] = await Promise.all([
        page.waitForEvent("popup"),
        alert.getByRole("link", { name: "sign in again" }).click(),
      ]);
      await tab.getByLabel("E-mail").fill(person.email);
      await tab.getByLabel("Password", { exact: true }).fill(person.password);
      await tab.getByRole("button", { name: "Sign in" }).click();
      await expect(tab).toHaveURL(/\/skills/);
      await expect(
        tab.getByText("1 of 156 rated.").or(tab.getByText(/^0 of 156 rated/)),
      ).toBeVisible();
      await alert.getByRole("button", { name: "save them now" }).click();
      await expect(saved(page)).toBeVisible();
      await expect(alert).toHaveCount(0);
      await page.reload();
      await expect(box(row, /^4,/)).toBeChecked();
    });
  }
});

test.describe("a skill's page", () => {
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
    await page.goto(path);
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
    await page.goto(path);
    await page.getByRole("textbox", { name: /^Note/ }).fill("half a thought");
    await page.reload();
    await expect(page.getByRole("textbox", { name: /^Note/ })).toHaveValue("half a thought");
  });

  test("a rating from another tab is shown, not overwritten", async ({ page }) => {
    await signUp(page);
    await page.goto(path);
    const other = await page.context().newPage();
    await other.goto(path);
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
    await page.goto(path);
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

  test("evidence shows several skills, is changed, withdrawn and brought back", async ({
    page,
  }) => {
    await signUp(page);
    await page.goto(path);
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

    await page.goto("/skills/pytest");
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
    await page.goto(path);
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
    await page.goto(path);
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
});
