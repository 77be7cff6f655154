import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { QUESTION_KINDS } from "./question";
import { parseQuestion } from "./question-schema";

const behavioural = {
  id: "q-own",
  title: "A promise kept",
  origin: "private",
  level: "mid",
  specialisation: "general",
  kind: "behavioural",
  difficulty: 3,
  topics: ["ownership"],
  time_limit_min: 8,
  rubric: "behavioural",
  variant_group: "q-own",
  version: 1,
  prompt: "Tell me of a promise.",
  model_answer_points: ["A date"],
  looking_for: ["An own step"],
  scope_bar: "Team",
  strong_answer_sketch: "**Situation.** …",
};
const { looking_for, scope_bar, strong_answer_sketch, ...common } = behavioural;
const concept = { ...common, kind: "concept", rubric: "concept", model_answer: "Because." };

function problemsOf(raw: unknown): string[] {
  const parsed = parseQuestion(raw);
  return "question" in parsed
    ? []
    : parsed.problems.map(({ path, message }) => [path.join("."), message].join(" ").trim());
}

describe("a question as it was written", () => {
  it("gets the product's names, and nothing where a field may be left out", () => {
    expect(parseQuestion({ ...behavioural, follow_ups: ["And then?"] })).toEqual({
      question: expect.objectContaining({
        timeLimitMin: 8,
        modelAnswer: strong_answer_sketch,
        lookingFor: looking_for,
        scopeBar: scope_bar,
        hints: [],
        redFlags: [],
        followUps: [{ question: "And then?", goodAnswer: null }],
      }),
    });
  });

  it.each([
    [{ rubric: "coding" }, "rubric must be behavioural for this kind"],
    [{ level: "expert" }, "level must be one of intern, junior, mid, senior, staff"],
    [{ topics: [] }, "topics names nothing"],
    [{ topics: ["Not a slug"] }, "topics.0 must be lower-case words joined by hyphens"],
    [{ title: "x".repeat(121) }, "title is longer than 120 characters"],
    [{ prompt: " \n" }, "prompt is empty"],
    [{ prompt: "a\0b" }, "prompt holds a character that cannot be kept"],
    [{ hints: ["a", "b", "c", "d", "e", "f"] }, "hints has more than 5 entries"],
    [{ time_limit_min: 2.5 }, "time_limit_min must be a whole number from 1 to 90"],
    [{ scope_bar: undefined }, "scope_bar is missing"],
    [{ colour: "red" }, "has no field called colour"],
    [
      { follow_ups: [{ question: "Why?" }] },
      "follow_ups.0 must be a question, or a question with a good_answer",
    ],
  ])("is told what is wrong with %j", (change, problem) => {
    expect(problemsOf({ ...behavioural, ...change })).toEqual([problem]);
  });

  it("shows code and what it prints together, or neither", () => {
    expect(problemsOf(concept)).toEqual([]);
    expect(problemsOf({ ...concept, snippet: "print(1)", snippet_output: "1" })).toEqual([]);
    expect(problemsOf({ ...concept, snippet: "print(1)" })).toEqual([
      "snippet_output comes with snippet, and snippet with it",
    ]);
  });

  it("is refused with reasons, whatever it is", () => {
    const kind = fc.constantFrom<unknown>(...QUESTION_KINDS, "riddle", undefined, 7);
    const raw = fc.oneof(
      fc.anything(),
      fc.record({ kind, id: fc.anything(), sql: fc.anything(), follow_ups: fc.anything() }),
    );
    fc.assert(fc.property(raw, (value) => problemsOf(value).length > 0));
  });
});
