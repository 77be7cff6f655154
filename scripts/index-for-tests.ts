import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TestProject } from "vitest/node";
import { isIndexed } from "./lib/question-bank.mjs";

declare module "vitest" {
  export interface ProvidedContext {
    /** What is wrong with the files of the question bank; empty if nothing. */
    bankFaults: string;
  }
}

const projectFolder = fileURLToPath(new URL("..", import.meta.url));

/**
 * Runs once before Vitest's tests: whatever they read of the bank is of the questions as they are.
 * Faults fail the tests of the bank (`content/questions.test.ts`); the others go on with the last
 * index that was good.
 */
export default function indexForTests(project: TestProject): void {
  project.provide("bankFaults", isIndexed(projectFolder) ? "" : faults());
}

function faults(): string {
  const args = ["--import", "tsx", "scripts/index-questions.ts"];
  const { status, stderr } = spawnSync(process.execPath, args, {
    cwd: projectFolder,
    encoding: "utf8",
  });
  return status === 0 ? "" : stderr || "The index could not be made.";
}
