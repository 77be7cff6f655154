/**
 * How heavy is a first visit? `npx tsx bench/weight.ts` (half a minute, after a build).
 *
 * Opens each page in a real Chromium with an empty cache, touches nothing, waits until the network
 * is quiet, and adds up what came over the wire: scripts, HTML and CSS as they were compressed.
 * Scripts that Next fetches ahead for links in view count too. Reading it: JS is the figure with a
 * budget; `n` is the number of script files; `ahead` counts the pages that Next asked the server for
 * in case a link is followed; `charts` says whether Recharts had come, before and after a pointer
 * reached the first chart. Fails (exit 1) when a page is over its budget, when
 * Recharts comes unasked, or when it never comes.
 */
import type { Browser, Page } from "@playwright/test";
import type { CastName, Encounters } from "@/db/testing/cast";
import { firstVisit, openBrowser } from "./support/browser";
import { serveWithCast } from "./support/serve";
import { type Cookie, openSessionOf } from "./support/session";
import { printTable } from "./support/table";

type Visit = {
  path: string;
  budgetKb?: number;
  isMember?: boolean;
  hasCharts?: boolean;
  /** Ada, unless somebody else has more to see. */
  who?: CastName;
};

const VISITS: readonly Visit[] = [
  { path: "/", budgetKb: 145 },
  { path: "/sign-in", budgetKb: 145 },
  { path: "/sign-up" },
  { path: "/start" },
  { path: "/dashboard", budgetKb: 155, isMember: true, hasCharts: true },
  { path: "/skills", budgetKb: 155, isMember: true },
  { path: "/skills/pytest", isMember: true },
  { path: "/settings", isMember: true },
  { path: "/mentoring", budgetKb: 155, isMember: true },
  { path: "/mentoring/desk", budgetKb: 155, isMember: true, who: "grace" },
  { path: "/mentoring/desk/queue", budgetKb: 155, isMember: true, who: "grace" },
  { path: "/mentoring/submit", isMember: true },
  { path: "/mentoring/goals", isMember: true },
  { path: "/notifications", isMember: true },
  { path: "/interviews", budgetKb: 155, isMember: true },
  { path: "/interviews/questions/new", isMember: true },
];

/** Pages of what passed between Ada and Grace, whose addresses are made with the cast. */
const visitsOf = ({ mentorshipId, reviewId, openReviewId, ...interviews }: Encounters): Visit[] => [
  { path: `/mentoring/mentors/${mentorshipId}`, isMember: true },
  { path: `/mentoring/mentees/${mentorshipId}`, isMember: true, who: "grace" },
  { path: `/mentoring/reviews/${reviewId}`, budgetKb: 155, isMember: true },
  { path: `/mentoring/desk/reviews/${openReviewId}`, budgetKb: 155, isMember: true, who: "grace" },
  // A question in words: neither the editor nor Python has been asked for.
  { path: `/interviews/${interviews.openInterviewId}`, budgetKb: 155, isMember: true },
  { path: `/interviews/${interviews.interviewId}/report`, isMember: true },
];

type Kind = "script" | "document" | "stylesheet";
type Weight = Record<Kind, number> & { scripts: number; pagesAhead: number };

/** Adds up everything the page receives from now on; `isRecharts` looks into the scripts. */
function listen(page: Page) {
  const responses: Promise<{ kind: string; bytes: number; isRecharts: boolean }>[] = [];
  let pagesAhead = 0;
  page.on("requestfinished", (request) => {
    const kind = request.resourceType();
    if (new URL(request.url()).searchParams.has("_rsc")) pagesAhead += 1;
    if (!/^(script|document|stylesheet)$/.test(kind)) return;
    responses.push(
      (async () => {
        const response = await request.response();
        const text = kind === "script" ? await response?.text() : "";
        const { responseBodySize: bytes } = await request.sizes();
        return { kind, bytes, isRecharts: text?.includes("recharts-") ?? false };
      })(),
    );
  });
  return async () => {
    const all = await Promise.all(responses);
    const weight: Weight = { script: 0, document: 0, stylesheet: 0, scripts: 0, pagesAhead };
    for (const { kind, bytes } of all) weight[kind as Kind] += bytes;
    weight.scripts = all.filter(({ kind }) => kind === "script").length;
    return { weight, hasRecharts: all.some(({ isRecharts }) => isRecharts) };
  };
}

async function weigh(browser: Browser, origin: string, visit: Visit, cookie: Cookie) {
  const wish = { origin, cookie: visit.isMember ? cookie : undefined };
  return firstVisit(browser, wish, async (page) => {
    const heard = listen(page);
    const response = await page.goto(origin + visit.path, { waitUntil: "networkidle" });
    if (response?.status() !== 200 || new URL(page.url()).pathname !== visit.path) {
      throw new Error(`${visit.path} answered ${response?.status()} at ${page.url()}`);
    }
    // Next fetches ahead when the browser is idle, which may be after the network first was.
    await page.waitForTimeout(1000);
    await page.waitForLoadState("networkidle");
    const first = await heard();
    if (!visit.hasCharts) return { ...visit, ...first, comesWhenAsked: undefined };
    await page.locator(".chart-box").first().hover();
    await page.locator(".chart-box .recharts-surface").first().waitFor({ timeout: 10_000 });
    return { ...visit, ...first, comesWhenAsked: (await heard()).hasRecharts };
  });
}

const kb = (bytes: number) => (bytes / 1000).toFixed(1);

const served = await serveWithCast();
const browser = await openBrowser();
try {
  const weighed = [];
  for (const visit of [...VISITS, ...visitsOf(served.encounters)]) {
    const cookie = await openSessionOf(served.cast[visit.who ?? "ada"].id);
    weighed.push(await weigh(browser, served.origin, visit, cookie));
  }
  printTable(
    ["page", "JS kB", "budget", "n", "HTML kB", "CSS kB", "ahead", "charts"],
    weighed.map(({ path, weight, budgetKb, hasRecharts, comesWhenAsked }) => [
      path.replace(/[0-9a-f-]{36}/, "…"),
      kb(weight.script),
      budgetKb === undefined ? "" : String(budgetKb),
      String(weight.scripts),
      kb(weight.document),
      kb(weight.stylesheet),
      String(weight.pagesAhead),
      `${hasRecharts ? "unasked" : "no"}${comesWhenAsked ? ", then asked" : ""}`,
    ]),
  );
  const faults = weighed.flatMap(({ path, weight, budgetKb = Infinity, ...rest }) => [
    ...(weight.script > budgetKb * 1000 ? [`${path} is over ${budgetKb} kB of JS`] : []),
    ...(rest.hasRecharts ? [`${path} loads Recharts before anybody asks`] : []),
    ...(rest.comesWhenAsked === false ? [`${path} never loads its live charts`] : []),
  ]);
  console.log(faults.length === 0 ? "\nEvery page is within its budget." : faults.join("\n"));
  process.exitCode = faults.length === 0 ? 0 : 1;
} finally {
  await browser.close();
  await served.stop();
}
