import { expect, test } from "@playwright/test";
import { KNOWN, openSession } from "./support/interviews";

test.beforeEach(() => test.setTimeout(60_000));

test("a lost network leaves the page as it is, and what it missed comes when it is back", async ({
  page,
  context,
}) => {
  await openSession(page, [KNOWN.concept, KNOWN.behavioural]);
  const field = page.getByRole("textbox", { name: "Your answer", exact: true });
  await field.fill("before zq3");
  await expect(page.getByText(/^Saved/).first()).toBeVisible();
  await context.setOffline(true);
  await field.fill("before zq3, and without a network");
  // What makes the page look for news, as coming back to a tab does.
  await page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
  await expect(field).toHaveValue("before zq3, and without a network");
  await context.setOffline(false);
  await expect
    .poll(
      async () => (await (await page.request.get(page.url())).text()).includes("without a network"),
      {
        timeout: 30_000,
      },
    )
    .toBe(true);
  await expect(field).toHaveValue("before zq3, and without a network");
});

test("what was written without a network is sent later, whichever question is in front then", async ({
  page,
  context,
  browser,
}) => {
  const { interviewId } = await openSession(page, [KNOWN.concept, KNOWN.behavioural]);
  const elsewhere = await browser.newContext({ storageState: await context.storageState() });
  const device = await elsewhere.newPage();
  await context.setOffline(true);
  await page.getByRole("textbox", { name: "Your answer", exact: true }).fill("in a tunnel zq6");
  await expect(page.getByText(/Rung does not answer/)).toBeVisible();
  await page.close();
  await device.goto(`/interviews/${interviewId}`);
  await device.getByRole("button", { name: "Next question" }).click();
  await expect(device.getByText("2 of 2", { exact: true })).toBeVisible();

  await context.setOffline(false);
  const later = await context.newPage();
  await later.goto(`/interviews/${interviewId}`);
  await expect(later.getByText("2 of 2", { exact: true })).toBeVisible();
  const kept = () => later.evaluate(() => Object.keys(localStorage).join());
  await expect.poll(kept).not.toContain("rung.draft");
  await device.getByRole("button", { name: "Previous question" }).click();
  const field = device.getByRole("textbox", { name: "Your answer", exact: true });
  await expect(field).toHaveValue("in a tunnel zq6");
  await elsewhere.close();
});

test("once Python is there a run needs no network, and nothing on the page breaks", async ({
  page,
  context,
}) => {
  test.setTimeout(90_000);
  // The stream of what others do never ends, and on a slow machine no network would be idle.
  await page.route("**/api/live*", (route) => route.abort());
  await openSession(page, [KNOWN.coding]);
  await expect(page.getByText("Python 3.14 is ready.")).toBeVisible({ timeout: 60_000 });
  await page.waitForLoadState("networkidle");
  await context.setOffline(true);
  await page.getByRole("button", { name: /^Run/ }).click();
  const results = page.getByRole("region", { name: "Run and submit" });
  await expect(results.getByText(/^\d of 2 tests pass/).last()).toBeVisible({ timeout: 20_000 });
  await expect(results.getByRole("listitem")).toHaveCount(2);
  await context.setOffline(false);
});

test("a part whose script did not come comes later, and the page stays", async ({
  page,
  context,
}) => {
  const { interviewId } = await openSession(page, [KNOWN.concept]);
  const field = page.getByRole("textbox", { name: "Your answer", exact: true });
  await expect(field).toBeEditable();
  const other = await context.newPage();
  await other.goto(`/interviews/${interviewId}`);
  await other.getByRole("textbox", { name: "Your answer", exact: true }).fill("theirs zq7");
  await expect(other.getByText(/^Saved/)).toBeVisible();
  await field.fill("mine zq8");
  await page.getByRole("button", { name: "Use this" }).click();
  await expect(field).toHaveValue("theirs zq7");
  // What was put aside is shown by a part that the page has not needed before.
  await page.route(/\/_next\/static\/.*\.js/, (route) => route.abort());
  const failed = page.waitForEvent("requestfailed");
  await page.getByRole("button", { name: "Flag" }).click();
  await failed;
  await expect(page.getByRole("button", { name: "Flagged", exact: true })).toBeVisible();
  await field.fill("theirs zq7, and more");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.unrouteAll({ behavior: "wait" });
  await expect(page.getByText("One earlier text of yours is kept")).toBeVisible({
    timeout: 15_000,
  });
  await expect(field).toHaveValue("theirs zq7, and more");
});
