import * as z from "zod";
import { slug, text } from "./shared";

/** The shape of `guide/portfolio-advice.yaml`. */
export const portfolioAdviceSchema = z.strictObject({
  portfolioAdvice: z.array(z.strictObject({ id: slug, topic: text, text })).min(1),
});

const step = z.strictObject({
  points: z.int().positive(),
  when: text,
  least: z.record(z.string(), z.number().positive()).default({}),
  tools: z.array(text).default([]),
  days: z.int().positive().optional(),
});

const measure = z.strictObject({
  text,
  fullAt: z.number().min(0).max(1),
  fullAtWithChecker: z.number().min(0).max(1),
  checkers: z.array(text).min(1),
});

const criterion = z
  .strictObject({
    id: slug,
    label: text,
    points: z.int().positive(),
    steps: z.array(step).default([]),
    measure: measure.optional(),
  })
  .refine(
    ({ steps, measure }) => (measure ? steps.length === 0 : steps.length > 0),
    "needs either steps or a measure",
  )
  .refine(
    ({ steps }) => steps.every(({ points }, i) => points > (steps[i - 1]?.points ?? 0)),
    "has steps that do not rise",
  )
  .refine(
    ({ steps, points }) => steps.length === 0 || steps.at(-1)?.points === points,
    "must be worth all its points at the last step",
  );

/** The shape of `guide/portfolio-rubric.yaml`. */
export const portfolioRubricSchema = z.strictObject({
  portfolioRubric: z.strictObject({
    total: z.int().positive(),
    states: z.array(z.enum(["met", "partial", "not_met", "unknown", "not_applicable"])).length(5),
    hasAddedSteps: z.boolean(),
    criteria: z.array(criterion).min(1),
  }),
});
