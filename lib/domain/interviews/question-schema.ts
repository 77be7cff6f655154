import * as z from "zod";
import {
  type BehaviouralQuestion,
  type CodingQuestion,
  type ConceptQuestion,
  QUESTION_KINDS,
  QUESTION_LEVELS,
  QUESTION_SPECIALISATIONS,
  type Question,
  type QuestionKind,
  RUBRIC_OF_KIND,
  type SqlQuestion,
  type SystemDesignQuestion,
  type TestingQuestion,
} from "./question";
import {
  code,
  fields,
  followUps,
  idField,
  line,
  listOf,
  markdown,
  oneOf,
  pythonName,
  sentence,
  wholeNumber,
} from "./question-fields";

/**
 * The shape of a question as its file says it, in `snake_case`, and as a person writes it who
 * proposes a private one. What comes out is a `Question`.
 */

const lines = (most = 10) => listOf(line, 0, most).default([]);

/** What every kind has beside its own fields. */
const common = <K extends QuestionKind>(kind: K) => ({
  id: idField,
  title: line.max(120, "is longer than 120 characters"),
  origin: oneOf(["authored", "seed", "private"]),
  level: oneOf(QUESTION_LEVELS),
  specialisation: oneOf(QUESTION_SPECIALISATIONS),
  kind: z.literal(kind),
  difficulty: wholeNumber(1, 5),
  topics: listOf(idField, 1, 6),
  time_limit_min: wholeNumber(1, 90),
  rubric: z.literal(RUBRIC_OF_KIND[kind], `must be ${RUBRIC_OF_KIND[kind]} for this kind`),
  variant_group: idField,
  version: wholeNumber(1, 10_000),
  prompt: markdown,
  hints: lines(5),
  model_answer_points: listOf(line, 1, 12),
  follow_ups: followUps.default([]),
  common_mistakes: lines(),
});

type CommonFields = z.output<ReturnType<typeof commonFields<QuestionKind>>>;
const commonFields = <K extends QuestionKind>(kind: K) => fields(common(kind));

/** The common fields under the names that the product uses. */
const named = <F extends CommonFields>(file: F, modelAnswer: string | null | undefined) => ({
  id: file.id,
  title: file.title,
  origin: file.origin,
  level: file.level,
  specialisation: file.specialisation,
  kind: file.kind as F["kind"],
  difficulty: file.difficulty,
  topics: file.topics,
  timeLimitMin: file.time_limit_min,
  rubric: file.rubric,
  variantGroup: file.variant_group,
  version: file.version,
  prompt: file.prompt,
  hints: file.hints,
  modelAnswerPoints: file.model_answer_points,
  modelAnswer: modelAnswer ?? null,
  followUps: file.follow_ups,
  commonMistakes: file.common_mistakes,
});

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

const coding = fields({ ...common("coding"), ...codeFields }).transform(toCoding);
const debugging = fields({ ...common("debugging"), ...codeFields }).transform(toCoding);

const testing = fields({
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

const sql = fields({
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

const concept = fields({
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

const systemDesign = fields({
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

const behavioural = fields({
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

const shapes: Readonly<Record<QuestionKind, z.ZodType<Question>>> = {
  coding,
  debugging,
  testing,
  sql,
  concept,
  system_design: systemDesign,
  behavioural,
};

/** What is wrong with a question, and the way to it from the top: `["sql", "expected", 3]`. */
export type QuestionProblem = {
  readonly path: readonly (string | number)[];
  readonly message: string;
};

export type QuestionParse =
  | { readonly question: Question }
  | { readonly problems: readonly QuestionProblem[] };

/**
 * A question out of what a file, or a person, wrote (the parsed YAML or JSON, keys in
 * `snake_case`). The kind decides which fields there must be. Never throws.
 */
export function parseQuestion(raw: unknown): QuestionParse {
  const kind = fields({ kind: oneOf(QUESTION_KINDS) })
    .loose()
    .safeParse(raw);
  const parsed = kind.success ? shapes[kind.data.kind].safeParse(raw) : kind;
  if (parsed.success) return { question: parsed.data as Question };
  return {
    problems: parsed.error.issues.map((issue) => ({
      path: issue.path.map((step) => (typeof step === "symbol" ? String(step) : step)),
      message: issue.message,
    })),
  };
}
