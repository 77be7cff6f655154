import type { Question, QuestionHead, SqlRow } from "./question";

/**
 * What a candidate may read of a question before the answer is over. It is written field by field,
 * so that a new field of a question stays hidden until somebody puts it here on purpose. Hints are
 * handed out one at a time, by an action that records it; so are the answers to clarifying questions.
 */
type CommonFace = Pick<
  QuestionHead,
  | "id"
  | "title"
  | "level"
  | "specialisation"
  | "difficulty"
  | "topics"
  | "timeLimitMin"
  | "rubric"
  | "version"
> & {
  /** Markdown. */
  readonly prompt: string;
  readonly hintCount: number;
};

export type CodingFace = CommonFace & {
  readonly kind: "coding" | "debugging";
  readonly function: string;
  readonly starterCode: string;
  readonly visibleTests: readonly string[];
};

export type TestingFace = CommonFace & {
  readonly kind: "testing";
  /** The function to write, and the one it is given. */
  readonly function: string;
  readonly subject: string;
  readonly starterCode: string;
  /** How many faulty versions wait for the tests. */
  readonly faultyCount: number;
};

export type SqlFace = CommonFace & {
  readonly kind: "sql";
  readonly schema: string;
  readonly expected: readonly SqlRow[];
  readonly ordered: boolean;
};

export type ConceptFace = CommonFace & {
  readonly kind: "concept";
  readonly snippet: string | null;
};

export type SystemDesignFace = CommonFace & {
  readonly kind: "system_design";
  readonly given: readonly string[];
  /** The questions one may ask, in the order of the file; an answer is shown once asked for. */
  readonly asks: readonly string[];
};

export type BehaviouralFace = CommonFace & { readonly kind: "behavioural" };

export type QuestionFace =
  | CodingFace
  | TestingFace
  | SqlFace
  | ConceptFace
  | SystemDesignFace
  | BehaviouralFace;

/** The part of a question that may cross to the browser before its answer is over. */
export function faceOf(question: Question): QuestionFace {
  const common = commonFace(question);
  switch (question.kind) {
    case "coding":
    case "debugging":
      return {
        ...common,
        kind: question.kind,
        function: question.function,
        starterCode: question.starterCode,
        visibleTests: question.visibleTests,
      };
    case "testing":
      return {
        ...common,
        kind: "testing",
        function: question.function,
        subject: question.subject,
        starterCode: question.starterCode,
        faultyCount: question.faultyVersions.length,
      };
    case "sql": {
      const { schema, expected, ordered } = question.sql;
      return { ...common, kind: "sql", schema, expected, ordered };
    }
    case "concept":
      return { ...common, kind: "concept", snippet: question.snippet };
    case "system_design":
      return {
        ...common,
        kind: "system_design",
        given: question.given,
        asks: question.clarifyingQuestions.map(({ ask }) => ask),
      };
    case "behavioural":
      return { ...common, kind: "behavioural" };
  }
}

function commonFace(question: Question): CommonFace {
  return {
    id: question.id,
    title: question.title,
    level: question.level,
    specialisation: question.specialisation,
    difficulty: question.difficulty,
    topics: question.topics,
    timeLimitMin: question.timeLimitMin,
    rubric: question.rubric,
    version: question.version,
    prompt: question.prompt,
    hintCount: question.hints.length,
  };
}
