import { describe, expect, test } from "vitest";
import { ANSWER_CHARS_MAX } from "./answer-fields";
import { draftInput, runReportInput, turnInput } from "./session-inputs";

const id = "11111111-1111-4111-8111-111111111111";
const draft = { answerId: id, field: "code", body: "x", baseVersion: 0, clientKey: id };
const report = { answerId: id, status: "done", checks: [], clientKey: id };

describe("a draft", () => {
  test("is kept to the letter, with one kind of line end", () => {
    const body = "\tif x:\r\n  pass  \r\u00e9 e\u0301 ";
    expect(draftInput.parse({ ...draft, body, baseVersion: "3" })).toMatchObject({
      body: "\tif x:\n  pass  \n\u00e9 e\u0301 ",
      baseVersion: 3,
    });
  });

  test("has a longest length", () => {
    const longest = { ...draft, body: "x".repeat(ANSWER_CHARS_MAX) };
    expect(draftInput.safeParse(longest).success).toBe(true);
    expect(draftInput.safeParse({ ...longest, body: `${longest.body}x` }).success).toBe(false);
  });

  test.each([
    { field: "Code" },
    { field: "" },
    { baseVersion: -1 },
    { baseVersion: 1.5 },
    { answerId: "1" },
    { body: 1 },
    { clientKey: "" },
  ])("refuses %j", (more) => {
    expect(draftInput.safeParse({ ...draft, ...more }).success).toBe(false);
  });
});

test.each([{ position: 12 }, { position: -1 }, { position: "x" }])("no turn to %j", (more) => {
  const turn = { interviewId: id, position: 0, clientKey: id };
  expect(turnInput.safeParse(turn).success).toBe(true);
  expect(turnInput.safeParse({ ...turn, ...more }).success).toBe(false);
});

test.each([
  { status: "fine" },
  { checks: [{ name: "a", hasPassed: "yes", milliseconds: 1 }] },
  { checks: [{ name: "a", hasPassed: true, milliseconds: -1 }] },
  { checks: [{ name: "x".repeat(121), hasPassed: true, milliseconds: 1 }] },
  { checks: Array.from({ length: 101 }, () => ({ name: "a", hasPassed: true, milliseconds: 1 })) },
])("no report of %j", (more) => {
  expect(runReportInput.safeParse(report).success).toBe(true);
  expect(runReportInput.safeParse({ ...report, ...more }).success).toBe(false);
});
