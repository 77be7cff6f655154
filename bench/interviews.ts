/**
 * How long until code runs? `npx tsx bench/interviews.ts` (a minute, after a build).
 *
 * Opens a session's page in a real Chromium with an empty cache and everything from this machine, so
 * what is measured is the work of the browser and not of a network. `editor`: from the click on the
 * address until the editor stands; `ready`: until Python or SQLite say that they are ready. `first`:
 * from pressing Run, once ready, to the results on the page; `again`: the same a second time.
 * `at once`: a visit in which Run is pressed as soon as the editor stands, cold, from the press to the
 * results. `moved` is the layout shift in all this. Median of three visits, in milliseconds. Fails
 * (exit 1) when the first run once warm takes longer than three seconds, or anything moves.
 */
import type { Browser, Page } from "@playwright/test";
import { sessionOf } from "@/db/testing/interviews";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { firstVisit, openBrowser } from "./support/browser";
import { quantile } from "./support/quantile";
import { serveWithCast } from "./support/serve";
import { type Cookie, openSessionOf } from "./support/session";
import { printTable } from "./support/table";

const VISITS = 3;
const FIRST_RUN_MS_MAX = 3_000;
const PATIENT = { timeout: 120_000 };
const QUESTIONS = ["q-allocate-money", "q-sql-latest-order"];
const NAMES = ["Python", "SQLite"];

type Times = Record<"editor" | "ready" | "first" | "again" | "atOnce" | "moved", number>;

/** Runs in the page before anything else, and adds up how far things move by themselves. */
function observe() {
  const seen = Object.assign(window, { moved: 0 });
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
      if (!shift.hadRecentInput) seen.moved += shift.value;
    }
  }).observe({ type: "layout-shift", buffered: true });
}

/** Opens the page until its editor stands; milliseconds. */
async function open(page: Page, url: string): Promise<number> {
  // tsx names the functions that it compiles by a helper, which the page does not have.
  await page.addInitScript("globalThis.__name = (made) => made");
  await page.addInitScript(observe);
  const began = performance.now();
  const answer = await page.goto(url, { waitUntil: "commit" });
  if (answer?.status() !== 200) throw new Error(`${url} answered ${answer?.status()}`);
  await page.locator(".cm-editor").first().waitFor(PATIENT);
  return performance.now() - began;
}

/** Presses Run and waits for the results; milliseconds. */
async function run(page: Page): Promise<number> {
  const began = performance.now();
  await page.getByRole("button", { name: /^Run/ }).click();
  await page.locator(".run-results").waitFor(PATIENT);
  return performance.now() - began;
}

async function visit(browser: Browser, url: string, cookie: Cookie): Promise<Times> {
  const wish = { origin: new URL(url).origin, cookie };
  const atOnce = await firstVisit(browser, wish, async (page) => {
    await open(page, url);
    return run(page);
  });
  return firstVisit(browser, wish, async (page) => {
    const began = performance.now();
    const editor = await open(page, url);
    await page.getByText(/ is ready\.$/).waitFor(PATIENT);
    const ready = performance.now() - began;
    const first = await run(page);
    const again = await run(page);
    const moved = await page.evaluate(() => (window as unknown as { moved: number }).moved);
    return { editor, ready, first, again, atOnce, moved };
  });
}

const served = await serveWithCast();
const browser = await openBrowser();
try {
  const { id } = served.cast.alan;
  const cookie = await openSessionOf(id);
  const settings = { mode: "practice" } as const;
  const wish = { questionIds: QUESTIONS, settings, at: new Date() };
  const { interviewId } = await sessionOf(mintOwnScope(id, ""), wish);
  const url = `${served.origin}/interviews/${interviewId}`;
  const rows: string[][] = [];
  const faults: string[] = [];
  for (const name of NAMES) {
    const seen: Times[] = [];
    for (let time = 0; time < VISITS; time += 1) seen.push(await visit(browser, url, cookie));
    const middle = (of: keyof Times) =>
      quantile(
        seen.map((times) => times[of]),
        0.5,
      );
    const moved = Math.max(...seen.map((times) => times.moved));
    const figures = (["editor", "ready", "first", "again", "atOnce"] as const).map(middle);
    rows.push([name, ...figures.map((ms) => ms.toFixed(0)), moved.toFixed(4)]);
    if (middle("first") > FIRST_RUN_MS_MAX) faults.push(`${name} is slow to run once it is ready`);
    if (moved >= 0.0005) faults.push(`The page moves while ${name} comes`);
    // The next question is in front for whoever opens the session from now on.
    await firstVisit(browser, { origin: served.origin, cookie }, async (page) => {
      await page.goto(url);
      const next = page.getByRole("button", { name: "Next question" });
      if ((await next.count()) === 0) return;
      await next.click();
      await page.getByRole("button", { name: "Previous question" }).waitFor(PATIENT);
    });
  }
  printTable(["runs", "editor", "ready", "first", "again", "at once", "moved"], rows);
  console.log(faults.length === 0 ? "\nCode runs in time, and nothing moves." : faults.join("\n"));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await served.stop();
}
