import { describe, expect, test } from "vitest";
import {
  chanceInTen,
  countOfAnswers,
  estimateTitle,
  rangeSentence,
  stepReason,
} from "./estimate-words";

const rungs = [
  { id: "intern", name: "Intern" },
  { id: "junior", name: "Junior" },
  { id: "mid", name: "Mid-level" },
  { id: "senior", name: "Senior" },
  { id: "staff", name: "Staff+" },
] as const;

describe("rangeSentence", () => {
  test.each([
    [
      "intern",
      "junior",
      "mid",
      12,
      "Most likely Junior (about 6 in 10); it could be Intern or Mid-level. Twelve answers cannot tell more.",
    ],
    [
      null,
      "intern",
      "mid",
      7,
      "Most likely Intern (about 6 in 10); it could be below Intern, Junior or Mid-level. Seven answers cannot tell more.",
    ],
    [
      "staff",
      "staff",
      "staff",
      12,
      "Most likely Staff+ (about 6 in 10), on your word alone. Twelve answers cannot tell more.",
    ],
    [
      null,
      null,
      null,
      1,
      "Most likely below Intern (about 6 in 10), on your word alone. One answer cannot tell more.",
    ],
  ] as const)("from %s over %s to %s after %i", (lowRung, rung, highRung, answered, sentence) => {
    expect(rangeSentence({ lowRung, rung, highRung, probability: 0.62 }, answered, rungs)).toBe(
      sentence,
    );
  });
});

test("the title names the rung, or the first one to reach for", () => {
  expect(estimateTitle("mid", rungs)).toBe("By your own account, you stand on Mid-level.");
  expect(estimateTitle(null, rungs)).toBe(
    "By your own account, Intern is the rung to reach for first.",
  );
});

test("a chance is never certain and never nothing", () => {
  expect([0.02, 0.62, 0.999].map(chanceInTen)).toEqual([
    "about 1 in 10",
    "about 6 in 10",
    "about 9 in 10",
  ]);
});

test("counts are words, and one is singular", () => {
  expect([1, 2, 12].map(countOfAnswers)).toEqual(["one answer", "two answers", "twelve answers"]);
});

test("the reason for a step says how its goal relates to the statement that was answered", () => {
  expect(stepReason("Mid-level", 3, "Not yet")).toBe(
    "Mid-level asks for this; you said “Not yet”.",
  );
  expect(stepReason("Senior", 4, "On my own")).toBe(
    "Senior asks for this, a level above the statement you answered with “On my own”.",
  );
  expect(stepReason("Intern", 1, "Not yet")).toBe(
    "Intern asks for this, two levels below the statement you answered with “Not yet”.",
  );
  expect(stepReason("Junior", 2, null)).toBe(
    "Junior asks for this, and you have not been asked about it yet.",
  );
});
