import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { excerptOf, requestFacts, skillCountText, weightFor } from "./queue-view";

describe("excerptOf", () => {
  test("leaves alone what is short, and cuts what is long between two words", () => {
    const short = "word ".repeat(80).trim();
    expect(excerptOf(short)).toEqual({ words: short, rest: "" });
    const long = "seven77 ".repeat(100).trim();
    const { words, rest } = excerptOf(long);
    expect(words.endsWith("seven77 …")).toBe(true);
    expect(rest.startsWith("seven77 ")).toBe(true);
  });

  test("loses nothing and breaks no character, whatever was written", () => {
    const text = fc.string({ unit: "binary", maxLength: 1000 });
    const emoji = fc.array(fc.constantFrom("👩🏽‍💻", "a", "𝕬"), { minLength: 300, maxLength: 600 });
    fc.assert(
      fc.property(
        fc.oneof(
          text,
          emoji.map((parts) => parts.join("")),
        ),
        (written) => {
          const { words, rest } = excerptOf(written);
          if (rest === "" && words === written) return;
          expect(words.endsWith(" …")).toBe(true);
          const begun = words.slice(0, -2);
          expect(begun.isWellFormed()).toBe(written.isWellFormed());
          expect(written.startsWith(begun)).toBe(true);
          expect(written.slice(begun.length).trimStart()).toBe(rest);
        },
      ),
    );
  });
});

test("tells at a glance how long, how far, in what, and what comes along", () => {
  const DAY = 86_400_000;
  const names = { rung: "Senior", specialisation: "Backend" };
  expect(requestFacts({ openedAt: 0, reviewCount: 2, names }, 3 * DAY)).toEqual([
    "waiting for 3 days",
    "aims at Senior",
    "Backend",
    "brings 2 reviews that found no answer",
  ]);
  const anything = { rung: "Junior", specialisation: null };
  expect(requestFacts({ openedAt: 0, reviewCount: 0, names: anything }, 1)).toEqual([
    "waiting for less than an hour",
    "aims at Junior",
    "any specialisation",
  ]);
});

test.each([
  ["staff", "senior", "Your ratings would weigh as a mentor’s here."],
  ["senior", "senior", "Your ratings would weigh as a mentor’s here."],
  ["mid", "senior", "Your ratings would weigh as a peer’s for what only Senior asks for."],
  [null, "senior", "Your ratings would weigh as a peer’s."],
] as const)("on %s, for somebody who aims at %s: %s", (stands, target, words) => {
  expect(weightFor(stands, target, "Senior")).toBe(words);
});

test("one is not many", () => {
  expect([1, 4].map(skillCountText)).toEqual(["One skill", "4 skills"]);
});
