import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { startInput } from "@/lib/domain/skills/first-estimate/start-input";
import { parseStart } from "./stored-start";

const known = new Set([
  "http",
  "caching",
  "mentoring",
  ...Array.from({ length: 20 }, (_, i) => `skill-${i}`),
]);
const good = { declared: "mid", seed: 7, answers: [{ skillId: "http", answer: "alone" }] };

function parse(value: unknown) {
  return parseStart(JSON.stringify(value), known);
}

describe("parseStart", () => {
  test("gives back what was kept", () => {
    expect(parse(good)).toEqual(good);
    expect(parse({ ...good, declared: null, answers: [] })).toEqual({
      declared: null,
      seed: 7,
      answers: [],
    });
  });

  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["an empty text", ""],
    ["a far too long text", `"${"x".repeat(30_000)}"`],
  ])("ignores %s", (_, text) => {
    expect(parseStart(text, known)).toBeNull();
  });

  test.each([
    ["null", null],
    ["an array", []],
    ["an unknown rung", { ...good, declared: "wizard" }],
    ["a rung by the name of a property", { ...good, declared: "__proto__" }],
    ["a seed that is no number", { ...good, seed: "7" }],
    ["a broken seed", { ...good, seed: 1.5 }],
    ["answers that are no list", { ...good, answers: { length: 1 } }],
    ["an answer that is null", { ...good, answers: [null] }],
    ["an unknown answer", { ...good, answers: [{ skillId: "http", answer: "maybe" }] }],
    ["a skill id that is a number", { ...good, answers: [{ skillId: 3, answer: "no" }] }],
    [
      "thirteen answers",
      {
        ...good,
        answers: Array.from({ length: 13 }, (_, i) => ({ skillId: `skill-${i}`, answer: "no" })),
      },
    ],
  ])("ignores %s", (_, value) => {
    expect(parse(value)).toBeNull();
  });

  test("leaves out skills that are no longer asked and keeps the rest", () => {
    const answers = [{ skillId: "__proto__", answer: "no" }, ...good.answers];
    expect(parse({ ...good, answers })).toEqual(good);
  });

  test("keeps one answer per skill, the later one", () => {
    const answers = [...good.answers, { skillId: "http", answer: "no" }];
    expect(parse({ ...good, answers })?.answers).toEqual([{ skillId: "http", answer: "no" }]);
  });

  test("takes nothing that the server would refuse", () => {
    const loose = fc.record({
      declared: fc.constantFrom(null, "intern", "junior", "mid", "senior", "staff", "wizard", 3),
      seed: fc.oneof(fc.integer(), fc.double(), fc.string()),
      answers: fc.array(
        fc.record({
          skillId: fc.constantFrom(...known, "unknown", ""),
          answer: fc.constantFrom("no", "with-help", "alone", "others-ask", "skip", "maybe", 2),
        }),
        { maxLength: 14 },
      ),
    });
    fc.assert(
      fc.property(loose, (value) => {
        const kept = parse(value);
        fc.pre(kept !== null);
        expect(startInput.safeParse(kept)).toMatchObject({ success: true, data: kept });
      }),
      { numRuns: 300 },
    );
  });
});
