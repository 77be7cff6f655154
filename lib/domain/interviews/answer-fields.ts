import type { QuestionKind } from "./question";

export type FieldLanguage = "python" | "sql" | "markdown" | "mermaid";

/** A part of an answer that is written, saved and shown on its own. */
export type AnswerField = {
  readonly field: string;
  readonly name: string;
  readonly language: FieldLanguage;
  /** Said beneath the name. */
  readonly help: string;
};

/** The longest text of one part, in characters. */
export const ANSWER_CHARS_MAX = 50_000;

const code = (language: "python" | "sql", name: string): AnswerField => ({
  field: "code",
  name,
  language,
  help: "",
});
const tests: AnswerField = {
  field: "tests",
  name: "Your own tests",
  language: "python",
  help: "Asserts that Run tries after your code.",
};
const notes: AnswerField = {
  field: "notes",
  name: "What you would say",
  language: "markdown",
  help: "Your approach, what it costs, and what you would ask.",
};
const words = (field: string, name: string, help: string): AnswerField => ({
  field,
  name,
  language: "markdown",
  help,
});

const fields: Readonly<Record<QuestionKind, readonly AnswerField[]>> = {
  coding: [code("python", "Your code"), tests, notes],
  debugging: [
    code("python", "The program"),
    words("diagnosis", "Diagnosis", "The cause, how you found it, and why it was not caught."),
    tests,
  ],
  testing: [
    code("python", "Your tests"),
    {
      field: "tests",
      name: "A trial of your own",
      language: "python",
      help: "A version of the function by you, and a call of your tests on it: Run tries it.",
    },
    notes,
  ],
  sql: [code("sql", "Your query"), notes],
  concept: [words("answer", "Your answer", "As you would explain it to a colleague.")],
  system_design: [
    words(
      "answer",
      "Your design",
      "Needs first, then the parts, the hard ones in depth, and trade-offs.",
    ),
    words("estimates", "Estimates", "Numbers on the back of an envelope."),
    {
      field: "sketch",
      name: "Boxes and arrows",
      language: "mermaid",
      help: "A Mermaid flowchart, such as: A[Client] --> B[API].",
    },
  ],
  behavioural: [
    words("situation", "Situation", "Where and when, and what was at stake."),
    words("task", "Task", "What was yours to do."),
    words("action", "Action", "What you did yourself, and why."),
    words("result", "Result", "What came of it, in figures where you have them."),
    words("reflection", "Reflection", "What you do differently since."),
  ],
};

/** The parts of an answer to a question of this kind, in the order in which they are written. */
export const fieldsOf = (kind: QuestionKind): readonly AnswerField[] => fields[kind];
