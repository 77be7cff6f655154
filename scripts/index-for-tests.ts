import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { isIndexed } from "./lib/question-bank.mjs";

const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs once before Vitest's tests: whatever they read of the bank is of the questions as they are. A
 * question that is not valid is told here and fails the tests of the bank
 * (`content/questions.test.ts`); the others go on with the last good index.
 */
export default function indexForTests(): void {
  if (isIndexed(projectFolder)) return;
  const args = ["--import", "tsx", "scripts/index-questions.ts"];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: projectFolder,
    encoding: "utf8",
  });
  if (status !== 0) console.error(`The question bank is not valid:\n${stderr}`);
}
