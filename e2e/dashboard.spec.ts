import { expect, test } from "@playwright/test";
import { visit } from "./support/alive";
import { login } from "./support/people";

test("the ladder is an image that names the rung, the next one and the percentage", async ({
  page,
}) => {
  await login(page, "ada");
  await page.goto("/dashboard");
  const ladder = page.getByRole("img", {
    name: /^You stand on Junior\. Next rung: Mid-level, \d+ %\.$/,
  });
  await expect(ladder).toHaveCount(1);
  const percent = (await ladder.getAttribute("aria-label"))?.match(/\d+ %/)?.[0] ?? "none";
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    `You stand on Junior, ${percent} of the way to Mid-level.`,
  );
  await page.getByText("The ladder as a table").click();
  await expect(
    page.getByRole("row", { name: new RegExp(`Mid-level your next rung, ${percent}`) }),
  ).toBeVisible();
  await expect(page.getByRole("row", { name: /Junior confirmed by a mentor/ })).toBeVisible();
});

test("on a phone the same ladder stands there once, as a strip", async ({ page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  await login(page, "ada");
  await page.goto("/dashboard");
  await expect(page.getByRole("img", { name: /^You stand on Junior\. Next rung: / })).toHaveCount(
    1,
  );
});

test("the next best step stands above every chart, says why, and leads there", async ({ page }) => {
  await login(page, "ada");
  await page.goto("/dashboard");
  const step = page.getByRole("region", { name: "Next best step" });
  await expect(step.getByText(/^\+[\d.]+ points? towards Mid-level for about/)).toBeVisible();
  const chart = page.getByRole("figure", { name: /^Line chart of progress/ });
  const [above, below] = [await step.boundingBox(), await chart.boundingBox()];
  expect(above?.y ?? Number.NaN).toBeLessThan(below?.y ?? Number.NaN);
  await expect(step.getByRole("listitem")).toHaveCount(0);
  await step.getByText("Why this one").click();
  await expect(step.getByText(/the most for its time\.$/)).toBeVisible();
  await step.getByRole("link").click();
  await expect(page).toHaveURL(/\/skills\/[a-z-]+#evidence$/);
});

test("progress opens to its sum and to every reason", async ({ page }) => {
  await login(page, "ada");
  await page.goto("/dashboard");
  await expect(page.getByText(/^\d+ % of Mid-level\. Core skills \d of \d, all are/)).toBeVisible();
  const core = page.getByRole("table", { name: "Core skills of Mid-level" });
  // What is missing stands on top, with what to do about it; what is met stands below.
  const [first, last] = [core.getByRole("row").nth(1), core.getByRole("row").last()];
  await expect(first.getByRole("cell", { name: "met", exact: true })).toHaveCount(0);
  await expect(first.getByRole("cell").last()).toHaveText(/evidence/i);
  await expect(last.getByRole("cell", { name: "met", exact: true })).toBeVisible();
  const reasons = page.getByRole("table", { name: "Credit of every skill of Mid-level" });
  await expect(reasons).toBeHidden();
  await page.getByText(/^How the \d+ % come about$/).click();
  await expect(
    reasons.getByRole("cell", { name: /% likely to be a 3, 70 % is needed/ }).first(),
  ).toBeVisible();
});

test("any past day can be opened, compared with today, and has an address", async ({ page }) => {
  await login(page, "ada");
  await page.goto("/dashboard");
  const day = new Date(Date.now() - 200 * 86_400_000).toISOString().slice(0, 10);
  await page.getByLabel("Compare with").fill(day);
  await page.getByRole("button", { name: "Compare" }).click();
  await expect(page).toHaveURL(new RegExp(`since=${day}`));
  await expect(page.getByText(/^Since \d+ \w+ \d{4}: .*\+\d+ skills? met/)).toBeVisible();
  const table = page.getByRole("table", { name: "Progress on every rung, then and now" });
  await expect(table.getByRole("row", { name: /^Mid-level \d+ % \d+ % \+\d+$/ })).toBeVisible();
  await page.getByRole("link", { name: "Close" }).click();
  await expect(table).toHaveCount(0);
  await page.goBack();
  await expect(table).toBeVisible();
});

for (const since of ["2999-01-01", "yesterday", "2026-02-30", "%00"]) {
  test(`a day such as ${since} is no comparison and no fault`, async ({ page }) => {
    await login(page, "ada");
    const answer = await page.goto(`/dashboard?since=${since}`);
    expect(answer?.status()).toBe(200);
    await expect(page.getByRole("button", { name: "Compare" })).toBeVisible();
    await expect(page.getByRole("table", { name: /then and now$/ })).toHaveCount(0);
  });
}

test("a chart comes to life on being reached, and says the same in a table", async ({ page }) => {
  await login(page, "ada");
  await visit(page, "/dashboard");
  const radar = page.getByRole("figure", { name: /^Radar chart of 8 areas/ });
  await radar.focus();
  await expect(radar.getByRole("application").or(radar.locator(".recharts-surface"))).toBeVisible();
  await page.getByText("The numbers as a table").last().click();
  await expect(page.getByRole("columnheader", { name: "Area" })).toBeVisible();
});

test("an empty account sees a marked sample and one action", async ({ page }) => {
  await login(page, "alan");
  await page.goto("/dashboard");
  await expect(
    page.getByRole("img", { name: "Current rung: none yet. Next rung: Intern, 0 %." }),
  ).toBeVisible();
  const sample = page.getByRole("figure", { name: "A sample, not your data" });
  await expect(sample.getByRole("img", { name: /^A sample: Sam stands on Junior/ })).toBeVisible();
  await expect(page.getByRole("region", { name: "Next best step" })).toHaveCount(0);
  await page.getByRole("link", { name: "Find your rung" }).click();
  await expect(page).toHaveURL(/\/start$/);
});

test("claims alone are read out as claims, beside what is proven", async ({ page }) => {
  await login(page, "linus");
  await page.goto("/dashboard");
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(/^By your own account/);
  await expect(page.getByText("of Intern: you claim")).toBeVisible();
  await expect(page.getByText(/likely, by your word alone so far$/)).toBeVisible();
  await expect(page.getByText("no mentor has looked yet")).toBeVisible();
  await page.goto("/skills/frameworks");
  await expect(
    page.getByRole("table", { name: "Progress on each rung of the ladder" }),
  ).toBeVisible();
});
