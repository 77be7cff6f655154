import * as z from "zod";
import { rungId, slug, text } from "./shared";

const topic = { text, skills: z.array(slug).min(1) };

/** The shape of `guide/interview-prep.yaml`. */
export const interviewPrepSchema = z.strictObject({
  interviewPrep: z
    .array(
      z.strictObject({
        rung: rungId,
        curriculumLevel: text,
        heading: text,
        includes: z.array(rungId),
        topics: z.array(z.strictObject(topic)).min(1),
        questionIds: z.array(slug).min(1),
        practice: text.nullable(),
      }),
    )
    .min(1),
});

/** The shape of `guide/employers.yaml`. */
export const employersSchema = z.strictObject({
  employers: z.strictObject({
    everyLevel: z.array(z.strictObject({ id: slug, ...topic })).min(1),
    plainTruths: z.array(text).min(1),
  }),
});
