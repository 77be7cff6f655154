import * as z from "zod";
import { rungId, text } from "./shared";

const level = z.int().min(0).max(10);

/** The shape of `curriculum.yaml`. */
export const curriculumSchema = z.strictObject({
  caveat: text,
  levels: z.array(z.strictObject({ value: level, label: text })).length(11),
  elite: z.strictObject({ label: text, after: level }),
  rows: z
    .array(
      z.strictObject({
        levels: z.array(level).min(1),
        label: text,
        equivalent: text,
        titles: z.array(text).min(1),
        rung: rungId.nullable(),
        note: text.optional(),
      }),
    )
    .min(1),
  unmapped: z.strictObject({ levels: z.array(level), rule: text, isAdded: z.boolean() }),
});
