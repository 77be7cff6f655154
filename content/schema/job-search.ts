import * as z from "zod";
import { rungId, slug, text } from "./shared";

/** The shape of `guide/job-search.yaml`. */
export const jobSearchSchema = z.strictObject({
  jobSearch: z
    .array(
      z.strictObject({
        id: slug,
        title: text,
        from: rungId.nullable(),
        to: rungId,
        steps: z.array(z.strictObject({ text, see: text.optional() })).min(1),
      }),
    )
    .min(1),
});

const range = z
  .strictObject({
    rung: rungId,
    unit: z.enum(["hour", "year"]).nullable(),
    min: z.number().positive().nullable(),
    max: z.number().positive().nullable(),
    isOpenEnded: z.boolean(),
    note: text.optional(),
  })
  .refine(
    ({ unit, min, max }) =>
      unit === null ? min === null && max === null : min !== null && max !== null && min < max,
    "gives neither a rising range with its unit nor nothing at all",
  );

/** The shape of `guide/salaries.yaml`. */
export const salariesSchema = z.strictObject({
  salaries: z.strictObject({
    currency: text,
    region: text,
    asOf: text,
    caveat: text,
    lookUp: z.array(text).min(1),
    ranges: z.array(range).length(5),
  }),
});
