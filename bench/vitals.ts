/**
 * How does a first visit feel? `npx tsx bench/vitals.ts` (a minute, after a build).
 *
 * Opens pages in a real Chromium with an empty cache, on a phone and on a desktop, scrolls to the
 * end and back, and asks the browser (PerformanceObserver) how far things moved (CLS), when the
 * first text (FCP) and the largest piece (LCP) were drawn, and how long long tasks held the main
 * thread up (TBT: what each took over 50 ms). The phone is slowed down as Lighthouse does it: a
 * quarter of the CPU, 1.6 Mbit/s, 150 ms there and back. Reading it: only CLS is the same on every
 * machine, and the only one that fails the run (exit 1): it has to be 0 in three decimals. The score puts FCP, LCP,
 * TBT and CLS on Lighthouse's curves with its weights; it lacks the speed index and inherits all the
 * noise of the machine, so it is a hint beside the real thing. Median of three visits.
 */
import { type Browser, devices, type Page } from "@playwright/test";
import { firstVisit, openBrowser } from "./support/browser";
import { quantile } from "./support/quantile";
import { scoreOf, type Vitals } from "./support/score";
import { serveWithCast } from "./support/serve";
import { type Cookie, openSessionOf } from "./support/session";
import { printTable } from "./support/table";

const VISITS = 3;
/** Letters that arrive late (the fonts swap) move a page by up to .014; beyond .02 something else does. */
const CLS_MAX = 0.02;
const PAGES = [
  { path: "/", isMember: false },
  { path: "/sign-in", isMember: false },
  { path: "/start", isMember: false },
  { path: "/dashboard", isMember: true },
  { path: "/skills", isMember: true },
];
const SCREENS = [
  { name: "phone", options: devices["Pixel 7"], isSlow: true },
  { name: "desktop", options: { viewport: { width: 1350, height: 940 } }, isSlow: false },
] as const;
type Screen = (typeof SCREENS)[number];

/** Runs in the page before anything else, and gathers what the observers tell. */
function observe() {
  const seen = { cls: 0, fcp: 0, lcp: 0, tbt: 0 };
  Object.assign(window, { rungVitals: seen });
  const watch = (type: string, take: (entry: PerformanceEntry) => void) =>
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries()) take(entry);
    }).observe({ type, buffered: true });
  watch("layout-shift", (entry) => {
    const shift = entry as PerformanceEntry & { value: number; hadRecentInput: boolean };
    if (!shift.hadRecentInput) seen.cls += shift.value;
  });
  watch("paint", ({ name, startTime }) => {
    if (name === "first-contentful-paint") seen.fcp = startTime;
  });
  watch("largest-contentful-paint", ({ startTime }) => {
    seen.lcp = startTime;
  });
  watch("longtask", ({ duration }) => {
    seen.tbt += Math.max(0, duration - 50);
  });
}

async function slowDown(page: Page) {
  const devtools = await page.context().newCDPSession(page);
  const bytesPerSecond = (1.6 * 1024 * 1024) / 8;
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await devtools.send("Network.emulateNetworkConditions", {
    offline: false,
    latency: 150,
    downloadThroughput: bytesPerSecond,
    uploadThroughput: bytesPerSecond / 2,
  });
}

async function visit(browser: Browser, screen: Screen, url: string, cookie?: Cookie) {
  const wish = { origin: new URL(url).origin, cookie, options: screen.options };
  return firstVisit(browser, wish, async (page) => {
    // tsx names the functions that it compiles by a helper, which the page does not have.
    await page.addInitScript("globalThis.__name = (made) => made");
    await page.addInitScript(observe);
    if (screen.isSlow) await slowDown(page);
    const response = await page.goto(url, { waitUntil: "networkidle" });
    if (response?.status() !== 200) throw new Error(`${url} answered ${response?.status()}`);
    const reach = () =>
      page.evaluate(() => (window as unknown as { rungVitals: Vitals }).rungVitals);
    const { fcp, lcp, tbt } = await reach();
    await page.evaluate(async () => {
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      const end = document.documentElement.scrollHeight;
      for (let y = 0; y <= end; y += innerHeight / 2) {
        scrollTo({ top: y, behavior: "instant" });
        await frame();
      }
      scrollTo({ top: 0, behavior: "instant" });
      await frame();
      await frame();
    });
    return { fcp, lcp, tbt, cls: (await reach()).cls };
  });
}

const served = await serveWithCast();
const browser = await openBrowser();
try {
  const cookie = await openSessionOf(served.cast.ada.id);
  const rows: string[][] = [];
  const moving: string[] = [];
  for (const screen of SCREENS) {
    for (const { path, isMember } of PAGES) {
      const seen: Vitals[] = [];
      for (let time = 0; time < VISITS; time++) {
        const url = served.origin + path;
        seen.push(await visit(browser, screen, url, isMember ? cookie : undefined));
      }
      const middle = (of: (vitals: Vitals) => number) => quantile(seen.map(of), 0.5);
      const cls = Math.max(...seen.map((each) => each.cls));
      const vitals = {
        fcp: middle((v) => v.fcp),
        lcp: middle((v) => v.lcp),
        tbt: middle((v) => v.tbt),
        cls,
      };
      if (cls >= CLS_MAX) moving.push(`${path} moves on a ${screen.name}: ${cls.toFixed(4)}`);
      const times = [vitals.fcp, vitals.lcp, vitals.tbt].map((ms) => ms.toFixed(0));
      const score = scoreOf(vitals, screen.isSlow ? "phone" : "desktop").toFixed(0);
      rows.push([path, screen.name, cls.toFixed(4), ...times, score]);
    }
  }
  printTable(["page", "screen", "CLS", "FCP ms", "LCP ms", "TBT ms", "score"], rows);
  console.log(moving.length === 0 ? "\nNothing moves." : `\n${moving.join("\n")}`);
  process.exitCode = moving.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await served.stop();
}
