import { expect, type Page } from "@playwright/test";

/**
 * Waits until the scripts of a member's page run. What comes before that may be lost: a key, a press
 * on what only a script answers, a choice in a field whose value a script holds. The script writes
 * the name of the palette's key, after everything on the page; on a Mac it is what stood there before.
 */
export const untilAlive = (page: Page): Promise<void> =>
  expect(page.getByRole("button", { name: "Search and commands" })).toHaveText(
    process.platform === "darwin" ? /⌘K$/ : /Ctrl K$/,
  );

/** Opens a member's page and waits until it is alive. */
export async function visit(page: Page, address: string): Promise<void> {
  await page.goto(address);
  await untilAlive(page);
}
