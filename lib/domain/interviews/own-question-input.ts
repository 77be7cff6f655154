import * as z from "zod";
import { numberFromForm, plainText, rowId, STALE_PAGE } from "../skills/form-values";
import { clientKey } from "../skills/record-inputs";
import { FORM_KINDS } from "./own-form";
import { OWN_QUESTION_CHARACTERS_MAX } from "./own-question-limits";

const tick = z.preprocess((value) => value === "on" || value === "true", z.boolean());

const where = {
  clientKey,
  /** Absent: a new one. */
  questionId: rowId.optional(),
  version: z.preprocess(numberFromForm, z.int({ error: STALE_PAGE }).min(0, { error: STALE_PAGE })),
  isForMentees: tick,
};

export const questionTextInput = z.object({
  ...where,
  source: z
    .string({ error: "Write the question." })
    .max(OWN_QUESTION_CHARACTERS_MAX, {
      error: `A question can have at most ${OWN_QUESTION_CHARACTERS_MAX} characters.`,
    })
    .refine((text) => !text.includes("\0") && text.isWellFormed(), {
      error: "The text contains a character that cannot be stored.",
    })
    .refine((text) => text.trim() !== "", { error: "Write the question." }),
});

const text = (label: string, max = 8_000) => plainText(label, { max }).default("");
/** Code keeps its blanks. */
const code = z
  .string({ error: STALE_PAGE })
  .max(20_000, { error: "This is too long." })
  .refine((value) => !value.includes("\0") && value.isWellFormed(), {
    error: "This contains a character that cannot be stored.",
  })
  .transform((value) => value.replaceAll("\r\n", "\n"))
  .default("");

export const questionFormInput = z.object({
  ...where,
  kind: z.enum(FORM_KINDS, { error: STALE_PAGE }),
  title: text("The title", 120),
  level: text("The rung", 20),
  specialisation: text("The specialisation", 30),
  difficulty: text("The difficulty", 3),
  topic: text("The topic", 60),
  second_topic: text("The second topic", 60),
  time_limit_min: text("The time", 3),
  prompt: text("The question"),
  hints: text("The hints"),
  model_answer_points: text("The points"),
  model_answer: text("The model answer"),
  follow_ups: text("The follow-ups"),
  common_mistakes: text("The mistakes"),
  looking_for: text("What it looks for"),
  scope_bar: text("The scope", 300),
  red_flags: text("The red flags"),
  function: text("The function", 60),
  starter_code: code,
  visible_tests: code,
  hidden_tests: code,
  reference_solution: code,
});

export const questionWithdrawalInput = z.object({
  clientKey,
  questionId: rowId,
  /** Brings it back, as the undo of a withdrawal. */
  isWithdrawn: z.preprocess((value) => value !== "false", z.boolean()),
});
