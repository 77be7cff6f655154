import * as z from "zod";
import type { BehaviouralQuestion, ConceptQuestion, SystemDesignQuestion } from "./question";
import { common, lines, named } from "./question-common";
import { code, fields, line, listOf, markdown, sentence } from "./question-fields";

/** The shapes of the questions whose answers are read. */

export const concept = fields({
  ...common("concept"),
  model_answer: markdown,
  snippet: code.optional(),
  snippet_output: sentence.optional(),
})
  .refine((file) => (file.snippet === undefined) === (file.snippet_output === undefined), {
    error: "comes with snippet, and snippet with it",
    path: ["snippet_output"],
  })
  .transform(
    (file): ConceptQuestion => ({
      ...named(file, file.model_answer),
      snippet: file.snippet ?? null,
      snippetOutput: file.snippet_output ?? null,
    }),
  );

export const systemDesign = fields({
  ...common("system_design"),
  model_answer: markdown,
  given: lines(),
  clarifying_questions: listOf(fields({ ask: line, answer: line }), 0, 10).default([]),
  estimates: lines(12),
  estimate_checks: listOf(
    fields({ expr: line, equals: z.number(), tol: z.number().min(0).max(0.5) }),
    0,
    12,
  ).default([]),
  expected_parts: listOf(line, 1, 15),
  deep_dives: listOf(fields({ part: line, good_looks_like: sentence }), 0, 8).default([]),
  failure_modes: listOf(fields({ failure: line, response: line }), 0, 10).default([]),
  level_bar: fields({ pass: sentence, strong: sentence }),
}).transform(
  (file): SystemDesignQuestion => ({
    ...named(file, file.model_answer),
    given: file.given,
    clarifyingQuestions: file.clarifying_questions,
    estimates: file.estimates,
    estimateChecks: file.estimate_checks,
    expectedParts: file.expected_parts,
    deepDives: file.deep_dives.map((dive) => ({
      part: dive.part,
      goodLooksLike: dive.good_looks_like,
    })),
    failureModes: file.failure_modes,
    levelBar: file.level_bar,
  }),
);

export const behavioural = fields({
  ...common("behavioural"),
  looking_for: listOf(line, 1, 10),
  scope_bar: line,
  strong_answer_sketch: markdown,
  red_flags: lines(),
}).transform(
  (file): BehaviouralQuestion => ({
    ...named(file, file.strong_answer_sketch),
    lookingFor: file.looking_for,
    scopeBar: file.scope_bar,
    redFlags: file.red_flags,
  }),
);
