import { type AnswerFacts, capsOfAnswer } from "./answer-outcome";
import { type DimensionScores, isComplete } from "./rubric-score";
import type { Rubric } from "./rubrics";
import { brokenCaps } from "./score-caps";

/** Why a score is not taken; `SCORE_PROBLEM_WORDS` says it to people. */
export type ScoreProblem =
  | "not-over"
  | "nothing-to-score"
  | "no-such-dimension"
  | "already-given"
  | "incomplete"
  | "above-cap";

export type ScoreAttempt = {
  readonly facts: AnswerFacts;
  readonly role: "own" | "mentor";
  /** Whether this person has given their score already. */
  readonly isGiven: boolean;
  readonly rubric: Rubric;
  readonly dimensions: DimensionScores;
  readonly notes: Readonly<Record<string, string>>;
};

/** Why this cannot be kept as a draft; null if it can. A given score is changed by giving it anew. */
export function whyNotDraft(attempt: ScoreAttempt): ScoreProblem | null {
  return attempt.isGiven ? "already-given" : whyNotScored(attempt);
}

/**
 * Why the score cannot be given; null if it can. One's own may be given anew until a mentor's is in
 * as well: from then on each side knows the other's. A mentor's stands as it was given.
 */
export function whyNotGiven(attempt: ScoreAttempt): ScoreProblem | null {
  const { facts, role, isGiven, rubric, dimensions } = attempt;
  const problem = whyNotScored(attempt);
  if (problem) return problem;
  if (isGiven && (role === "mentor" || facts.mentor !== null)) return "already-given";
  const ids = rubric.dimensions.map(({ id }) => id);
  if (!isComplete(dimensions, ids)) return "incomplete";
  return brokenCaps(dimensions, capsOfAnswer(facts)).length > 0 ? "above-cap" : null;
}

function whyNotScored({ facts, rubric, dimensions, notes }: ScoreAttempt): ScoreProblem | null {
  if (!facts.isEnded) return "not-over";
  if (facts.state !== "submitted") return "nothing-to-score";
  const known = new Set(rubric.dimensions.map(({ id }) => id));
  const named = [...Object.keys(dimensions), ...Object.keys(notes)];
  return named.every((id) => known.has(id)) ? null : "no-such-dimension";
}

export const SCORE_PROBLEM_WORDS: Readonly<Record<ScoreProblem, string>> = {
  "not-over": "The interview is still under way. Scores are given after its end.",
  "nothing-to-score": "Nothing was handed in here, so there is nothing to score.",
  "no-such-dimension": "The rubric has changed. Reload the page and try again.",
  "already-given": "This score has been given, and stands as it is.",
  incomplete: "Choose one of the four in every dimension first.",
  "above-cap":
    "The code does not allow so high a score. The limit and its reason stand beside the dimension.",
};
