import type { BehaviouralQuestion, CodingQuestion, Question, QuestionKind } from "./question";

/** Kinds that the form can write; the others are written as text. */
export const FORM_KINDS = ["concept", "behavioural", "coding", "debugging"] as const;
export type FormKind = (typeof FORM_KINDS)[number];

export const isFormKind = (kind: QuestionKind): kind is FormKind =>
  (FORM_KINDS as readonly string[]).includes(kind);

/** What the form holds, every value a text. Tests stand apart by a line of three hyphens. */
export type OwnForm = Readonly<Record<string, string>>;

const SEPARATOR = /^---[ \t]*$/m;

const lines = (text: string | undefined): string[] =>
  (text ?? "")
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "");

const blocks = (text: string | undefined): string[] =>
  (text ?? "")
    .split(SEPARATOR)
    .map((block) => block.replace(/^\n+/, "").trimEnd())
    .filter((block) => block !== "")
    .map((block) => `${block}\n`);

const isWritten = (value: unknown): boolean =>
  Array.isArray(value) ? value.length > 0 : value !== undefined && value !== "";

/** The fields of a question's file out of the form's texts. Empty ones are left out. */
export function fieldsOfForm(form: OwnForm, kind: FormKind): Record<string, unknown> {
  const answer = form.model_answer;
  const own: Record<FormKind, Record<string, unknown>> = {
    concept: { model_answer: answer },
    behavioural: {
      looking_for: lines(form.looking_for),
      scope_bar: form.scope_bar,
      strong_answer_sketch: answer,
      red_flags: lines(form.red_flags),
    },
    coding: codeFields(form),
    debugging: codeFields(form),
  };
  const fields = {
    title: form.title,
    level: form.level,
    specialisation: form.specialisation,
    kind,
    difficulty: Number(form.difficulty),
    topics: [form.topic, form.second_topic].filter((topic) => topic),
    time_limit_min: Number(form.time_limit_min),
    prompt: form.prompt,
    hints: lines(form.hints),
    model_answer_points: lines(form.model_answer_points),
    ...own[kind],
    follow_ups: lines(form.follow_ups),
    common_mistakes: lines(form.common_mistakes),
  };
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => isWritten(value)));
}

const codeFields = (form: OwnForm) => ({
  model_answer: form.model_answer,
  function: form.function,
  starter_code: form.starter_code,
  visible_tests: blocks(form.visible_tests),
  hidden_tests: blocks(form.hidden_tests),
  reference_solution: form.reference_solution,
});

/** The form's texts of a question that was written before. */
export function formOf(question: Question): OwnForm {
  const own =
    question.kind === "behavioural"
      ? behaviouralForm(question)
      : question.kind === "coding" || question.kind === "debugging"
        ? codeForm(question)
        : {};
  return {
    title: question.title,
    level: question.level,
    specialisation: question.specialisation,
    difficulty: String(question.difficulty),
    topic: question.topics[0] ?? "",
    second_topic: question.topics[1] ?? "",
    time_limit_min: String(question.timeLimitMin),
    prompt: question.prompt,
    hints: question.hints.join("\n"),
    model_answer_points: question.modelAnswerPoints.join("\n"),
    model_answer: question.modelAnswer ?? "",
    follow_ups: question.followUps.map((each) => each.question).join("\n"),
    common_mistakes: question.commonMistakes.join("\n"),
    ...own,
  };
}

const behaviouralForm = (question: BehaviouralQuestion) => ({
  looking_for: question.lookingFor.join("\n"),
  scope_bar: question.scopeBar,
  red_flags: question.redFlags.join("\n"),
});

const codeForm = (question: CodingQuestion) => ({
  function: question.function,
  starter_code: question.starterCode,
  visible_tests: question.visibleTests.join("---\n"),
  hidden_tests: question.hiddenTests.join("---\n"),
  reference_solution: question.referenceSolution,
});

/**
 * Whether the form can show a question without losing any of it: follow-ups with good answers,
 * a third topic, wrong solutions or a snippet are for the text alone, and so is an entry of several
 * lines, or a test that holds the line between two tests.
 */
export function isFormComplete(question: Question): boolean {
  if (!isFormKind(question.kind) || question.topics.length > 2) return false;
  if (entriesOf(question).some((entry) => entry.trim().includes("\n"))) return false;
  if ("visibleTests" in question) {
    const tests = [...question.visibleTests, ...question.hiddenTests];
    if (tests.some((test) => SEPARATOR.test(test))) return false;
  }
  if (question.followUps.some((each) => each.goodAnswer !== null)) return false;
  if (question.kind === "concept") return question.snippet === null;
  if (question.kind === "behavioural") return true;
  return (
    "wrongSolutions" in question &&
    question.wrongSolutions.length === 0 &&
    question.complexity === null
  );
}

/** What the form writes one a line. */
const entriesOf = (question: Question): readonly string[] => [
  ...question.hints,
  ...question.modelAnswerPoints,
  ...question.commonMistakes,
  ...question.followUps.map((each) => each.question),
  ...(question.kind === "behavioural" ? [...question.lookingFor, ...question.redFlags] : []),
];
