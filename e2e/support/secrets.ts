import type { Page } from "@playwright/test";
import type { Question } from "@/lib/domain/interviews/question";
import { faceOf } from "@/lib/domain/interviews/question-face";

/** Shorter strings are words that may stand anywhere, in scripts somewhat longer ones too. */
const CHARACTERS_MIN = 12;
export const SCRIPT_CHARACTERS_MIN = 24;
/** Not told on a page, and nothing that helps: names of things and of their kinds. */
const NOT_SECRET = new Set(["id", "variantGroup", "topics", "origin", "rubric", "specialisation"]);

const entities: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"' };

/**
 * A text without what differs between a file, a page, its data and a script: escapes, entities,
 * signs and blanks. Only letters and digits are left.
 */
export const bare = (text: string): string =>
  text
    .replace(/\\+u([0-9a-f]{4})/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/\\+[nrt]/g, " ")
    .replace(/&#x([0-9a-f]+);/gi, (_, code) => String.fromCharCode(Number.parseInt(code, 16)))
    .replace(/&(lt|gt|amp|quot);/g, (_, name) => entities[name] ?? "")
    .replace(/<\/?[a-z][^<>]{0,300}>/gi, "")
    .replace(/[^\p{L}\p{N}]/gu, "")
    .toLowerCase();

function stringsIn(value: unknown): string[] {
  if (typeof value === "string") return value.split("\n");
  if (Array.isArray(value)) return value.flatMap(stringsIn);
  if (value === null || typeof value !== "object") return [];
  return Object.entries(value).flatMap(([key, each]) =>
    NOT_SECRET.has(key) ? [] : stringsIn(each),
  );
}

/**
 * Every line of a question that its face does not show: tests, answers, points, hints, whatever else
 * a question may come to hold. `shown`: all that is on the page by right.
 */
export function secretsOf(question: Question, shown: readonly Question[]): string[] {
  const faces = bare(shown.map((each) => stringsIn(faceOf(each)).join(" ")).join(" "));
  const lines = stringsIn(question).map(bare);
  return [...new Set(lines)].filter(
    (line) => line.length >= CHARACTERS_MIN && !faces.includes(line),
  );
}

/**
 * Gathers every text that this page's browser is sent: pages, what scripts fetch for themselves, and
 * scripts, each once. What is on its way is waited for.
 */
export async function listenTo(page: Page) {
  const pages: Promise<string>[] = [];
  const scripts = new Map<string, Promise<string>>();
  page.on("response", (response) => {
    const type = response.headers()["content-type"] ?? "";
    // A redirect has no body, and one that a navigation cut off is read by nobody.
    const read = () => response.text().then(bare, () => "");
    if (/html/.test(type)) pages.push(read());
    if (!/javascript|css/.test(type) || scripts.has(response.url())) return;
    scripts.set(response.url(), read());
  });
  // Streamed answers cannot be read from outside.
  await page.exposeFunction(
    "toldToTheTest",
    (text: string) => void pages.push(Promise.resolve(bare(text))),
  );
  await page.addInitScript(() => {
    const real = window.fetch;
    const { toldToTheTest: tell } = window as unknown as { toldToTheTest: (text: string) => void };
    window.fetch = async (...wish) => {
      const answer = await real(...wish);
      answer
        .clone()
        .text()
        .then(tell, () => {});
      return answer;
    };
  });
  return {
    pages: async () => (await Promise.all(pages)).join("\n"),
    scripts: async () => (await Promise.all(scripts.values())).join("\n"),
  };
}

/** What the page holds now: its document, its fields and the browser's storage. */
export async function heldBy(page: Page): Promise<string> {
  const stored = await page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage }));
  return bare(`${await page.content()}\n${stored}`);
}
