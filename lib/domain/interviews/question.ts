/**
 * A question of the bank, as the files in `content/questions/` say it. What a candidate may read
 * before the end of a question is `QuestionFace` alone: everything else stays on the server.
 */

export const QUESTION_KINDS = [
  "coding",
  "testing",
  "sql",
  "debugging",
  "concept",
  "system_design",
  "behavioural",
] as const;
export type QuestionKind = (typeof QUESTION_KINDS)[number];

export const QUESTION_KIND_NAMES: Readonly<Record<QuestionKind, string>> = {
  coding: "Coding",
  testing: "Testing",
  sql: "SQL",
  debugging: "Debugging",
  concept: "Concept",
  system_design: "System design",
  behavioural: "Behavioural",
};

/** Kinds whose answers are executed; the others are read. */
const RUN_KINDS = ["coding", "testing", "sql", "debugging"] as const;
export type RunKind = (typeof RUN_KINDS)[number];

export const isRunKind = (kind: QuestionKind): kind is RunKind =>
  (RUN_KINDS as readonly string[]).includes(kind);

export const QUESTION_LEVELS = ["intern", "junior", "mid", "senior", "staff"] as const;
export type QuestionLevel = (typeof QUESTION_LEVELS)[number];

export const QUESTION_SPECIALISATIONS = [
  "general",
  "backend",
  "data_science",
  "ml_engineering",
  "devops",
  "security",
] as const;
export type QuestionSpecialisation = (typeof QUESTION_SPECIALISATIONS)[number];

export const RUBRIC_IDS = [
  "coding",
  "testing",
  "concept",
  "system_design",
  "behavioural",
  "debugging",
] as const;
export type RubricId = (typeof RUBRIC_IDS)[number];

/** Every kind is scored by one rubric; SQL is code. */
export const RUBRIC_OF_KIND: Readonly<Record<QuestionKind, RubricId>> = {
  coding: "coding",
  testing: "testing",
  sql: "coding",
  debugging: "debugging",
  concept: "concept",
  system_design: "system_design",
  behavioural: "behavioural",
};

/** What the draw needs to know of a question; the index of the bank holds one of these each. */
export type QuestionHead = {
  readonly id: string;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly level: QuestionLevel;
  readonly specialisation: QuestionSpecialisation;
  /** 1 to 5, on the proficiency scale. */
  readonly difficulty: number;
  /** Skill ids, the first is the primary one. */
  readonly topics: readonly string[];
  readonly timeLimitMin: number;
  readonly rubric: RubricId;
  /** Questions of one group are variants of each other and share one memory. */
  readonly variantGroup: string;
  readonly version: number;
};

export type FollowUp = { readonly question: string; readonly goodAnswer: string | null };

/** What every kind has. */
type Common = QuestionHead & {
  readonly origin: "authored" | "seed" | "private";
  /** Markdown. */
  readonly prompt: string;
  readonly hints: readonly string[];
  readonly modelAnswerPoints: readonly string[];
  /** Markdown; null where only points are given. Behavioural: the sketch of a strong answer. */
  readonly modelAnswer: string | null;
  readonly followUps: readonly FollowUp[];
  readonly commonMistakes: readonly string[];
};

export type WrongSolution = { readonly mistake: string; readonly code: string };

export type CodingQuestion = Common & {
  readonly kind: "coding" | "debugging";
  readonly function: string;
  readonly starterCode: string;
  readonly visibleTests: readonly string[];
  readonly hiddenTests: readonly string[];
  readonly referenceSolution: string;
  readonly complexity: string | null;
  readonly wrongSolutions: readonly WrongSolution[];
};

export type TestingQuestion = Common & {
  readonly kind: "testing";
  /** The function that the candidate writes, such as `check`. */
  readonly function: string;
  /** The function that it is given, such as `parse_duration`. */
  readonly subject: string;
  readonly starterCode: string;
  readonly correctVersion: string;
  readonly faultyVersions: readonly { readonly name: string; readonly code: string }[];
  readonly referenceTests: string;
  /** Tests that are too lazy: they must miss at least one fault. */
  readonly lazyTests: string;
};

export type SqlRow = readonly (string | number | null)[];

export type SqlQuestion = Common & {
  readonly kind: "sql";
  readonly sql: {
    readonly schema: string;
    readonly expected: readonly SqlRow[];
    readonly ordered: boolean;
    readonly hiddenSchema: string;
    readonly hiddenExpected: readonly SqlRow[];
    readonly referenceSolution: string;
    readonly wrongSolutions: readonly WrongSolution[];
  };
};

export type ConceptQuestion = Common & {
  readonly kind: "concept";
  readonly snippet: string | null;
  /** What the snippet prints. Hidden until answered. */
  readonly snippetOutput: string | null;
};

/** `expr` is arithmetic; it must come within the share `tol` of `equals`. */
export type EstimateCheck = {
  readonly expr: string;
  readonly equals: number;
  readonly tol: number;
};

export type SystemDesignQuestion = Common & {
  readonly kind: "system_design";
  readonly given: readonly string[];
  /** Questions worth asking; an answer is shown once it was asked for. */
  readonly clarifyingQuestions: readonly { readonly ask: string; readonly answer: string }[];
  readonly estimates: readonly string[];
  /** Sums behind the estimates, so that a test can reckon them. */
  readonly estimateChecks: readonly EstimateCheck[];
  readonly expectedParts: readonly string[];
  readonly deepDives: readonly { readonly part: string; readonly goodLooksLike: string }[];
  readonly failureModes: readonly { readonly failure: string; readonly response: string }[];
  readonly levelBar: { readonly pass: string; readonly strong: string };
};

export type BehaviouralQuestion = Common & {
  readonly kind: "behavioural";
  readonly lookingFor: readonly string[];
  readonly scopeBar: string;
  readonly redFlags: readonly string[];
};

export type Question =
  | CodingQuestion
  | TestingQuestion
  | SqlQuestion
  | ConceptQuestion
  | SystemDesignQuestion
  | BehaviouralQuestion;
