import type { Framework, RungId } from "../framework";
import { positionsAfter, RATINGS, updated } from "./ability";
import { rungDistribution } from "./distribution";
import { type Statement, statementPool } from "./pool";
import {
  CERTAIN_PROBABILITY,
  REPEATED_CATEGORY_PREFERENCE,
  SEED_PREFERENCE,
  STATEMENTS_MAX,
  STATEMENTS_MIN,
  SUPPORTING_PREFERENCE,
} from "./settings";
import type { StartState } from "./start";

export type Question = {
  readonly skillId: string;
  readonly statement: string;
  readonly rungId: RungId;
  /** 1 for the first. */
  readonly number: number;
  readonly most: number;
};

/** The next statement, or null when the start is finished. */
export function nextQuestion(state: StartState, framework: Framework): Question | null {
  return nextQuestionFrom(state, statementPool(framework));
}

/**
 * The next statement out of a pool: the one whose answer is expected to tell most about the rung,
 * with a preference for core skills and for categories not asked about yet. Null after twelve
 * answers, from ten on when one rung has a probability of .8, or when the pool is used up.
 */
export function nextQuestionFrom(state: StartState, pool: readonly Statement[]): Question | null {
  const asked = new Set(state.answers.map(({ skillId }) => skillId));
  if (asked.size >= STATEMENTS_MAX) return null;
  const belief = positionsAfter(state, pool);
  const likeliest = Math.max(...rungDistribution(belief).map((share) => share.probability));
  if (asked.size >= STATEMENTS_MIN && likeliest >= CERTAIN_PROBABILITY) return null;
  const told = new Map<string, number>();
  for (const { category } of pool.filter(({ skillId }) => asked.has(skillId))) {
    told.set(category, (told.get(category) ?? 0) + 1);
  }
  const information = informationAbout(belief);
  let best: { readonly statement: Statement; readonly worth: number } | null = null;
  for (const statement of pool) {
    if (asked.has(statement.skillId)) continue;
    const worth =
      information(statement) *
      (statement.isCore ? 1 : SUPPORTING_PREFERENCE) *
      REPEATED_CATEGORY_PREFERENCE ** (told.get(statement.category) ?? 0) *
      (1 + SEED_PREFERENCE * fractionOf(`${state.seed}/${statement.skillId}`));
    if (best === null || worth > best.worth) best = { statement, worth };
  }
  if (best === null) return null;
  const { skillId, statement, rungId } = best.statement;
  return { skillId, statement, rungId, number: asked.size + 1, most: STATEMENTS_MAX };
}

/**
 * Tells the expected fall of the entropy over positions, in nats, when a statement is answered.
 * Statements of one rung and target tell equally much, so each such pair is worked out once.
 */
function informationAbout(belief: readonly number[]): (statement: Statement) => number {
  const before = entropyOf(belief);
  const known = new Map<string, number>();
  return (statement) => {
    const key = `${statement.rungIndex}/${statement.target}`;
    const found = known.get(key) ?? Math.max(0, before - entropyAfter(belief, statement));
    known.set(key, found);
    return found;
  };
}

function entropyAfter(belief: readonly number[], statement: Statement): number {
  return RATINGS.reduce<number>((sum, rating) => {
    const joint = updated(belief, statement, rating);
    const chance = joint.reduce((total, weight) => total + weight, 0);
    return chance > 0 ? sum + chance * entropyOf(joint.map((weight) => weight / chance)) : sum;
  }, 0);
}

function entropyOf(belief: readonly number[]): number {
  return -belief.reduce((sum, p) => sum + (p > 0 ? p * Math.log(p) : 0), 0);
}

/** A fraction in [0, 1) that depends on every character of the text, the same on every machine. */
function fractionOf(text: string): number {
  let hash = 7;
  for (const character of text) {
    hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x2c1b3c6d);
    hash ^= hash >>> 15;
  }
  return (hash >>> 0) / 2 ** 32;
}
