import { readFileSync } from "node:fs";
import path from "node:path";
import { describe, expect, it } from "vitest";
import { parseQuestionText, QUESTION_TEXT_CHARACTERS_MAX } from "./question-text";

const good = readFileSync(
  path.join(process.cwd(), "content/questions/sql/q-sql-balance-ties.yaml"),
  "utf8",
);
const lineOf = (text: string, start: string) =>
  text.split("\n").findIndex((line) => line.startsWith(start)) + 1;

function problemsOf(text: string) {
  const parsed = parseQuestionText(text);
  return "problems" in parsed ? parsed.problems : [];
}

describe("the text of a question", () => {
  it("becomes a question", () => {
    expect(parseQuestionText(good)).toMatchObject({
      question: { id: "q-sql-balance-ties", timeLimitMin: 15, sql: { ordered: true } },
    });
  });

  it("names the line of a wrong value, of a misspelt field and of a missing one", () => {
    const text = good
      .replace("difficulty: 3", "difficulty: 9")
      .replace("  ordered: true", "  orderd: true");
    expect(problemsOf(text)).toEqual([
      { line: lineOf(text, "difficulty"), message: "difficulty must be at most 5." },
      { line: lineOf(text, "sql:"), message: "sql.ordered must be true or false." },
      { line: lineOf(text, "sql:"), message: "sql has no field called orderd." },
    ]);
  });

  it("names the line of an entry deep in a list", () => {
    const text = good.replace("    - mistake: all accounts share one balance", "    - mistake: 7");
    expect(problemsOf(text)).toEqual([
      {
        line: lineOf(text, "    - mistake: 7"),
        message:
          "sql.wrong_solutions.1.mistake must be text; put it in quotes if it looks like a number or a date.",
      },
    ]);
  });

  it("names the line where the YAML itself breaks", () => {
    const [first] = problemsOf(`id: a\ntitle: [one\nkind: sql\n`);
    expect(first?.line).toBeGreaterThan(1);
    expect(first?.message).not.toContain("\n");
  });

  it.each([
    ["nothing", "", "The question must be a set of fields."],
    ["a list", "- a\n- b\n", "The question must be a set of fields."],
    ["an unknown kind", "kind: riddle\n", "kind must be one of coding, testing"],
    ["a twice-given field", "kind: sql\nkind: sql\n", "Map keys must be unique."],
    ["an alias", "kind: &a sql\ntitle: *a\n", "Anchors and aliases"],
    ["lists in lists without end", "- ".repeat(29_999), "The text is nested too deeply."],
    [
      "brackets in brackets",
      `kind: sql\nsql: ${"[".repeat(5_000)}`,
      "The text is nested too deeply.",
    ],
    ["braces in braces", "{a: ".repeat(14_000), "The text is nested too deeply."],
    ["keys in keys", "? ".repeat(20_000), "The text is nested too deeply."],
    ["values in values", "a: ".repeat(19_000), "The text is nested too deeply."],
    ["a far-off margin", `a:\n${" ".repeat(30_000)}b: 1`, "The text is nested too deeply."],
    ["a novel", "x".repeat(QUESTION_TEXT_CHARACTERS_MAX + 1), "The text is longer than"],
  ])("says what is wrong with %s", (_, text, message) => {
    expect(problemsOf(text)[0]?.message).toContain(message);
  });

  it("names no more faults than a person mends, and soon", () => {
    expect(problemsOf("a: [}\n".repeat(9_000))).toHaveLength(20);
  });

  it("takes brackets and dashes in code for what they are", () => {
    const code = good.replace("prompt: |", `prompt: |\n  ${"[".repeat(90)} ${"- ".repeat(90)}`);
    expect(problemsOf(code)).toEqual([]);
  });

  it("never keeps what only looks like a field of every object", () => {
    expect(problemsOf(`${good}__proto__: {title: x}\n`)).not.toEqual([]);
  });
});
