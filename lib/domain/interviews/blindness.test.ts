import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { AnswerFacts } from "./answer-outcome";
import { type ScoreReader, type StoredScore, shownScores } from "./blindness";

const DIMENSIONS = { correctness: 3, depth: 3, application: 3, clarity: 3 };
const score = (role: "own" | "mentor", id: string, isGiven: boolean): StoredScore => ({
  role,
  scorerId: id,
  name: id,
  dimensions: DIMENSIONS,
  notes: { depth: `note of ${id}` },
  words: `words of ${id}`,
  version: 1,
  givenAt: isGiven ? 1000 : null,
});

const factsOf = (scores: readonly StoredScore[]): AnswerFacts => {
  const given = scores.filter(({ givenAt }) => givenAt !== null);
  const mentor = given.findLast(({ role }) => role === "mentor");
  return {
    mode: "mock",
    isEnded: true,
    state: "submitted",
    kind: "concept",
    rubric: "concept",
    difficulty: 3,
    topicId: "sql",
    isEvidence: true,
    isRevealed: false,
    hintsUsed: 0,
    secondsGiven: 600,
    secondsUsed: 300,
    runCount: 0,
    hasOwnTest: false,
    submittedAt: 0,
    run: null,
    own: given.find(({ role }) => role === "own")?.dimensions ?? null,
    mentor: mentor ? { dimensions: mentor.dimensions, scorerId: mentor.scorerId } : null,
  };
};
const see = (reader: ScoreReader, scores: readonly StoredScore[]) =>
  shownScores(reader, scores, factsOf(scores), []);
const ada: ScoreReader = { role: "own", id: "ada", isBlind: false };
const grace: ScoreReader = { role: "mentor", id: "grace", isBlind: false };

describe("each side sees the other's once both are in", () => {
  it("the learner", () => {
    const waiting = see(ada, [score("own", "ada", false), score("mentor", "grace", true)]);
    expect(waiting).toMatchObject({ others: [], waitingFrom: ["grace"], leading: null });
    const open = see(ada, [score("own", "ada", true), score("mentor", "grace", true)]);
    expect(open.others).toMatchObject([{ by: "grace", percent: (2 / 3) * 100 }]);
    expect(open.leading).toMatchObject({ by: "mentor" });
  });

  it("the mentor", () => {
    const waiting = see(grace, [score("own", "ada", true), score("mentor", "grace", false)]);
    expect(waiting).toMatchObject({ others: [], waitingFrom: ["ada"], leading: null });
    const open = see(grace, [score("own", "ada", true), score("mentor", "grace", true)]);
    expect(open.others.map(({ by }) => by)).toEqual(["ada"]);
  });

  it("nobody, of a draft", () => {
    const scores = [score("own", "ada", false), score("mentor", "grace", false)];
    expect(see(ada, scores)).toMatchObject({ others: [], waitingFrom: [] });
    expect(see(grace, scores)).toMatchObject({ others: [], waitingFrom: [] });
  });

  it("a mentor who rates the skill blind elsewhere, not even then", () => {
    const scores = [score("own", "ada", true), score("mentor", "grace", true)];
    const shown = see({ ...grace, isBlind: true }, scores);
    expect(shown).toMatchObject({ others: [], waitingFrom: [], leading: null });
    expect(shown.mine).not.toBeNull();
  });
});

it("whatever is stored, nothing of another's score shows before both are given, nor of a third's", () => {
  const anyScores = fc
    .record({ own: fc.option(fc.boolean()), grace: fc.option(fc.boolean()), alan: fc.boolean() })
    .map(({ own, grace: graces, alan }) => [
      ...(own === null ? [] : [score("own", "ada", own)]),
      ...(graces === null ? [] : [score("mentor", "grace", graces)]),
      score("mentor", "alan", alan),
    ]);
  fc.assert(
    fc.property(anyScores, (scores) => {
      const isGiven = (id: string) =>
        scores.some(({ scorerId, givenAt }) => scorerId === id && givenAt !== null);
      const adas = JSON.stringify({ ...see(ada, scores), waitingFrom: [] });
      const graces = JSON.stringify({ ...see(grace, scores), waitingFrom: [] });
      expect(adas.includes("grace")).toBe(isGiven("ada") && isGiven("grace"));
      expect(graces.includes("ada")).toBe(isGiven("ada") && isGiven("grace"));
      expect(graces).not.toContain("alan");
      if (!isGiven("ada")) expect(see(ada, scores).leading).toBeNull();
    }),
  );
});
