import type * as z from "zod";
import { QUESTION_KINDS, type Question, type QuestionKind } from "./question";
import { coding, debugging, sql, testing } from "./question-code-kinds";
import { fields, oneOf } from "./question-fields";
import { behavioural, concept, systemDesign } from "./question-written-kinds";

/**
 * The shape of a question as its file says it, in `snake_case`, and as a person writes it who
 * proposes a private one. What comes out is a `Question`.
 */

const shapes: Readonly<Record<QuestionKind, z.ZodType<Question>>> = {
  coding,
  debugging,
  testing,
  sql,
  concept,
  system_design: systemDesign,
  behavioural,
};

/** What is wrong with a question, and the way to it from the top: `["sql", "expected", 3]`. */
export type QuestionProblem = {
  readonly path: readonly (string | number)[];
  readonly message: string;
};

export type QuestionParse =
  | { readonly question: Question }
  | { readonly problems: readonly QuestionProblem[] };

/**
 * A question out of what a file, or a person, wrote (the parsed YAML or JSON, keys in
 * `snake_case`). The kind decides which fields there must be. Never throws.
 */
export function parseQuestion(raw: unknown): QuestionParse {
  const kind = fields({ kind: oneOf(QUESTION_KINDS) })
    .loose()
    .safeParse(raw);
  const parsed = kind.success ? shapes[kind.data.kind].safeParse(raw) : kind;
  if (parsed.success) return { question: parsed.data as Question };
  return {
    problems: parsed.error.issues.map((issue) => ({
      path: issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
      message: issue.message,
    })),
  };
}
