import { type Framework, RUNG_IDS, type RungId } from "../framework";
import { POSITIONS, positionsAfter } from "./ability";
import { type RungShare, rungAtShare, rungDistribution } from "./distribution";
import { nextQuestionFrom } from "./next-question";
import { type Statement, statementPool } from "./pool";
import { RANGE_PROBABILITY } from "./settings";
import { ratingsOf, type StartState } from "./start";

/** A first estimate by the person's own account, with its uncertainty. A null rung is below the first. */
export type FirstEstimate = {
  /** The likeliest rung and its probability. */
  readonly rung: RungId | null;
  readonly probability: number;
  /** Ends of the middle 80 %. */
  readonly lowRung: RungId | null;
  readonly highRung: RungId | null;
  /** Mean position, 0 (below the first rung) to 5 (the last). */
  readonly position: number;
  readonly distribution: readonly RungShare[];
  /** Answers given, without the skipped ones. */
  readonly answered: number;
  readonly isComplete: boolean;
  /** The core skill of the next rung to look at first; null on the last rung. */
  readonly nextStep: {
    readonly skillId: string;
    readonly rungId: RungId;
    readonly rating: number | null;
  } | null;
};

/** The estimate after the answers so far; without any it is the hint alone, and very uncertain. */
export function firstEstimate(state: StartState, framework: Framework): FirstEstimate {
  return firstEstimateFrom(state, statementPool(framework));
}

/** The same from a pool of statements. */
export function firstEstimateFrom(state: StartState, pool: readonly Statement[]): FirstEstimate {
  const belief = positionsAfter(state, pool);
  const distribution = rungDistribution(belief);
  const likeliest = distribution.reduce((a, b) => (b.probability > a.probability ? b : a));
  const tail = (1 - RANGE_PROBABILITY) / 2;
  return {
    rung: likeliest.rung,
    probability: likeliest.probability,
    lowRung: rungAtShare(belief, tail),
    highRung: rungAtShare(belief, 1 - tail),
    position: belief.reduce((sum, weight, i) => sum + weight * (POSITIONS[i] ?? 0), 0),
    distribution,
    answered: ratingsOf(state).size,
    isComplete: nextQuestionFrom(state, pool) === null,
    nextStep: nextStepAfter(likeliest.rung, state, pool),
  };
}

/** The core skill of the next rung with the lowest answer below its target, else the first unanswered. */
function nextStepAfter(
  rung: RungId | null,
  state: StartState,
  pool: readonly Statement[],
): FirstEstimate["nextStep"] {
  const nextRung = RUNG_IDS[rung === null ? 0 : RUNG_IDS.indexOf(rung) + 1];
  if (!nextRung) return null;
  const ratings = ratingsOf(state);
  const core = pool.filter((each) => each.rungId === nextRung && each.isCore);
  const lowest = core
    .filter(({ skillId, target }) => (ratings.get(skillId) ?? target) < target)
    .sort((a, b) => (ratings.get(a.skillId) ?? 0) - (ratings.get(b.skillId) ?? 0))
    .at(0);
  const chosen = lowest ?? core.find(({ skillId }) => !ratings.has(skillId)) ?? core[0];
  if (!chosen) return null;
  return {
    skillId: chosen.skillId,
    rungId: nextRung,
    rating: ratings.get(chosen.skillId) ?? null,
  };
}
