import { readFileSync } from "node:fs";
import path from "node:path";
import type { Question, QuestionHead } from "@/lib/domain/interviews/question";
import { deepFreeze } from "./freeze";

/**
 * The bank of questions. Its files are checked and indexed when the product is built or its tests
 * begin (`scripts/index-questions.ts`); at run time there is the index, read once when first asked
 * for, and each question on its own. The bank as a whole is never in memory.
 */

/**
 * A file of the index. The path begins at the working folder each time, where the comment keeps the
 * build from following it: from a path that it knows in part it would take the whole project for
 * something that the pages need.
 */
const pathInIndex = (...parts: readonly string[]) =>
  path.join(
    /* turbopackIgnore: true */ process.cwd(),
    "node_modules",
    ".cache",
    "rung-bank",
    ...parts,
  );

/** Questions kept after reading: more than are under way at once in a small team. */
const keptMax = 64;

type Bank = {
  /** Name of the index's folder: the hash of what it was made of. */
  readonly index: string;
  readonly heads: readonly QuestionHead[];
  readonly byId: ReadonlyMap<string, QuestionHead>;
  readonly groups: ReadonlySet<string>;
  readonly kept: Map<string, Question>;
};

let opened: Bank | undefined;

/** What the draw needs to know of every question, in the order of kinds and ids. Frozen. */
export function bankHeads(): readonly QuestionHead[] {
  return bank().heads;
}

/** The head of one question; undefined if the bank has none of that id (any more). */
export function findHead(id: string): QuestionHead | undefined {
  return bank().byId.get(id);
}

/** Whether a question of this group may still be drawn from the bank; a release may retire it. */
export function hasGroup(variantGroup: string): boolean {
  return bank().groups.has(variantGroup);
}

/**
 * The whole question, hidden parts included, frozen; undefined if the bank has none of that id (any
 * more). Reads one small file, or nothing if it was read lately. A page gets `faceOf` of it.
 */
export function readQuestion(id: string): Question | undefined {
  const { byId, index, kept } = bank();
  if (!byId.has(id)) return undefined;
  const question = kept.get(id) ?? deepFreeze(readJson<Question>(index, `${id}.json`));
  // Set anew, so that the one longest unread is the first to go.
  kept.delete(id);
  kept.set(id, question);
  for (const oldest of kept.keys()) {
    if (kept.size <= keptMax) break;
    kept.delete(oldest);
  }
  return question;
}

function bank(): Bank {
  // Only a development server lives through a change of the bank.
  if (opened && process.env.NODE_ENV !== "development") return opened;
  const index = currentIndex();
  if (opened?.index !== index) opened = open(index);
  return opened;
}

function open(index: string): Bank {
  const heads = deepFreeze(readJson<readonly QuestionHead[]>(index, "heads.json"));
  return {
    index,
    heads,
    byId: new Map(heads.map((head) => [head.id, head])),
    groups: new Set(heads.map(({ variantGroup }) => variantGroup)),
    kept: new Map(),
  };
}

function currentIndex(): string {
  try {
    return readText("current").trim();
  } catch (cause) {
    throw new Error(
      "The question bank is not indexed. npm start does it, and so does: node --import tsx scripts/index-questions.ts",
      { cause },
    );
  }
}

const readText = (...parts: readonly string[]) =>
  readFileSync(/* turbopackIgnore: true */ pathInIndex(...parts), "utf8");

const readJson = <T>(...parts: readonly string[]): T => JSON.parse(readText(...parts));
