import { type Candidate, candidatesFor, poolsFor } from "./draw-pool";
import { slotsFor } from "./draw-slots";
import type { DrawInput, DrawnQuestion } from "./draw-types";
import { type Random, randomFrom } from "./random";
import { QUESTIONS_MAX } from "./session-types";

/** Fruitless slots in a row after which a session is full: one round of any blueprint. */
const TRIES_MAX = 16;

/**
 * The questions of a session, in their order: a pure function of the bank, the settings, the seed
 * and what is known of the person. The same input gives the same draw.
 *
 * Places come from the rung's blueprint, difficulties 20/60/20 below, at and above the rung, at
 * most two questions of a primary topic and one of a group. Within a place questions are drawn by
 * weight (see `questionWeight`) without replacement: the largest u^(1/w) wins. By minutes, places
 * are filled while a question fits into what is left; there is always at least one. Where nothing
 * near the rung has a weight (all seen within the cool-down), the one seen longest ago comes up, and
 * proves nothing.
 *
 * `due` serves what is due, the most forgotten first; `weak` draws from the weak topics only.
 */
export function drawQuestions(input: DrawInput): readonly DrawnQuestion[] {
  const random = randomFrom(input.seed);
  const session = new Session(input);
  if (input.settings.focus === "due") session.fillWithDue();
  else session.fillSlots(random);
  return session.drawn;
}

class Session {
  readonly drawn: DrawnQuestion[] = [];
  readonly #input: DrawInput;
  readonly #candidates: readonly Candidate[];
  readonly #perTopicMax: number;
  #minutesLeft: number;

  constructor(input: DrawInput) {
    const { settings, history, blueprint } = input;
    this.#input = input;
    const all = candidatesFor(input);
    const weak = new Set(history.weakTopicIds);
    const isWeak = ({ head }: Candidate) => head.topics.some((topic) => weak.has(topic));
    this.#candidates = settings.focus === "weak" ? all.filter(isWeak) : all;
    this.#minutesLeft = settings.minutes ?? Number.POSITIVE_INFINITY;
    const chosen = settings.focus === "weak" ? weak.size : settings.topicIds.length;
    // Who asks for one topic gets more than two questions of it.
    const share = chosen > 0 ? Math.ceil(this.#countMax / chosen) : 0;
    this.#perTopicMax = Math.max(blueprint.perTopicMax, share);
  }

  get #countMax(): number {
    return Math.min(QUESTIONS_MAX, this.#input.settings.count ?? QUESTIONS_MAX);
  }

  fillWithDue(): void {
    const { groups } = this.#input.history;
    const remembered = ({ head }: Candidate) => groups.get(head.variantGroup)?.retrievability ?? 1;
    const due = this.#candidates
      .filter((each) => each.isDue)
      .sort((a, b) => remembered(a) - remembered(b));
    for (const each of due) {
      if (this.drawn.length >= this.#countMax) return;
      if (!this.#isTaken(each) && (this.#fits(each) || this.drawn.length === 0)) this.#take(each);
    }
  }

  fillSlots(random: Random): void {
    const nextSlot = slotsFor(this.#input.settings, this.#input.blueprint, random);
    let fruitless = 0;
    while (this.drawn.length < this.#countMax && fruitless < TRIES_MAX) {
      const pools = poolsFor(nextSlot(), this.#candidates, this.#input);
      const found = this.#pick(pools, random);
      if (found) this.#take(found);
      fruitless = found ? 0 : fruitless + 1;
    }
    if (this.drawn.length === 0) this.#takeShortest();
  }

  #pick(pools: readonly (readonly Candidate[])[], random: Random): Candidate | undefined {
    const free = pools.map((pool) =>
      pool.filter((each) => !this.#isTaken(each) && this.#fits(each) && this.#isBalanced(each)),
    );
    for (const pool of free) {
      const found = byWeight(pool, random);
      if (found) return found;
    }
    return longestUnseen(free.flat());
  }

  /**
   * Fifteen minutes hold no design question; whoever asks for one gets the shortest there is, of
   * those that may come up now where there are any.
   */
  #takeShortest(): void {
    const rests = ({ weight }: Candidate) => (weight > 0 ? 0 : 1);
    const [first] = this.#candidates.toSorted(
      (a, b) =>
        rests(a) - rests(b) || a.head.timeLimitMin - b.head.timeLimitMin || b.weight - a.weight,
    );
    if (first) this.#take(first);
  }

  #isTaken({ head }: Candidate): boolean {
    return this.drawn.some((each) => each.head.variantGroup === head.variantGroup);
  }

  #fits({ head }: Candidate): boolean {
    return head.timeLimitMin <= this.#minutesLeft;
  }

  #isBalanced({ head }: Candidate): boolean {
    const same = this.drawn.filter((each) => each.head.topics[0] === head.topics[0]);
    return same.length < this.#perTopicMax;
  }

  #take({ head, isCooling }: Candidate): void {
    // A review within the cool-down serves the memory: its solution was shown a short while ago.
    this.drawn.push({ head, isEvidence: !isCooling });
    this.#minutesLeft -= head.timeLimitMin;
  }
}

/** Weighted sampling without replacement: the largest u^(1/w), compared by its logarithm. */
function byWeight(pool: readonly Candidate[], random: Random): Candidate | undefined {
  let best: Candidate | undefined;
  let bestKey = Number.NEGATIVE_INFINITY;
  for (const each of pool) {
    const u = random();
    if (each.weight <= 0) continue;
    const key = Math.log(u === 0 ? Number.MIN_VALUE : u) / each.weight;
    if (key > bestKey) {
      best = each;
      bestKey = key;
    }
  }
  return best;
}

function longestUnseen(pool: readonly Candidate[]): Candidate | undefined {
  return pool.toSorted((a, b) => a.lastSeenAt - b.lastSeenAt)[0];
}
