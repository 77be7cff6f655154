import * as z from "zod";
import { requirement, slug, text } from "./shared";

const texts = z.array(text).min(1);

const strategy = z.strictObject({
  specialisation: slug,
  recommendedSkills: z.array(requirement).min(1),
  projects: z.array(z.strictObject({ text, isAdded: z.boolean().default(false) })).length(4),
  questionIds: z.array(slug).min(1),
  hasAddedQuestions: z.boolean().default(false),
  isAdded: z.boolean().default(false),
});

/** The shape of `guide/advisor.yaml`. */
export const advisorSchema = z.strictObject({
  advisor: z.strictObject({
    profile: z.strictObject({
      skillFields: texts,
      yearsExperienceMin: z.number(),
      profileFields: texts,
      planFields: texts,
      growthWords: texts,
      rules: texts,
      matching: text,
      patterns: texts,
    }),
    strategies: z.array(strategy).length(5),
  }),
});
