import type { SkillStanding } from "../evidence";
import type { Framework } from "../framework";
import { type FirstEstimate, firstEstimateFrom } from "./first-estimate";
import { statementPool } from "./pool";
import type { StartAnswer } from "./start";

const ANSWER_BY_RATING: readonly StartAnswer[] = [
  "no",
  "no",
  "with-help",
  "alone",
  "others-ask",
  "others-ask",
];

/**
 * The start's estimate read from stored self-ratings, so that somebody who has answered a dozen
 * statements and nothing else still sees where these point. Null without any rating in the pool.
 * Example: 3 in five junior skills and 1 in two senior ones → most likely Junior.
 */
export function estimateFromRatings(
  standings: ReadonlyMap<string, SkillStanding>,
  framework: Framework,
): FirstEstimate | null {
  const pool = statementPool(framework);
  const answers = pool.flatMap(({ skillId }) => {
    const given = ANSWER_BY_RATING[standings.get(skillId)?.claimed ?? -1];
    return given === undefined ? [] : [{ skillId, answer: given }];
  });
  if (answers.length === 0) return null;
  return firstEstimateFrom({ declared: null, seed: 0, answers }, pool);
}
