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

/** Nobody waits that long for an editor. */
const WORDS_MAX = 2_000;

test("no key is lost while the editor takes the plain field's place", async ({ page }) => {
  await openSession(page, [KNOWN.coding]);
  const letScriptsRun = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.locator("textarea[name=body]").first().focus();
  await page.keyboard.press("ControlOrMeta+End");
  const released = letScriptsRun();
  const editor = page.locator(".cm-content").first();
  const isInEditor = () => editor.evaluate((each) => each === document.activeElement);
  const words: string[] = [];
  const type = async () => {
    words.push(`k${words.length}.`);
    await page.keyboard.type(words.at(-1) ?? "");
  };
  // Without a pause, so that one of the keys meets the moment in which the editor comes.
  while (words.length < WORDS_MAX && !((await editor.count()) > 0 && (await isInEditor()))) {
    await type();
  }
  expect(words.length).toBeLessThan(WORDS_MAX);
  for (let more = 0; more < 20; more += 1) await type();
  await released;
  // The editor draws no more of a long line than is looked at; the server has all of it.
  const stored = async () => (await page.request.get(page.url())).text();
  await expect.poll(stored).toContain(words.join(""));
});

test("a reload brings back no text that was overtaken on another device", async ({
  page,
  browser,
}) => {
  const { interviewId } = await openSession(page, [KNOWN.concept]);
  const field = page.getByRole("textbox", { name: "Your answer", exact: true });
  await field.fill("older zq4");
  await expect(page.getByText(/^Saved/)).toBeVisible();
  const context = await browser.newContext({ storageState: await page.context().storageState() });
  const device = await context.newPage();
  await device.goto(`/interviews/${interviewId}`);
  await device.getByRole("textbox", { name: "Your answer", exact: true }).fill("newer zq5");
  await expect(device.getByText(/^Saved/)).toBeVisible();
  const stored = async () =>
    (await (await page.request.get(page.url())).text()).includes("newer zq5");
  await expect.poll(stored).toBe(true);
  await page.reload();
  await expect(field).toHaveValue("newer zq5");
  // Whatever it took for typed would be on its way by now.
  await expect(page.getByText(/^Saved/)).toBeVisible();
  await page.getByRole("textbox", { name: "Your answer", exact: true }).press("End");
  await page.keyboard.type("!");
  await expect
    .poll(async () => (await (await page.request.get(page.url())).text()).includes("newer zq5!"))
    .toBe(true);
  await context.close();
});
