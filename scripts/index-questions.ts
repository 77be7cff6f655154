/**
 * `node --import tsx scripts/index-questions.ts [project folder]`: reads every question, and either writes the index
 * that the product reads (`content/questions.ts`) or lists each fault with its file, id and line and
 * exits 1. The launcher, the tests and `npm test` call it when a question has changed.
 */
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseQuestionText } from "@/content/question-text";
import type { Question, QuestionHead } from "@/lib/domain/interviews/question";
import { bankFolder, bankHash, questionFiles } from "./lib/question-bank.mjs";

const projectFolder = process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url));
const oldAfterMs = 60 * 60 * 1000;

const faults: string[] = [];
const questions: Question[] = [];
const fileOf = new Map<string, string>();

// Taken before the files are read: a change in between only costs another round.
const hash = bankHash(projectFolder);
for (const file of questionFiles(projectFolder)) check(file);
if (faults.length > 0) {
  console.error(faults.join("\n"));
  process.exitCode = 1;
} else {
  write(questions);
  console.log(`${questions.length} questions are indexed.`);
}

function check(file: string) {
  const path = `content/questions/${file}`;
  const text = readFileSync(join(projectFolder, path), "utf8");
  const id = /^id: *(\S+)/m.exec(text)?.[1] ?? "without an id";
  const parsed = parseQuestionText(text);
  if ("problems" in parsed) {
    for (const { line, message } of parsed.problems)
      faults.push(`${path}:${line ?? 1} ${id}: ${message}`);
    return;
  }
  const { question } = parsed;
  const earlier = fileOf.get(question.id);
  if (earlier) faults.push(`${path}:1 ${id}: ${earlier} has this id already.`);
  fileOf.set(question.id, path);
  if (file !== `${question.kind}/${question.id}.yaml`)
    faults.push(`${path}:1 ${id}: belongs into ${question.kind}/${question.id}.yaml.`);
  if (question.origin === "private")
    faults.push(`${path}:1 ${id}: a question of the bank is not private.`);
  questions.push(question);
}

/** Written aside and renamed, so that nobody meets half an index; two at once write the same. */
function write(all: readonly Question[]) {
  const root = join(projectFolder, bankFolder);
  const folder = join(root, hash);
  if (!existsSync(join(folder, "heads.json"))) {
    const draft = `${folder}.${process.pid}`;
    mkdirSync(draft, { recursive: true });
    for (const question of all)
      writeFileSync(join(draft, `${question.id}.json`), JSON.stringify(question));
    writeFileSync(join(draft, "heads.json"), JSON.stringify(all.map(headOf)));
    try {
      renameSync(draft, folder);
    } catch (error) {
      // Another was faster.
      if (!existsSync(join(folder, "heads.json"))) throw error;
      rmSync(draft, { recursive: true });
    }
  }
  const pointer = join(root, `current.${process.pid}`);
  writeFileSync(pointer, `${hash}\n`);
  renameSync(pointer, join(root, "current"));
  clearAway(root);
}

/** A server that still runs may read from an older one; an hour later it has its restart behind it. */
function clearAway(root: string) {
  for (const name of readdirSync(root)) {
    if (name === hash || name === "current") continue;
    const path = join(root, name);
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
    if (age > oldAfterMs) rmSync(path, { recursive: true, force: true });
  }
}

function headOf(question: Question): QuestionHead {
  const { id, title, kind, level, specialisation, difficulty, topics } = question;
  const { timeLimitMin, rubric, variantGroup, version } = question;
  return {
    ...{ id, title, kind, level, specialisation, difficulty, topics },
    ...{ timeLimitMin, rubric, variantGroup, version },
  };
}
