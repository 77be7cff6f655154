import { expect, type Locator, type Page, test } from "@playwright/test";
import { visit } from "./support/alive";
import {
  elsewhere,
  login,
  type Person,
  signInByForm,
  signUp,
  untilNextIsKnown,
} from "./support/people";

/** The rows of the matrix, each a group of seven radio buttons with the skill's name. */
const rows = (page: Page) =>
  page.getByRole("group").filter({ has: page.getByRole("radio", { name: "5, expert" }) });
const box = (row: Locator, name: RegExp) => row.getByRole("radio", { name });
const undoOf = (page: Page) => page.getByRole("button", { name: /^Undo / });
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
  await visit(page, "/skills?rung=intern");
  await expect(rows(page).first()).toBeVisible();
  return person;
}

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
  await visit(other, "/skills?rung=intern");
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
    // A page that hears of its session's end leaves; this one hears nothing and goes on.
    await page.route("**/api/live*", (route) => route.abort());
    const person = await openMatrix(page);
    const row = rows(page).first();
    if (how === "ended elsewhere") {
      const other = await elsewhere(browser, person);
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
    await untilNextIsKnown(tab);
    await signInByForm(tab, person);
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
