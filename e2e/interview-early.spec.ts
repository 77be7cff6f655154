import { expect, type Page, test } from "@playwright/test";
import { KNOWN, openSession } from "./support/interviews";

/** Lets no script reach the page until the returned function is called. */
async function holdScripts(page: Page): Promise<() => Promise<void>> {
  let release = () => {};
  const released = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route(/\/_next\/static\/.*\.js/, async (route) => {
    await released;
    await route.continue();
  });
  return async () => {
    release();
    await page.unrouteAll({ behavior: "wait" });
  };
}

test.beforeEach(() => test.setTimeout(60_000));

for (const [kind, name, questionId] of [
  ["words", "Your answer", KNOWN.concept],
  ["code", "Your code", KNOWN.coding],
] as const) {
  test(`${kind} typed before any script runs are kept, upon what was saved before`, async ({
    page,
  }) => {
    await openSession(page, [questionId]);
    const field = page.getByRole("textbox", { name, exact: true });
    await field.focus();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.insertText("\nfirst zq1");
    await expect(page.getByText(/^Saved/).first()).toBeVisible();

    const letScriptsRun = await holdScripts(page);
    await page.reload({ waitUntil: "commit" });
    const plain = page.locator("textarea[name=body]").first();
    await expect(plain).toHaveValue(/first zq1/);
    await plain.focus();
    await page.keyboard.press("ControlOrMeta+End");
    await page.keyboard.insertText("\nthen zq2");
    await letScriptsRun();

    const inTime = { timeout: 20_000 };
    if (kind === "words") await expect(field).toHaveValue(/first zq1\nthen zq2/, inTime);
    else await expect(page.locator(".cm-content").first()).toContainText("then zq2", inTime);
    await expect(page.getByText(/^Saved/).first()).toBeVisible();
    // The server has it as well: a page drawn anew shows it before any script.
    await expect
      .poll(async () => (await (await page.request.get(page.url())).text()).includes("then zq2"))
      .toBe(true);
  });
}

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
