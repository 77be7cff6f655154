import { describe, expect, test } from "vitest";
import { fieldsOfForm, formOf, isFormComplete, isFormKind } from "@/lib/domain/interviews/own-form";
import { QUESTION_KINDS } from "@/lib/domain/interviews/question";
import { composeOwnQuestion, readOwnQuestion } from "./own-question";
import { ownTemplate } from "./own-template";

function read(text: string) {
  const result = readOwnQuestion(text);
  if ("problems" in result) throw new Error(JSON.stringify(result.problems));
  return result.question;
}

describe("a private question", () => {
  test.each(QUESTION_KINDS)("the template of %s is valid as it stands", (kind) => {
    expect(read(ownTemplate(kind))).toMatchObject({ kind, origin: "private" });
  });

  test("cannot pass for one of the bank", () => {
    const text = `${ownTemplate("concept")}origin: authored\n`;
    expect(read(text).origin).toBe("private");
  });

  test("names the line of a field that is wrong, and of a topic that is no skill", () => {
    const text = ownTemplate("concept");
    const line = (start: string) =>
      text.split("\n").findIndex((each) => each.startsWith(start)) + 1;
    expect(readOwnQuestion(text.replace("difficulty: 2", "difficulty: 9"))).toEqual({
      problems: [{ line: line("difficulty"), message: "difficulty must be at most 5." }],
    });
    expect(readOwnQuestion(text.replace("error-handling", "juggling"))).toEqual({
      problems: [
        {
          line: line("topics"),
          message: "topics.0 names juggling, which is no skill of this framework.",
        },
      ],
    });
    // Although the line before it says the same word.
    const listed = text
      .replace(/^title: .*$/m, "title: A loop within a loop")
      .replace(/^topics:.*$/m, "topics:\n  - error-handling\n  - loop");
    expect(readOwnQuestion(listed)).toEqual({
      problems: [
        {
          line: listed.split("\n").indexOf("  - loop") + 1,
          message: "topics.1 names loop, which is no skill of this framework.",
        },
      ],
    });
    expect(readOwnQuestion("title: [")).toMatchObject({ problems: [{ line: 1 }] });
    expect(readOwnQuestion("just words")).toMatchObject({ problems: [expect.anything()] });
  });

  test.each(QUESTION_KINDS.filter(isFormKind))(
    "of kind %s goes through the form and back unchanged",
    (kind) => {
      const question = read(ownTemplate(kind));
      expect(isFormComplete(question)).toBe(true);
      const composed = composeOwnQuestion(fieldsOfForm(formOf(question), kind));
      if ("problems" in composed) throw new Error(JSON.stringify(composed.problems));
      const trimmed = (value: unknown) => JSON.stringify(value).replaceAll("\\n", "");
      expect(trimmed(composed.question)).toBe(trimmed(question));
      expect(trimmed(read(composed.source))).toBe(trimmed(question));
    },
  );

  test("what the form would lose stays with the text", () => {
    const concept = read(ownTemplate("concept"));
    const coding = read(ownTemplate("coding"));
    if (concept.kind !== "concept" || coding.kind !== "coding") throw new Error("wrong kind");
    for (const question of [
      { ...concept, topics: ["python", "sql", "testing"] },
      { ...concept, snippet: "print(1)" },
      { ...concept, hints: ["one line\nand another"] },
      { ...concept, followUps: [{ question: "Why?", goodAnswer: "Because." }] },
      { ...coding, hiddenTests: ["text = 1\n---\nassert text"] },
    ]) {
      expect(isFormComplete(question), JSON.stringify(question)).toBe(false);
    }
    expect(isFormComplete({ ...concept, hints: ["one line\n"] })).toBe(true);
  });

  test("an empty form is told field by field", () => {
    const composed = composeOwnQuestion(fieldsOfForm({}, "concept"));
    expect(composed).toMatchObject({
      problems: {
        title: "This is missing.",
        prompt: "This is missing.",
        topics: "This is missing.",
        model_answer: "This is missing.",
      },
    });
  });
});
