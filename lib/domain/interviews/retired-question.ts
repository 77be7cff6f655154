import { type Question, type QuestionKind, type QuestionLevel, RUBRIC_OF_KIND } from "./question";

/** What is stored of a question beside an answer to it. */
export type QuestionStub = {
  readonly questionId: string;
  readonly questionVersion: number;
  readonly title: string;
  readonly kind: QuestionKind;
  readonly level: string;
  readonly difficulty: number;
  readonly topicId: string;
  readonly variantGroup: string;
};

/**
 * A stand-in for a question that the bank no longer has: its title and its kind are kept, so that
 * what was answered can be read and scored, and its prompt says what happened. Nothing can be run.
 */
export function retiredQuestion(stub: QuestionStub): Question {
  const common = {
    id: stub.questionId,
    title: stub.title,
    level: stub.level as QuestionLevel,
    specialisation: "general",
    difficulty: stub.difficulty,
    topics: [stub.topicId],
    timeLimitMin: 0,
    rubric: RUBRIC_OF_KIND[stub.kind],
    variantGroup: stub.variantGroup,
    version: stub.questionVersion,
    origin: "authored",
    prompt: "This question has been taken out of the bank since it was drawn. Skip it.",
    hints: [],
    modelAnswerPoints: [],
    modelAnswer: null,
    followUps: [],
    commonMistakes: [],
  } as const;
  const { kind } = stub;
  switch (kind) {
    case "coding":
    case "debugging":
      return {
        ...common,
        kind,
        function: "solve",
        starterCode: "",
        visibleTests: [],
        hiddenTests: [],
        referenceSolution: "",
        complexity: null,
        wrongSolutions: [],
      };
    case "testing":
      return {
        ...common,
        kind,
        function: "check",
        subject: "subject",
        starterCode: "",
        correctVersion: "",
        faultyVersions: [],
        referenceTests: "",
        lazyTests: "",
      };
    case "sql": {
      const data = { schema: "", expected: [], hiddenSchema: "", hiddenExpected: [] };
      const rest = { ordered: false, referenceSolution: "", wrongSolutions: [] };
      return { ...common, kind, sql: { ...data, ...rest } };
    }
    case "concept":
      return { ...common, kind, snippet: null, snippetOutput: null };
    case "system_design":
      return {
        ...common,
        kind,
        given: [],
        clarifyingQuestions: [],
        estimates: [],
        estimateChecks: [],
        expectedParts: [],
        deepDives: [],
        failureModes: [],
        levelBar: { pass: "", strong: "" },
      };
    case "behavioural":
      return { ...common, kind, lookingFor: [], scopeBar: "", redFlags: [] };
  }
}
