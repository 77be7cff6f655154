import { type Browser, type BrowserContextOptions, chromium, type Page } from "@playwright/test";
import { findBrowser } from "@/scripts/find-browser.mjs";
import type { Cookie } from "./session";

export async function openBrowser(): Promise<Browser> {
  const { executablePath, args, env } = findBrowser();
  const inherited = Object.entries(process.env).filter(([, value]) => value !== undefined);
  const own = Object.fromEntries(inherited) as Record<string, string>;
  return chromium.launch({ executablePath, args, env: { ...own, ...env } });
}

/** An empty cache and, with a cookie, somebody signed in: each visit is the first. */
export async function firstVisit<T>(
  browser: Browser,
  wish: { origin: string; cookie?: Cookie | undefined; options?: BrowserContextOptions },
  visit: (page: Page) => Promise<T>,
): Promise<T> {
  const context = await browser.newContext({ locale: "en-GB", ...wish.options });
  try {
    if (wish.cookie) await context.addCookies([{ ...wish.cookie, url: wish.origin }]);
    return await visit(await context.newPage());
  } finally {
    await context.close();
  }
}
