import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { Refusal, step } from "./progress.mjs";

/** Where the index of the bank lies: not in git, and not in `.next`, which a build empties. */
export const bankFolder = "node_modules/.cache/rung-bank";

const here = fileURLToPath(new URL("../..", import.meta.url));

/** What decides how the index looks, beside the questions themselves. */
const makers = [
  "content/question-text.ts",
  "content/yaml-nesting.ts",
  "lib/domain/interviews/question.ts",
  "lib/domain/interviews/question-code-kinds.ts",
  "lib/domain/interviews/question-common.ts",
  "lib/domain/interviews/question-fields.ts",
  "lib/domain/interviews/question-schema.ts",
  "lib/domain/interviews/question-written-kinds.ts",
  "scripts/index-questions.ts",
];

/** Every file of the bank as `<kind>/<name>`, in a stable order. */
export function questionFiles(projectFolder) {
  const root = join(projectFolder, "content/questions");
  return readdirSync(root, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .flatMap(({ name }) => readdirSync(join(root, name)).map((file) => `${name}/${file}`))
    .sort();
}

/** A hash over the names and contents of all that goes into the index. */
export function bankHash(projectFolder) {
  const hash = createHash("sha256");
  const add = (folder, path) => {
    const content = readFileSync(join(folder, path));
    hash.update(`${path} ${content.length}\n`).update(content);
  };
  for (const path of makers) add(here, path);
  for (const file of questionFiles(projectFolder)) add(projectFolder, `content/questions/${file}`);
  return hash.digest("hex").slice(0, 32);
}

/** Whether the index that the product would read is of the questions as they are. */
export function isIndexed(projectFolder) {
  const folder = join(projectFolder, bankFolder);
  const hash = bankHash(projectFolder);
  return (
    existsSync(join(folder, hash, "heads.json")) &&
    existsSync(join(folder, "current")) &&
    readFileSync(join(folder, "current"), "utf8").trim() === hash
  );
}

/**
 * Checks and indexes the bank, unless it has not changed. `run` runs a program and returns its code
 * and output; a Refusal lists each fault with its file and line.
 */
export async function indexIfChanged(projectFolder, run) {
  if (isIndexed(projectFolder)) return false;
  await step("Checking the questions", async () => {
    const args = ["--import", "tsx", join(projectFolder, "scripts/index-questions.ts")];
    const { code, output } = await run(process.execPath, args, { cwd: projectFolder });
    if (code !== 0) throw new Refusal("The question bank is not valid:", output.trim());
  });
  return true;
}
