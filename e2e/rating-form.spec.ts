import { expect, type Page, test } from "@playwright/test";
import { visit } from "./support/alive";
import { signUp } from "./support/people";

const path = "/skills/integration-testing";
const anchor = (page: Page, level: number) =>
  page.getByRole("radio", { name: new RegExp(`^${level} `) });
const history = (page: Page) =>
  page
    .getByRole("main")
    .getByRole("listitem")
    .filter({ hasText: /^.*You (rated|no longer)/ });

/** Holds every answer of the skill's page back, so that the next choice is made before it comes. */
async function slowDown(page: Page) {
  await page.route(`**${path}`, async (route) => {
    const answer = route.request().method() === "POST" ? await route.fetch() : null;
    if (!answer) return route.continue();
    await new Promise((resolve) => setTimeout(resolve, 400));
    await route.fulfill({ response: answer });
  });
}

test("of choices made while the first is being saved, the last one is stored", async ({ page }) => {
  await signUp(page);
  await visit(page, path);
  await slowDown(page);
  for (const level of [2, 3, 4]) await anchor(page, level).check();
  await expect(history(page)).toHaveCount(2);
  await expect(history(page).first()).toContainText("You rated yourself 4");
  await page.reload();
  await expect(anchor(page, 4)).toBeChecked();
});

test("a note saved after the choice keeps the choice, and says nothing of the use", async ({
  page,
}) => {
  await signUp(page);
  await visit(page, path);
  await anchor(page, 4).check();
  await expect(history(page)).toHaveCount(1);
  await page.getByRole("textbox", { name: /^Note/ }).fill("Wrote the suite.");
  await page.getByRole("button", { name: "Save rating" }).click();
  await expect(page.getByText("Wrote the suite.")).toBeVisible();
  await expect(history(page)).toHaveCount(2);
  await expect(history(page).filter({ hasText: "You rated yourself 4" })).toHaveCount(2);
});

test("Back shows what the ratings of the matrix changed", async ({ page }) => {
  await signUp(page);
  await visit(page, path);
  await anchor(page, 1).check();
  await expect(history(page)).toHaveCount(1);
  await visit(page, "/dashboard");
  // The ladder, whose name says rung and percentage.
  const ladderOf = (each: Page) =>
    each
      .getByRole("img", { name: /Next rung/ })
      .first()
      .getAttribute("aria-label");
  const before = await ladderOf(page);
  await page.getByRole("link", { name: "All skills" }).first().click();
  const rows = page.getByRole("radio", { name: "5, expert" });
  for (let index = 0; index < 12; index += 1) await rows.nth(index).check();
  await page.goBack();
  await expect(page).toHaveURL(/\/dashboard$/);
  await expect.poll(() => ladderOf(page)).not.toBe(before);
  // The twelve need not arrive at once: in the end it is what a new page shows.
  const anew = await page.context().newPage();
  await expect(async () => {
    await anew.goto("/dashboard");
    expect(await ladderOf(page)).toBe(await ladderOf(anew));
  }).toPass({ timeout: 7_000 });
});
