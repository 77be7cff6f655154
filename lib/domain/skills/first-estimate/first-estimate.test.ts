import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { RUNG_IDS } from "../framework";
import { fixtureFramework as framework } from "../testing/fixture-framework";
import { answerProbability, POSITIONS, RATINGS } from "./ability";
import { firstEstimate, firstEstimateFrom } from "./first-estimate";
import { nextQuestion, nextQuestionFrom } from "./next-question";
import { type Statement, statementPool } from "./pool";
import { STATEMENTS_MAX, STATEMENTS_MIN } from "./settings";
import {
  answer,
  beginStart,
  ratingsOf,
  START_ANSWERS,
  type StartAnswer,
  type StartState,
  undo,
} from "./start";
import { startInput } from "./start-input";

/** Eight statements per rung, as the real pool has. */
const pool: readonly Statement[] = RUNG_IDS.flatMap((rungId, rungIndex) =>
  Array.from({ length: 8 }, (_, i) => ({
    skillId: `${rungId}-${i}`,
    statement: `Does ${rungId} thing ${i}.`,
    category: `category-${(rungIndex * 3 + i) % 11}`,
    rungId,
    rungIndex,
    isCore: i < 5,
    target: rungIndex === 0 ? 2 : rungIndex === 4 ? 4 : 3,
  })),
);

const declared = fc.constantFrom(null, ...RUNG_IDS);
const seed = fc.nat();
const givenAnswers = fc.array(fc.constantFrom(...START_ANSWERS), { minLength: 12, maxLength: 12 });

function play(state: StartState, reply: (statement: Statement, turn: number) => StartAnswer) {
  let current = state;
  for (let turn = 0; ; turn++) {
    const question = nextQuestionFrom(current, pool);
    if (!question) return current;
    const statement = pool.find((each) => each.skillId === question.skillId);
    if (!statement) throw new Error("a statement from nowhere");
    current = answer(current, question.skillId, reply(statement, turn));
    if (turn > 40) throw new Error("the start does not end");
  }
}

/** Somebody who answers as their rung would, without luck. */
const asRung =
  (rungIndex: number) =>
  (statement: Statement): StartAnswer => {
    const rating = Math.round(statement.target + (rungIndex - statement.rungIndex) + 0.25);
    return rating <= 1 ? "no" : rating === 2 ? "with-help" : rating === 3 ? "alone" : "others-ask";
  };

describe("the adaptive start", () => {
  it("never repeats a statement, ends within twelve, and is the same for the same seed", () => {
    fc.assert(
      fc.property(declared, seed, givenAnswers, (declared, seed, given) => {
        const reply = (_: Statement, turn: number) => given[turn] ?? "no";
        const state = play(beginStart({ declared, seed }), reply);
        const ids = state.answers.map(({ skillId }) => skillId);
        expect(new Set(ids).size).toBe(ids.length);
        expect(ids.length).toBeLessThanOrEqual(STATEMENTS_MAX);
        expect(ids.length).toBeGreaterThanOrEqual(STATEMENTS_MIN);
        expect(play(beginStart({ declared, seed }), reply)).toEqual(state);
      }),
      { numRuns: 60 },
    );
  });

  it("begins near what the person says", () => {
    RUNG_IDS.forEach((declared, index) => {
      const first = nextQuestionFrom(beginStart({ declared, seed: 1 }), pool);
      const asked = RUNG_IDS.indexOf(first?.rungId ?? "intern");
      expect(Math.abs(asked - index)).toBeLessThanOrEqual(1);
    });
  });

  it("moves up with good answers and down with poor ones", () => {
    const begin = beginStart({ declared: "mid", seed: 3 });
    const last = (reply: StartAnswer) => {
      const { answers } = play(begin, () => reply);
      const rungs = answers.map(({ skillId }) =>
        RUNG_IDS.findIndex((rung) => skillId.startsWith(rung)),
      );
      return rungs.slice(-4).reduce((sum, rung) => sum + rung, 0) / 4;
    };
    expect(last("others-ask")).toBeGreaterThanOrEqual(3.5);
    expect(last("no")).toBeLessThanOrEqual(0.5);
  });

  it.each(RUNG_IDS.map((rung, index) => [rung, index] as const))(
    "finds a plain %s, whatever they said first",
    (rung, index) => {
      for (const declared of [null, ...RUNG_IDS]) {
        const estimate = firstEstimateFrom(
          play(beginStart({ declared, seed: 5 }), asRung(index)),
          pool,
        );
        const found = RUNG_IDS.indexOf(estimate.rung ?? "intern");
        const said = declared ? RUNG_IDS.indexOf(declared) : index;
        // A hint two or more rungs off may pull by one, and the range then still holds the truth.
        if (Math.abs(said - index) < 2) expect(estimate.rung).toBe(rung);
        else expect(Math.abs(found - index)).toBeLessThanOrEqual(1);
        const low = estimate.lowRung ? RUNG_IDS.indexOf(estimate.lowRung) : -1;
        const high = estimate.highRung ? RUNG_IDS.indexOf(estimate.highRung) : -1;
        expect(low <= index && index <= high).toBe(true);
      }
    },
  );

  it("says 'below the first rung' of somebody who says no to everything", () => {
    const estimate = firstEstimateFrom(
      play(beginStart({ declared: null, seed: 2 }), () => "no"),
      pool,
    );
    expect(estimate.rung).toBeNull();
    expect(estimate.nextStep?.rungId).toBe("intern");
    expect(estimate.isComplete).toBe(true);
  });

  it("admits that it knows nothing when every statement is skipped", () => {
    const begin = beginStart({ declared: null, seed: 2 });
    const state = play(begin, () => "skip");
    const estimate = firstEstimateFrom(state, pool);
    expect(estimate.answered).toBe(0);
    expect(estimate.distribution).toEqual(firstEstimateFrom(begin, pool).distribution);
    expect(estimate.probability).toBeLessThan(0.4);
  });

  it("has shares that add up to one, with the likeliest named", () => {
    fc.assert(
      fc.property(declared, givenAnswers, (declared, given) => {
        const state = play(beginStart({ declared, seed: 1 }), (_, turn) => given[turn] ?? "skip");
        const { distribution, probability, rung } = firstEstimateFrom(state, pool);
        const total = distribution.reduce((sum, share) => sum + share.probability, 0);
        expect(total).toBeCloseTo(1, 9);
        expect(probability).toBe(Math.max(...distribution.map((share) => share.probability)));
        expect(distribution.find((share) => share.rung === rung)?.probability).toBe(probability);
      }),
      { numRuns: 30 },
    );
  });

  it("names the lowest answer among the next rung's core skills", () => {
    let state = beginStart({ declared: "intern", seed: 1 });
    for (let i = 0; i < 5; i++) state = answer(state, `intern-${i}`, "with-help");
    state = answer(state, "junior-1", "with-help");
    state = answer(state, "junior-2", "no");
    const estimate = firstEstimateFrom(state, pool);
    expect(estimate.rung).toBe("intern");
    expect(estimate.nextStep).toEqual({ skillId: "junior-2", rungId: "junior", rating: 1 });
    const fresh = firstEstimateFrom(undo(undo(state)), pool);
    expect(fresh.nextStep?.rating).toBeNull();
  });

  it("spreads over categories", () => {
    const state = play(beginStart({ declared: "junior", seed: 9 }), asRung(1));
    const categories = state.answers.map(
      ({ skillId }) => pool.find((each) => each.skillId === skillId)?.category,
    );
    expect(new Set(categories).size).toBeGreaterThanOrEqual(6);
  });

  it("spreads each position's chance over the four answers", () => {
    for (const statement of pool) {
      for (const position of POSITIONS) {
        const chances = RATINGS.map((rating) => answerProbability(statement, rating, position));
        expect(Math.min(...chances)).toBeGreaterThan(0);
        expect(chances.reduce((a, b) => a + b)).toBeCloseTo(1, 9);
      }
    }
  });
});

describe("the state", () => {
  const begin = beginStart({ declared: null, seed: 4 });

  it("survives JSON, takes answers back, and replaces a second answer", () => {
    const state = answer(answer(begin, "a", "no"), "b", "alone");
    expect(JSON.parse(JSON.stringify(state))).toEqual(state);
    expect(undo(state)).toEqual(answer(begin, "a", "no"));
    expect(undo(begin)).toEqual(begin);
    expect(answer(state, "a", "others-ask").answers).toEqual([
      { skillId: "a", answer: "others-ask" },
      { skillId: "b", answer: "alone" },
    ]);
  });

  it("rates by answer and leaves skipped ones out", () => {
    let state = begin;
    START_ANSWERS.forEach((given) => {
      state = answer(state, `skill-${given}`, given);
    });
    expect(Object.fromEntries(ratingsOf(state))).toEqual({
      "skill-no": 1,
      "skill-with-help": 2,
      "skill-alone": 3,
      "skill-others-ask": 4,
    });
  });

  it("never holds more than twelve answers", () => {
    let state = begin;
    for (let i = 0; i < 20; i++) state = answer(state, `skill-${i}`, "no");
    expect(state.answers).toHaveLength(12);
  });

  it("is checked when a browser hands it in", () => {
    const state = answer(begin, "loops", "alone");
    expect(startInput.parse(state)).toEqual(state);
    const twice = { ...state, answers: [...state.answers, ...state.answers] };
    for (const bad of [
      twice,
      { ...state, declared: "cto" },
      { ...state, seed: 1.5 },
      { ...state, answers: [{ skillId: "loops", answer: "maybe" }] },
      { ...state, answers: "x" },
      null,
    ]) {
      expect(startInput.safeParse(bad).success).toBe(false);
    }
  });
});

describe("the pool", () => {
  it("asks about each skill once, core first, and never leaves a rung empty", () => {
    const statements = statementPool(framework);
    expect(new Set(statements.map(({ skillId }) => skillId)).size).toBe(statements.length);
    expect(new Set(statements.map(({ rungId }) => rungId)).size).toBe(RUNG_IDS.length);
    expect(statements[0]).toMatchObject({ rungId: "intern", isCore: true });
  });

  it("takes the can-do statement, and works on a small framework", () => {
    const question = nextQuestion(beginStart({ declared: "intern", seed: 1 }), framework);
    expect(question?.statement).toBe(`${question?.skillId} at 3`);
    expect(firstEstimate(beginStart({ declared: "mid", seed: 1 }), framework).rung).toBe("mid");
  });
});
