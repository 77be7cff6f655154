import { betaCdf } from "./beta";
import { wilson80 } from "./wilson";

/** One answer as the weak areas see it. Times in milliseconds since the epoch. */
export type ScoredAnswer = {
  readonly topicId: string;
  /** 0 to 1. */
  readonly score: number;
  readonly at: number;
};

export type TopicStanding = {
  readonly topicId: string;
  /** Answers that came in, however little the old ones weigh. */
  readonly n: number;
  /** Mean score, newer answers weighing more; 0 to 1. */
  readonly mean: number;
  /** Wilson's 80 % interval around it, on the answers' weights. */
  readonly interval: readonly [low: number, high: number];
  /** P(success < 2/3), 0 to 1. */
  readonly weakProbability: number;
  readonly isWeak: boolean;
};

export type TopicStandings = {
  readonly topics: readonly TopicStanding[];
  /** The person's mean over everything, which the prior of each topic begins with. */
  readonly mean: number;
  /** P(success < 2/3) on a topic of which nothing is known. */
  readonly weakOtherwise: number;
};

/** How many answers the prior is worth. */
const PRIOR_ANSWERS = 4;
const HALF_LIFE_DAYS = 60;
const BAR = 2 / 3;
/** Answers before a topic can be called weak. */
export const ANSWERS_MIN = 3;
const SURE = 0.8;
/** What a person is taken to score before the first answer. */
const MEAN_AT_FIRST = 0.6;
const DAY_MS = 86_400_000;
/** Keeps the prior's two parameters above 0, where the beta distribution ends. */
const EDGE = 0.02;

/**
 * P(success < 2/3) given weighted successes and answers, with the prior Beta(4μ, 4(1−μ)) around the
 * person's own mean μ: the posterior is Beta(s + 4μ, n − s + 4(1−μ)).
 *
 * Examples, μ = .6: 0 of 1 → .796; 1 of 5 → .962; 9 of 10 → .089; 4 of 10 → .945.
 */
export function weakProbability(successes: number, answers: number, mean: number): number {
  const prior = Math.min(1 - EDGE, Math.max(EDGE, mean));
  return betaCdf(
    BAR,
    successes + PRIOR_ANSWERS * prior,
    answers - successes + PRIOR_ANSWERS * (1 - prior),
  );
}

/**
 * Where somebody stands in each topic they answered. An answer's weight halves every 60 days. A
 * topic is weak when there are at least three answers and P(success < 2/3) ≥ .8: one bad answer
 * never makes a weak area. Weakest first.
 */
export function topicStandings(answers: readonly ScoredAnswer[], now: number): TopicStandings {
  const weighed = answers.map((answer) => ({
    ...answer,
    weight: 2 ** (-Math.max(0, now - answer.at) / (HALF_LIFE_DAYS * DAY_MS)),
  }));
  const all = sumOf(weighed);
  // The prior is the person's, so it starts from a guess that a few answers replace.
  const mean = (all.successes + PRIOR_ANSWERS * MEAN_AT_FIRST) / (all.weight + PRIOR_ANSWERS);
  const byTopic = new Map<string, Weighed[]>();
  for (const answer of weighed) {
    const own = byTopic.get(answer.topicId);
    if (own) own.push(answer);
    else byTopic.set(answer.topicId, [answer]);
  }
  const topics = [...byTopic].map(([topicId, own]) => standingOf(topicId, own, mean));
  topics.sort((a, b) => b.weakProbability - a.weakProbability || (a.topicId < b.topicId ? -1 : 1));
  return { topics, mean, weakOtherwise: weakProbability(0, 0, mean) };
}

type Weighed = ScoredAnswer & { readonly weight: number };

function standingOf(topicId: string, own: readonly Weighed[], mean: number): TopicStanding {
  const { successes, weight } = sumOf(own);
  const p = weakProbability(successes, weight, mean);
  return {
    topicId,
    n: own.length,
    mean: weight > 0 ? successes / weight : 0,
    interval: wilson80(successes, weight),
    weakProbability: p,
    isWeak: own.length >= ANSWERS_MIN && p >= SURE,
  };
}

function sumOf(answers: readonly Weighed[]) {
  let successes = 0;
  let weight = 0;
  for (const answer of answers) {
    successes += answer.weight * answer.score;
    weight += answer.weight;
  }
  return { successes, weight };
}
