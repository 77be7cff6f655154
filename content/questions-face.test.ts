import { describe, expect, it } from "vitest";
import { QUESTION_KINDS, type Question, type QuestionKind } from "@/lib/domain/interviews/question";
import { faceOf } from "@/lib/domain/interviews/question-face";
import { bankHeads, readQuestion } from "./questions";
import { listLeaves } from "./testing/leaves";

const questions = bankHeads().flatMap(({ id }) => readQuestion(id) ?? []);

const head = ["id", "title", "kind", "level", "specialisation", "difficulty", "topics"];
const common = [...head, "timeLimitMin", "rubric", "version", "prompt"];

/** All that may be read before an answer is over, by the path within the question. */
const open: Readonly<Record<QuestionKind, readonly string[]>> = {
  coding: [...common, "function", "starterCode", "visibleTests"],
  debugging: [...common, "function", "starterCode", "visibleTests"],
  testing: [...common, "function", "subject", "starterCode"],
  sql: [...common, "sql.schema", "sql.expected", "sql.ordered"],
  concept: [...common, "snippet"],
  system_design: [...common, "given", "clarifyingQuestions.ask"],
  behavioural: common,
};

type Leaf = { readonly path: string; readonly value: unknown };

/** Every leaf with the names that lead to it; positions in lists are left out. */
function leavesOf(value: unknown, path = ""): Leaf[] {
  if (Array.isArray(value)) return value.flatMap((inner) => leavesOf(inner, path));
  if (value === null || typeof value !== "object") return [{ path, value }];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, path ? `${path}.${key}` : key),
  );
}

const isOpen = (question: Question, { path }: Leaf) => open[question.kind].includes(path);
const asJson = (text: string) => JSON.stringify(text).slice(1, -1);

/** The question with a mark that occurs nowhere else in place of every text and number. */
function marked(question: Question): { copy: Question; marks: Map<unknown, Leaf> } {
  const marks = new Map<unknown, Leaf>();
  const visit = (value: unknown, path: string): unknown => {
    if (Array.isArray(value)) return value.map((inner) => visit(inner, path));
    if (value !== null && typeof value === "object")
      return Object.fromEntries(
        Object.entries(value).map(([key, inner]) => [
          key,
          visit(inner, path ? `${path}.${key}` : key),
        ]),
      );
    if (path === "kind" || (typeof value !== "string" && typeof value !== "number")) return value;
    const mark = typeof value === "string" ? `mark ${marks.size}` : marks.size + 0.0625;
    marks.set(mark, { path, value });
    return mark;
  };
  return { copy: visit(question, "") as Question, marks };
}

describe("the face of a question", () => {
  it.each(QUESTION_KINDS)("of the kind %s carries what may be read, and nothing else", (kind) => {
    const ofKind = questions.filter((question) => question.kind === kind);
    expect(ofKind.length).toBeGreaterThan(10);
    for (const question of ofKind) {
      const { copy, marks } = marked(question);
      const shown = listLeaves(faceOf(copy)).flatMap(({ value }) => marks.get(value) ?? []);
      const expected = [...marks.values()].filter((leaf) => isOpen(question, leaf));
      expect(shown.map(({ path }) => path).sort(), question.id).toEqual(
        expected.map(({ path }) => path).sort(),
      );
    }
  });

  it("contains no hidden text, not even by chance", () => {
    const leaks = questions.flatMap((question) => {
      const face = JSON.stringify(faceOf(question));
      return leavesOf(question)
        .filter((leaf) => !isOpen(question, leaf))
        .flatMap(({ path, value }) => {
          if (typeof value !== "string" || value.length < 12) return [];
          const isTold = question.prompt.includes(value) || path === "variantGroup";
          return !isTold && face.includes(asJson(value))
            ? [`${question.id} ${path}: ${value}`]
            : [];
        });
    });
    expect(leaks).toEqual([]);
  });

  it("tells how many hints and faulty versions there are", () => {
    for (const question of questions) {
      const face = faceOf(question);
      expect(face.hintCount).toBe(question.hints.length);
      if (question.kind === "testing")
        expect(face).toMatchObject({ faultyCount: question.faultyVersions.length });
    }
  });
});
