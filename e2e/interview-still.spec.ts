import { expect, type Page, test } from "@playwright/test";
import { KNOWN, openSession } from "./support/interviews";

/** Python takes its time to come, on a busy machine more of it. */
const COLD = { timeout: 60_000 };

test.beforeEach(() => test.setTimeout(90_000));

/** Adds up, from the first frame on, how far things move by themselves. */
async function watchShifts(page: Page): Promise<() => Promise<number>> {
  await page.addInitScript(() => {
    const seen = Object.assign(window, { moved: 0 });
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) {
        const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
        if (!shift.hadRecentInput) seen.moved += shift.value;
      }
    }).observe({ type: "layout-shift", buffered: true });
  });
  return () => page.evaluate(() => (window as unknown as { moved: number }).moved);
}

for (const size of [
  { width: 1280, height: 800 },
  { width: 390, height: 844 },
]) {
  for (const [kind, id, ready] of [
    ["code", KNOWN.coding, /^Python .* is ready\.$/],
    ["a query", KNOWN.sql, /^SQLite .*ready\.$/],
  ] as const) {
    test(`nothing moves while the editor comes for ${kind}, ${size.width} px`, async ({ page }) => {
      await page.setViewportSize(size);
      const { interviewId } = await openSession(page, [id]);
      const moved = await watchShifts(page);
      await page.goto(`/interviews/${interviewId}`);
      await expect(page.locator(".cm-editor").first()).toBeVisible();
      await expect(page.getByText(ready)).toBeVisible(COLD);
      expect(await moved()).toBeLessThan(0.001);
    });
  }
}
