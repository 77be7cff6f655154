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
