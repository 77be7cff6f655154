import { readdirSync } from "node:fs";
import { join } from "node:path";

/** What stands for each part of an address that is not fixed. A new one must be added here. */
const examples: Readonly<Record<string, string>> = { "[skillId]": "integration-testing" };

/** Every page there is, read from the folders, so that no test forgets a new one. */
function listPages(group: "(public)" | "(member)"): string[] {
  const root = join("app", group);
  return readdirSync(root, { recursive: true, encoding: "utf8" })
    .filter((file) => /(^|\/)page\.tsx$/.test(file))
    .map((file) => `/${file.replace(/\/?page\.tsx$/, "").replace(/\[[^/]+\]/g, exampleOf)}`)
    .sort();
}

function exampleOf(part: string): string {
  const example = examples[part];
  if (!example) throw new Error(`e2e/support/pages.ts has no example for ${part}`);
  return example;
}

export const publicPages = listPages("(public)");
export const memberPages = listPages("(member)");
