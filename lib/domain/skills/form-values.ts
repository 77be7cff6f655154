import * as z from "zod";
import { UUID } from "../uuid";

/** Text that PostgreSQL can hold: NUL and halves of surrogate pairs cannot be stored. */
function isStorable(text: string): boolean {
  return !text.includes("\u0000") && text.isWellFormed();
}

/**
 * Text from a form: composed (NFC), trimmed, and between `min` and `max` characters long. `label`
 * names the field in the messages, as in "Title can have at most 160 characters."
 */
export function plainText(label: string, { min = 0, max }: { min?: number; max: number }) {
  return z
    .string({ error: `${label} must be text.` })
    .refine(isStorable, {
      error: `${label} contains a character that cannot be stored. Remove it and try again.`,
      abort: true,
    })
    .transform((text) => text.normalize("NFC").trim())
    .pipe(
      z
        .string()
        .min(min, { error: `${label} is missing.` })
        .max(max, { error: `${label} can have at most ${max} characters.` }),
    );
}

/** Optional text: an empty field is the same as none. */
export function optionalText(label: string, max: number) {
  return plainText(label, { max })
    .transform((text) => (text === "" ? undefined : text))
    .optional();
}

/** Forms send numbers as text; anything but a plain decimal number is passed on for zod to refuse. */
export function numberFromForm(value: unknown): unknown {
  return typeof value === "string" && /^-?\d{1,9}(\.\d{1,9})?$/.test(value.trim())
    ? Number(value)
    : value;
}

/** The id of a skill: a slug of at most 60 characters. Whether it exists is for the framework to say. */
export const skillSlug = z
  .string({ error: "Choose a skill." })
  .max(60, { error: "That is not a skill of this framework." })
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: "That is not a skill of this framework." });

/** What somebody reads whose page sent something that no page of ours sends today. */
export const STALE_PAGE = "Reload the page and try again.";

/** The id of a row. A malformed one is refused like any that is not there. */
export const rowId = z.string({ error: STALE_PAGE }).regex(UUID, { error: STALE_PAGE });

/** "true" or "false", as hidden fields and buttons send them. */
export const flag = z.preprocess(
  (value) => (value === "true" ? true : value === "false" ? false : value),
  z.boolean({ error: STALE_PAGE }),
);
