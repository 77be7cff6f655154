import * as z from "zod";
import type { CodingQuestion, SqlQuestion, TestingQuestion } from "./question";
import { type CommonFields, common, named } from "./question-common";
import { code, fields, line, listOf, markdown, pythonName } from "./question-fields";

/** The shapes of the questions whose answers are run. */

const wrongSolutions = listOf(fields({ mistake: line, code }), 0, 6).default([]);

const codeFields = {
  model_answer: markdown.optional(),
  function: pythonName,
  starter_code: code,
  visible_tests: listOf(code, 1, 10),
  hidden_tests: listOf(code, 1, 20),
  reference_solution: code,
  complexity: line.optional(),
  wrong_solutions: wrongSolutions,
};

const toCoding = (
  file: CommonFields & {
    kind: "coding" | "debugging";
  } & z.output<z.ZodObject<typeof codeFields>>,
): CodingQuestion => ({
  ...named(file, file.model_answer),
  function: file.function,
  starterCode: file.starter_code,
  visibleTests: file.visible_tests,
  hiddenTests: file.hidden_tests,
  referenceSolution: file.reference_solution,
  complexity: file.complexity ?? null,
  wrongSolutions: file.wrong_solutions,
});

export const coding = fields({ ...common("coding"), ...codeFields }).transform(toCoding);
export const debugging = fields({ ...common("debugging"), ...codeFields }).transform(toCoding);

export const testing = fields({
  ...common("testing"),
  model_answer: markdown.optional(),
  function: pythonName,
  subject: pythonName,
  starter_code: code,
  correct_version: code,
  faulty_versions: listOf(fields({ name: line, code }), 1, 12),
  reference_tests: code,
  lazy_tests: code,
}).transform(
  (file): TestingQuestion => ({
    ...named(file, file.model_answer),
    function: file.function,
    subject: file.subject,
    starterCode: file.starter_code,
    correctVersion: file.correct_version,
    faultyVersions: file.faulty_versions,
    referenceTests: file.reference_tests,
    lazyTests: file.lazy_tests,
  }),
);

const cell = z.union([z.string().max(300), z.number(), z.null()], {
  error: "must be text, a number or null",
});
const rows = listOf(listOf(cell, 1, 20), 0, 50);

export const sql = fields({
  ...common("sql"),
  model_answer: markdown.optional(),
  sql: fields({
    schema: code,
    expected: rows,
    ordered: z.boolean("must be true or false"),
    hidden_schema: code,
    hidden_expected: rows,
    reference_solution: code,
    wrong_solutions: wrongSolutions,
  }),
}).transform(
  (file): SqlQuestion => ({
    ...named(file, file.model_answer),
    sql: {
      schema: file.sql.schema,
      expected: file.sql.expected,
      ordered: file.sql.ordered,
      hiddenSchema: file.sql.hidden_schema,
      hiddenExpected: file.sql.hidden_expected,
      referenceSolution: file.sql.reference_solution,
      wrongSolutions: file.sql.wrong_solutions,
    },
  }),
);
