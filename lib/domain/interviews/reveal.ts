import type { FollowUp, Question } from "./question";

/** What practice shows of an answer when it is asked to, and the report after the end. */
export type RevealedAnswer = {
  /** Markdown. */
  readonly modelAnswer: string | null;
  readonly modelAnswerPoints: readonly string[];
  /** Code or a query that passes; null where nothing is run. */
  readonly referenceSolution: string | null;
  /** What a concept's snippet prints. */
  readonly snippetOutput: string | null;
  readonly commonMistakes: readonly string[];
  readonly followUps: readonly FollowUp[];
};

/** The model answer of a question, without its hidden tests. */
export function revealOf(question: Question): RevealedAnswer {
  return {
    modelAnswer: question.modelAnswer,
    modelAnswerPoints: question.modelAnswerPoints,
    referenceSolution: referenceOf(question),
    snippetOutput: question.kind === "concept" ? question.snippetOutput : null,
    commonMistakes: question.commonMistakes,
    followUps: question.followUps,
  };
}

function referenceOf(question: Question): string | null {
  switch (question.kind) {
    case "coding":
    case "debugging":
      return question.referenceSolution;
    case "testing":
      return question.referenceTests;
    case "sql":
      return question.sql.referenceSolution;
    default:
      return null;
  }
}
