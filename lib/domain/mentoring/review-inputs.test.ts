import { describe, expect, test } from "vitest";
import { feedbackInput, snippetInput } from "./feedback-input";
import {
  blindRatingInput,
  feedbackResolutionInput,
  messageInput,
  ratingRevisionInput,
  selfRevisionInput,
  submissionInput,
} from "./review-inputs";
import { type ReviewRefusal, refusalWords } from "./review-problem-words";

const id = "3f0c2f6e-7a51-4f0a-9b0e-1f4d5a6b7c8d";
const keyed = { reviewId: id, clientKey: id };

type Schema = { safeParse: (value: unknown) => { success: boolean; error?: unknown } };
const fieldsAt = (schema: Schema, value: unknown): string[] => {
  const parsed = schema.safeParse(value) as {
    success: boolean;
    error?: { issues: { path: PropertyKey[] }[] };
  };
  return (parsed.error?.issues ?? []).map(({ path }) => path.join("."));
};

describe("a rating", () => {
  const parse = (value: unknown) =>
    blindRatingInput.safeParse({ ...keyed, skillId: "sql", value, lookedAtIds: [id] });

  test.each([
    ["0", 0],
    ["2.5", 2.5],
    ["5", 5],
    [4.5, 4.5],
    ["not-observable", null],
    [null, null],
  ])("%j is %j", (typed, value) => {
    expect(parse(typed).data?.value).toBe(value);
  });

  test.each(["", "5.5", "-0.5", "2.25", "1e1", "NaN", true, undefined, []])(
    "%j is none",
    (typed) => {
      expect(parse(typed).success).toBe(false);
    },
  );

  test("of one's own comes in whole steps, a mentor's in half ones, and neither without a number", () => {
    const revision = { ...keyed, disagreementId: id, body: "So." };
    const takes = (schema: Schema, value: unknown) =>
      schema.safeParse({ ...revision, value }).success;
    expect(["3", "2.5", "not-observable"].map((v) => takes(selfRevisionInput, v))).toEqual([
      true,
      false,
      false,
    ]);
    expect(["3", "2.5", "not-observable"].map((v) => takes(ratingRevisionInput, v))).toEqual([
      true,
      true,
      false,
    ]);
  });
});

test("a box that is not ticked keeps the evidence to one mentor", () => {
  const handIn = (more: object) =>
    submissionInput.parse({ mentorshipId: id, skillIds: ["sql"], clientKey: id, ...more });
  expect(handIn({}).allowsSecond).toBe(false);
  expect(handIn({ allowsSecond: "on" })).toMatchObject({ allowsSecond: true, words: "" });
});

test("a message stands in one thread", () => {
  const message = { ...keyed, body: "Hello" };
  expect(fieldsAt(messageInput, { ...message, feedbackId: "", disagreementId: "" })).toEqual([]);
  expect(fieldsAt(messageInput, { ...message, feedbackId: id, disagreementId: id })).toEqual([
    "form",
  ]);
  expect(fieldsAt(messageInput, { ...keyed, body: " \n " })).toEqual(["body"]);
  expect(
    fieldsAt(feedbackResolutionInput, { ...keyed, feedbackId: id, isResolved: "yes" }),
  ).toEqual(["isResolved"]);
});

describe("feedback", () => {
  const point = {
    ...keyed,
    skillId: "sql",
    type: "essential",
    situation: "In the report",
    behaviour: "a query a row",
    impact: "is slow",
    nextStep: "Join them.",
  };

  test("has all four parts and a type; a change names the version it saw", () => {
    expect(fieldsAt(feedbackInput, point)).toEqual([]);
    for (const part of ["situation", "behaviour", "impact", "nextStep", "type"]) {
      expect(fieldsAt(feedbackInput, { ...point, [part]: " " })).toEqual([part]);
    }
    expect(fieldsAt(feedbackInput, { ...point, impact: "x".repeat(1001) })).toEqual(["impact"]);
    expect(fieldsAt(feedbackInput, { ...point, feedbackId: id })).toEqual(["form"]);
    expect(fieldsAt(feedbackInput, { ...point, expectedVersion: "1" })).toEqual(["form"]);
    const change = { ...point, feedbackId: id, expectedVersion: "1", artefactId: "" };
    expect(fieldsAt(feedbackInput, change)).toEqual([]);
  });

  test("a snippet may leave parts open, but not all of them", () => {
    const snippet = { clientKey: id, type: "actionable", title: "Ask once", impact: "is slow" };
    expect(snippetInput.parse({ ...snippet, skillId: "", proficiency: "" })).toMatchObject({
      skillId: undefined,
      proficiency: undefined,
      situation: "",
    });
    expect(fieldsAt(snippetInput, { ...snippet, impact: "" })).toEqual(["situation"]);
    expect(fieldsAt(snippetInput, { ...snippet, proficiency: "6" })).toEqual(["proficiency"]);
  });
});

test("every refusal is a sentence at a field", () => {
  const refusals: ReviewRefusal[] = ["unrated", "no-evidence", "settled", "under-review", "sent"];
  for (const refusal of refusals) {
    const [[field, message] = []] = Object.entries(refusalWords(refusal));
    expect(field).toMatch(/^(form|value|body|skillIds?|lookedAtIds)$/);
    expect(message).toMatch(/^[A-Z].*\.$/);
  }
});
