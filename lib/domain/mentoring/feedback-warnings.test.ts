import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { FEEDBACK_PARTS, warnFeedback, warnPointCount } from "./feedback-warnings";

const wordsIn = (behaviour: string) => warnFeedback({ behaviour }).map(({ word }) => word);

describe("warnFeedback", () => {
  test.each([
    ["You are always careless.", ["always", "careless"]],
    ["Lazy, and LAZY again", ["Lazy"]],
    ["A brilliant catch", ["brilliant"]],
    ["It happens all  the\ntime", ["all the time"]],
    ["You don’t care about tests", ["don't care"]],
    ["Obviously!", ["Obviously"]],
    ["a nai\u0308ve loop", ["naïve"]],
  ])("%j warns", (text, expected) => {
    expect(wordsIn(text)).toEqual(expected);
  });

  test.each([
    "The relation is read with lazy loading.",
    "lazy  evaluation of the generator",
    "Decorate it with never_cache.",
    "The always-on listener leaks.",
    "Call `always()` before `never`.",
    "smart quotes in the fixture",
    "You carelessnessly", // no such word
    "sometalent",
    "неlazy",
    "",
  ])("%j does not", (text) => {
    expect(wordsIn(text)).toEqual([]);
  });

  test("says what to write instead, by what is wrong with the word", () => {
    const point = {
      situation: "brilliant",
      behaviour: "lazy",
      impact: "never",
      nextStep: "attitude",
    };
    expect(warnFeedback(point)).toEqual([
      {
        part: "situation",
        word: "brilliant",
        suggestion: expect.stringContaining("Say what they did that worked."),
      },
      { part: "behaviour", word: "lazy", suggestion: expect.stringContaining("what you saw") },
      { part: "impact", word: "never", suggestion: expect.stringContaining("how often") },
      { part: "nextStep", word: "attitude", suggestion: expect.stringContaining("looked at") },
    ]);
  });

  const neutral = fc.stringMatching(/^[b-df-hj-km-z]{1,8}$/);
  const sentence = fc.array(neutral, { maxLength: 8 }).map((words) => words.join(" "));
  const trait = fc.constantFrom("careless", "always", "brilliant", "obviously", "every time");
  const upper = (text: string, mask: boolean[]) =>
    [...text].map((letter, i) => (mask[i] ? letter.toUpperCase() : letter)).join("");

  test("finds a word wherever it stands on its own, in any case", () => {
    fc.assert(
      fc.property(
        sentence,
        trait,
        sentence,
        fc.constantFrom(" ", "\n", ", ", ". ", " (", '"'),
        fc.array(fc.boolean(), { maxLength: 10 }),
        (before, word, after, edge, mask) => {
          const shown = upper(word, mask);
          expect(wordsIn(`${before}${edge}${shown}${edge}${after}`)).toEqual([shown]);
        },
      ),
      { numRuns: 1000 },
    );
  });

  test("never inside another word, and never in code", () => {
    fc.assert(
      fc.property(neutral, trait, neutral, (before, word, after) => {
        expect(wordsIn(`${before}${word}`)).toEqual([]);
        expect(wordsIn(`${word}${after}`)).toEqual([]);
        expect(wordsIn(`${before} \`${word}\` ${after}`)).toEqual([]);
      }),
      { numRuns: 1000 },
    );
  });

  test("any text at all is read without trouble, and each word is named once a part", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", maxLength: 300 }), trait, (text, word) => {
        const point = Object.fromEntries(
          FEEDBACK_PARTS.map((part) => [part, `${text} ${word} ${word} ${text}`]),
        );
        const found = warnFeedback(point).map((each) => `${each.part} ${each.word.toLowerCase()}`);
        expect(new Set(found).size).toBe(found.length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("warnPointCount", () => {
  test.each([0, 1, 3])("%i points are fine", (points) => {
    expect(warnPointCount(points)).toBe(null);
  });

  test("from the fourth on it says so", () => {
    expect(warnPointCount(4)).toMatch(/^These are four points\. Beyond three/);
  });
});
