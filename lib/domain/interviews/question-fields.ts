import * as z from "zod";

/**
 * The parts of which the shapes of questions are made. A question may come from a person, so every
 * string and list has an end, and every message reads as the rest of a sentence about its field.
 */

const notText = "must be text; put it in quotes if it looks like a number or a date";

/** Text of at most `charactersMax`, with more than blanks in it. */
const textUpTo = (charactersMax: number) =>
  z
    .string({ error: (issue) => (issue.input === undefined ? "is missing" : notText) })
    .max(charactersMax, `is longer than ${charactersMax} characters`)
    .refine((value) => value.trim() !== "", "is empty")
    // PostgreSQL cannot hold it.
    .refine((value) => !value.includes("\0"), "holds a character that cannot be kept");

export const line = textUpTo(300);
export const sentence = textUpTo(1_000);
export const markdown = textUpTo(8_000);
export const code = textUpTo(8_000);

/** A list with at least `least` and at most `most` entries. */
export const listOf = <T extends z.ZodType>(entry: T, least: number, most: number) =>
  z
    .array(entry, {
      error: (issue) => (issue.input === undefined ? "is missing" : "must be a list"),
    })
    .min(least, least === 1 ? "names nothing" : `needs at least ${least} entries`)
    .max(most, `has more than ${most} entries`);

/** Fields and no others: one that is misspelt is named instead of being passed over. */
export const fields = <S extends z.ZodRawShape>(shape: S) =>
  z.strictObject(shape, {
    error: (issue) => {
      if (issue.code === "unrecognized_keys")
        return `has no field called ${issue.keys?.join(", ")}`;
      return issue.input === undefined ? "is missing" : "must be a set of fields";
    },
  });

export const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: `must be one of ${values.join(", ")}` });

export const wholeNumber = (least: number, most: number) =>
  z
    .int(`must be a whole number from ${least} to ${most}`)
    .min(least, `must be at least ${least}`)
    .max(most, `must be at most ${most}`);

/** Ids are forever: lower case, words joined by hyphens. */
export const idField = line
  .max(60, "is longer than 60 characters")
  .regex(/^[a-z0-9]+([-_][a-z0-9]+)*$/, "must be lower-case words joined by hyphens");

/** A name that Python takes for a function. */
export const pythonName = line
  .max(60, "is longer than 60 characters")
  .regex(/^[A-Za-z_][A-Za-z0-9_]*$/, "must be the name of a Python function");

/** Follow-ups to talk about; the good answer is given where there is one. */
export const followUps = listOf(
  z
    .union([line, fields({ question: line, good_answer: sentence })], {
      error: "must be a question, or a question with a good_answer",
    })
    .transform((value) =>
      typeof value === "string"
        ? { question: value, goodAnswer: null }
        : { question: value.question, goodAnswer: value.good_answer },
    ),
  0,
  8,
);
