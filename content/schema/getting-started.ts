import * as z from "zod";
import { slug, text } from "./shared";

const texts = z.array(text).min(1);

const course = z.strictObject({
  name: text,
  provider: text,
  platform: text,
  format: text,
  covers: texts,
  note: text.nullable(),
});

/** The shape of `guide/getting-started.yaml`. */
export const gettingStartedSchema = z.strictObject({
  howToUse: z.array(z.strictObject({ title: text, text })).min(1),
  education: z.strictObject({
    foundation: text,
    advanced: text,
    studyTopics: texts,
    experience: text,
  }),
  courses: z.array(course).min(1),
  complementarySkills: z.strictObject({
    groups: z
      .array(z.strictObject({ name: text, examples: texts, skills: z.array(slug).min(1) }))
      .min(1),
    benefit: text,
  }),
  openSource: z.strictObject({ why: text, how: texts }),
  industries: z.array(z.strictObject({ name: text, uses: z.array(text) })).min(1),
  disclaimer: text,
});
