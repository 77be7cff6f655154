import { expect, test } from "@playwright/test";
import { holdScripts } from "./support/hold-scripts";
import { KNOWN, openSession } from "./support/interviews";

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

test("a key in the middle of taking the field over costs nothing that was typed before", async ({
  page,
}) => {
  await openSession(page, [KNOWN.coding]);
  // The moment in which the field is put back to the page's text, long before all is drawn.
  await page.addInitScript(() => {
    const real = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, "defaultValue");
    const press = () => document.execCommand("insertText", false, "zq9");
    let isPressed = false;
    Object.defineProperty(HTMLTextAreaElement.prototype, "defaultValue", {
      ...real,
      set(this: HTMLTextAreaElement, text: string) {
        real?.set?.call(this, text);
        if (isPressed || this.name !== "body") return;
        isPressed = true;
        queueMicrotask(press);
      },
    });
  });
  const browser = await page.context().newCDPSession(page);
  const letScriptsRun = await holdScripts(page);
  await page.reload({ waitUntil: "commit" });
  await page.locator("textarea[name=body]").first().focus();
  await page.keyboard.press("ControlOrMeta+End");
  await page.keyboard.type("zq8");
  // Slow enough that drawing takes more than one turn.
  await browser.send("Emulation.setCPUThrottlingRate", { rate: 6 });
  await letScriptsRun();
  await expect(page.locator(".cm-content").first()).toContainText("zq8zq9", { timeout: 20_000 });
  await browser.send("Emulation.setCPUThrottlingRate", { rate: 1 });
  const stored = async () => (await page.request.get(page.url())).text();
  await expect.poll(stored).toContain("zq8zq9");
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
