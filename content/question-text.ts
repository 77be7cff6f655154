import { type Document, isMap, isNode, isScalar, LineCounter, parseDocument } from "yaml";
import type { Question } from "@/lib/domain/interviews/question";
import { parseQuestion, type QuestionProblem } from "@/lib/domain/interviews/question-schema";
import { lineNestedTooDeeply } from "./yaml-nesting";

/** What is wrong with the text of a question; `line` counts from 1, null where none can be named. */
export type TextProblem = { readonly line: number | null; readonly message: string };

export type QuestionText =
  | { readonly question: Question }
  | { readonly problems: readonly TextProblem[] };

/** The longest text of a question that is read at all. */
export const QUESTION_TEXT_CHARACTERS_MAX = 60_000;
/** Nobody mends more at once. */
const problemsMax = 20;

/**
 * The question that a YAML (or JSON) text describes, or every problem with its line: of a file of the
 * bank, and of a question that a person proposes. Aliases are refused, since a few lines of them can
 * stand for gigabytes. `given` supplies fields that the text need not have, `check` finds what is
 * wrong with a question of the right shape. Never throws.
 */
export function parseQuestionText(
  text: string,
  given: Given = () => ({}),
  check: Check = () => [],
): QuestionText {
  if (text.length > QUESTION_TEXT_CHARACTERS_MAX)
    return problem(`The text is longer than ${QUESTION_TEXT_CHARACTERS_MAX} characters.`);
  const deep = lineNestedTooDeeply(text);
  if (deep) return { problems: [{ line: deep, message: "The text is nested too deeply." }] };
  const counter = new LineCounter();
  // Without `prettyErrors`, which looks up the line of each of thousands of errors.
  const document = parseDocument(text, { lineCounter: counter, prettyErrors: false });
  if (document.errors.length > 0) {
    return {
      problems: document.errors.slice(0, problemsMax).map((error) => ({
        line: counter.linePos(error.pos[0]).line,
        message: error.message.replace(/\.?$/, "."),
      })),
    };
  }
  const raw = toValue(document);
  if (raw === undefined) return problem("Anchors and aliases (& and *) are not taken.");
  const parsed = parseQuestion(isMap(document.contents) ? completed(raw, given) : raw);
  const problems = "question" in parsed ? check(parsed.question) : parsed.problems;
  if ("question" in parsed && problems.length === 0) return parsed;
  return {
    problems: problems.slice(0, problemsMax).map(({ path, message }) => ({
      line: lineOf(document, path, counter),
      message: `${path.length === 0 ? "The question" : path.join(".")} ${message}.`,
    })),
  };
}

/** Fields that a text may leave out, from what it does say. */
export type Given = (raw: Readonly<Record<string, unknown>>) => Record<string, unknown>;

/** What the shape of a question cannot tell, such as whether its topics exist. */
export type Check = (question: Question) => readonly QuestionProblem[];

function completed(raw: unknown, given: Given): unknown {
  const own = raw as Record<string, unknown>;
  return { ...given(own), ...own };
}

const problem = (message: string): QuestionText => ({ problems: [{ line: null, message }] });

function toValue(document: Document): unknown {
  try {
    return document.toJS({ maxAliasCount: 0 }) ?? null;
  } catch {
    return undefined;
  }
}

/** The line of the field at the end of the path, or of the nearest one above it that exists. */
function lineOf(document: Document, path: readonly (string | number)[], counter: LineCounter) {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const start = startOf(document, path.slice(0, depth));
    if (start !== undefined) return counter.linePos(start).line;
  }
  return path.length === 0 ? null : 1;
}

/** Where a field begins: at its key in a mapping, at its value in a list. */
function startOf(document: Document, path: readonly (string | number)[]): number | undefined {
  const parent = path.length === 1 ? document.contents : document.getIn(path.slice(0, -1), true);
  const last = path.at(-1);
  if (isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === last);
    return pair && isNode(pair.key) ? pair.key.range?.[0] : undefined;
  }
  const node = document.getIn(path, true);
  return isNode(node) ? node.range?.[0] : undefined;
}
