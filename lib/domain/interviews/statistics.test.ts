import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { betaCdf } from "./beta";
import { questionWeight } from "./question-weight";
import { bagOf, randomFrom } from "./random";
import { topicStandings, weakProbability } from "./weak-areas";
import { wilson80 } from "./wilson";

const DAY = 86_400_000;
const round = (x: number) => Math.round(x * 1000) / 1000;

describe("vectors", () => {
  test.each([
    [0, 1, 0, 0.622],
    [1, 3, 0.106, 0.679],
    [2, 8, 0.109, 0.476],
    [10, 20, 0.362, 0.638],
    [1.8, 4, 0.196, 0.733],
  ])("Wilson's 80 %% interval of %d in %d", (s, n, low, high) => {
    expect(wilson80(s, n).map(round)).toEqual([low, high]);
  });

  test.each([
    [0, 1, 0.796],
    [1, 5, 0.962],
    [9, 10, 0.089],
    [4, 10, 0.945],
  ])("P(success < 2/3) after %d in %d, mean .6", (s, n, p) => {
    expect(round(weakProbability(s, n, 0.6))).toBe(p);
  });

  test("weights of a question", () => {
    const facts = {
      retrievability: 1,
      isDue: false,
      isNew: false,
      isCooling: false,
      weakProbability: 0.2,
    };
    expect(questionWeight({ ...facts, isNew: true })).toBeCloseTo(0.9, 12);
    expect(
      questionWeight({ ...facts, isDue: true, retrievability: 0.74, weakProbability: 0.9 }),
    ).toBeCloseTo(3.496, 12);
    expect(questionWeight(facts)).toBeCloseTo(0.27, 12);
    expect(questionWeight({ ...facts, isCooling: true })).toBe(0);
    expect(questionWeight({ ...facts, isCooling: true, isDue: true })).toBeGreaterThan(0);
  });
});

describe("weak areas", () => {
  const now = 500 * DAY;
  const answer = (topicId: string, score: number, daysAgo = 0) => ({
    topicId,
    score,
    at: now - daysAgo * DAY,
  });
  const find = (topicId: string, answers: ReturnType<typeof answer>[]) =>
    topicStandings(answers, now).topics.find((topic) => topic.topicId === topicId);

  test("two bad answers are not yet a weak area, three are", () => {
    const strong = Array.from({ length: 12 }, () => answer("git", 1));
    const bad = [answer("sql", 0), answer("sql", 0)];
    expect(find("sql", [...strong, ...bad])).toMatchObject({ n: 2, isWeak: false });
    expect(find("sql", [...strong, ...bad, answer("sql", 0)])).toMatchObject({
      n: 3,
      isWeak: true,
    });
  });

  test("an answer of sixty days ago weighs half", () => {
    const standing = find("sql", [answer("sql", 1), answer("sql", 0, 60)]);
    expect(standing?.mean).toBeCloseTo(2 / 3, 12);
  });

  test("the weakest comes first, and a newcomer has none", () => {
    const { topics } = topicStandings([answer("git", 1), answer("sql", 0)], now);
    expect(topics.map(({ topicId }) => topicId)).toEqual(["sql", "git"]);
    expect(topicStandings([], now)).toMatchObject({ topics: [], mean: 0.6 });
  });

  test("another full score never makes a topic weaker, another failure never stronger", () => {
    const scores = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 20 });
    fc.assert(
      fc.property(scores, fc.double({ min: 0.05, max: 0.95, noNaN: true }), (list, mean) => {
        const s = list.reduce((sum, score) => sum + score, 0);
        const before = weakProbability(s, list.length, mean);
        expect(weakProbability(s + 1, list.length + 1, mean)).toBeLessThanOrEqual(before + 1e-12);
        expect(weakProbability(s, list.length + 1, mean)).toBeGreaterThanOrEqual(before - 1e-12);
      }),
    );
  });
});

describe("the parts", () => {
  test("the beta distribution is one: it rises from 0 to 1 and mirrors", () => {
    const parameter = fc.double({ min: 0.05, max: 60, noNaN: true });
    // Thousandths, because 1 − x must not be rounded for the mirror to hold.
    const x = fc.integer({ min: 0, max: 1000 }).map((n) => n / 1000);
    fc.assert(
      fc.property(x, x, parameter, parameter, (p, q, a, b) => {
        const [low, high] = p < q ? [p, q] : [q, p];
        expect(betaCdf(low, a, b)).toBeLessThanOrEqual(betaCdf(high, a, b) + 1e-9);
        expect(betaCdf(p, a, b) + betaCdf(1 - p, b, a)).toBeCloseTo(1, 8);
      }),
    );
    // Beta(1, 1) is uniform, and Beta(2, 1) has x² below x.
    expect(betaCdf(0.3, 1, 1)).toBeCloseTo(0.3, 12);
    expect(betaCdf(0.3, 2, 1)).toBeCloseTo(0.09, 12);
  });

  test("Wilson's interval holds the share and lies within [0, 1]", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 200 }),
        fc.double({ min: 0, max: 1, noNaN: true }),
        (n, p) => {
          const [low, high] = wilson80(p * n, n);
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(1);
          expect(low).toBeLessThanOrEqual(p + 1e-12);
          expect(high).toBeGreaterThanOrEqual(p - 1e-12);
        },
      ),
    );
  });

  test("random numbers spread evenly over [0, 1), for near seeds too", () => {
    for (const seed of ["a", "b", "aa", "ab", ""]) {
      const random = randomFrom(seed);
      const counts = new Array<number>(10).fill(0);
      for (let i = 0; i < 20_000; i++) counts[Math.floor(random() * 10)]! += 1;
      for (const count of counts) expect(Math.abs(count - 2_000)).toBeLessThan(200);
    }
    const firsts = new Set(Array.from({ length: 500 }, (_, i) => randomFrom(`seed${i}`)()));
    expect(firsts.size).toBe(500);
  });

  test("a bag deals every item once before any comes again", () => {
    const deal = bagOf([1, 2, 3, 4, 5], randomFrom("x"));
    for (let round_ = 0; round_ < 4; round_++) {
      expect(new Set(Array.from({ length: 5 }, deal)).size).toBe(5);
    }
  });
});
