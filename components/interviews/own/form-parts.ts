import type { FormKind } from "@/lib/domain/interviews/own-form";

/** A text of the form. */
export type FormPart = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly isOptional?: true;
  readonly rows: number;
  readonly isCode?: true;
};

const ONE_A_LINE = "One a line.";
const APART = "Python asserts; put a line of three hyphens between two tests.";

const prompt: FormPart = {
  name: "prompt",
  label: "The question",
  hint: "What the candidate reads. Markdown works.",
  rows: 7,
};

const code: readonly FormPart[] = [
  { name: "function", label: "Name of the function", rows: 1 },
  { name: "starter_code", label: "What the editor begins with", rows: 6, isCode: true },
  { name: "visible_tests", label: "Visible tests", hint: APART, rows: 6, isCode: true },
  {
    name: "hidden_tests",
    label: "Hidden tests",
    hint: `${APART} They run when the answer is handed in.`,
    rows: 8,
    isCode: true,
  },
  { name: "reference_solution", label: "A solution that passes", rows: 8, isCode: true },
];

const behavioural: readonly FormPart[] = [
  { name: "looking_for", label: "What it looks for", hint: ONE_A_LINE, rows: 3 },
  {
    name: "scope_bar",
    label: "The scope to expect",
    hint: "Own task, team, several teams.",
    rows: 2,
  },
  { name: "red_flags", label: "Red flags", hint: ONE_A_LINE, isOptional: true, rows: 3 },
];

const rest = (isAnswerOptional: boolean): readonly FormPart[] => [
  {
    name: "hints",
    label: "Hints",
    hint: "One a line, the smallest first.",
    isOptional: true,
    rows: 3,
  },
  {
    name: "model_answer_points",
    label: "What a good answer covers",
    hint: `${ONE_A_LINE} Shown after the answer.`,
    rows: 4,
  },
  {
    name: "model_answer",
    label: "A model answer",
    ...(isAnswerOptional && { isOptional: true as const }),
    rows: 7,
  },
  { name: "follow_ups", label: "Follow-up questions", hint: ONE_A_LINE, isOptional: true, rows: 3 },
  {
    name: "common_mistakes",
    label: "Common mistakes",
    hint: ONE_A_LINE,
    isOptional: true,
    rows: 3,
  },
];

/** The texts that a question of this kind is written with, in order. */
export function partsOf(kind: FormKind): readonly FormPart[] {
  if (kind === "concept") return [prompt, ...rest(false)];
  if (kind === "behavioural") return [prompt, ...behavioural, ...rest(false)];
  return [prompt, ...code, ...rest(true)];
}
