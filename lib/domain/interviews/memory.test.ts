import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type MemoryCard, type MemoryRating, rateRecall, remember, retrievability } from "./memory";

const DAY = 86_400_000;
const START = Date.UTC(2026, 0, 5, 9);
const fine = { hints: 0, overtime: 0, isRevealed: false };

describe("rateRecall", () => {
  /** Vectors "3_scores" of the methods. */
  it.each([
    { scores: [4, 4, 4, 3], ...fine, rating: "easy" },
    { scores: [3, 3, 3, 3], ...fine, rating: "good" },
    { scores: [3, 3, 2, 2], ...fine, rating: "hard" },
    { scores: [4, 4, 4, 1], ...fine, rating: "hard" },
    { scores: [2, 2, 1, 1], ...fine, rating: "again" },
    { scores: [4, 4, 4, 3], ...fine, hints: 1, rating: "good" },
    { scores: [3, 3, 3, 3], ...fine, overtime: 0.3, rating: "hard" },
    { scores: [4, 4, 4, 4], ...fine, overtime: 0.01, rating: "good" },
    { scores: [4, 4, 4, 4], ...fine, hints: 2, rating: "hard" },
    { scores: [4, 4, 4, 4], ...fine, isRevealed: true, rating: "again" },
    { scores: [4, 3, 1, 1], ...fine, rating: "again" },
    { scores: null, ...fine, rating: "again" },
  ])("$scores, hints $hints, overtime $overtime, revealed $isRevealed: $rating", (vector) => {
    const { rating, ...recall } = vector;
    expect(rateRecall(recall)).toBe(rating);
  });
});

describe("remember", () => {
  const daysOf = (card: MemoryCard) => (card.dueAt - card.reviewedAt) / DAY;

  it.each([
    ["again", 1],
    ["hard", 2],
    ["good", 3],
    ["easy", 8],
  ] as const)("first %s: due in %d days", (rating, days) => {
    expect(daysOf(remember(null, rating, START))).toBe(days);
  });

  it("good, good, again, good, easy, each when due: 3, 14, 2, 5, 19 days", () => {
    const ratings: MemoryRating[] = ["good", "good", "again", "good", "easy"];
    let card: MemoryCard | null = null;
    const days = ratings.map((rating) => {
      card = remember(card, rating, card?.dueAt ?? START);
      return daysOf(card);
    });
    expect(days).toEqual([3, 14, 2, 5, 19]);
  });

  const history = fc.array(
    fc.record({
      rating: fc.constantFrom<MemoryRating>("again", "hard", "good", "easy"),
      wait: fc.integer({ min: 0, max: 400 }),
    }),
    { minLength: 1, maxLength: 12 },
  );
  const live = (steps: readonly { rating: MemoryRating; wait: number }[]) => {
    let at = START;
    let card: MemoryCard | null = null;
    for (const { rating, wait } of steps) {
      at += wait * DAY;
      card = remember(card, rating, at);
    }
    return card as unknown as MemoryCard;
  };

  it("is due within 180 days, at least one day on, and always the same", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const card = live(steps);
        expect(daysOf(card)).toBeGreaterThanOrEqual(1);
        expect(daysOf(card)).toBeLessThanOrEqual(180);
        expect(live(steps)).toEqual(card);
      }),
    );
  });

  it("survives a store that keeps four bytes a number", () => {
    fc.assert(
      fc.property(history, (steps) => {
        const card = live(steps);
        const stored = {
          ...card,
          stability: Math.fround(card.stability),
          difficulty: Math.fround(card.difficulty),
        };
        const [kept, exact] = [stored, card].map((c) => remember(c, "good", c.dueAt));
        expect(Math.abs(daysOf(kept as MemoryCard) - daysOf(exact as MemoryCard))).toBeLessThan(2);
      }),
    );
  });
});

describe("retrievability", () => {
  const card = remember(null, "good", START);

  it("is all at first, near .9 when due, and only falls", () => {
    expect(retrievability(card, START)).toBe(1);
    expect(retrievability(card, card.dueAt)).toBeGreaterThan(0.85);
    expect(retrievability(card, card.dueAt)).toBeLessThan(0.95);
    const later = [10, 100, 1000].map((days) => retrievability(card, START + days * DAY));
    expect(later).toEqual(later.toSorted((a, b) => b - a));
  });

  it("takes a clock that runs behind for the moment of the answer", () => {
    expect(retrievability(card, START - DAY)).toBe(1);
  });
});
