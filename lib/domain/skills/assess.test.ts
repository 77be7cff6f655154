import { describe, expect, it } from "vitest";
import { assess } from "./assess";
import { assessmentInput } from "./assessment-input";
import { fixtureFramework as framework } from "./testing/fixture-framework";

const sent = {
  skillId: "sql",
  rating: 3,
  expectedVersion: 2,
  clientKey: "0e1f7d8a-52b1-4c6e-9d3f-6b1d4f0c2a11",
};
const parse = (fields: object) => assessmentInput.safeParse({ ...sent, ...fields });
const messageOf = (fields: object) => parse(fields).error?.issues[0]?.message;

describe("assessmentInput", () => {
  it("takes numbers and what forms make of them", () => {
    expect(parse({}).data).toMatchObject({ rating: 3, expectedVersion: 2 });
    expect(parse({ rating: "0", expectedVersion: "7", isInUse: "on", note: "  " }).data).toEqual({
      ...sent,
      rating: 0,
      expectedVersion: 7,
      isInUse: true,
      note: undefined,
    });
    expect(parse({ rating: "not-observable" }).data?.rating).toBeNull();
    expect(parse({ rating: null }).data?.rating).toBeNull();
  });

  it.each([
    6,
    -1,
    2.5,
    "2.5",
    "6",
    "",
    " ",
    "three",
    Number.NaN,
    Infinity,
    true,
    [3],
    {},
    undefined,
  ])("refuses the rating %j", (rating) => {
    expect(messageOf({ rating })).toMatch(/from 0 to 5/);
  });

  it.each(["", "SQL", "sql injection", "a--b", "__proto__", "x".repeat(61), 5, undefined])(
    "refuses the skill id %j",
    (skillId) => {
      expect(parse({ skillId }).success).toBe(false);
    },
  );

  it("refuses NUL and over-long notes, and keeps emoji and right-to-left text", () => {
    expect(messageOf({ note: "a\u0000b" })).toMatch(/cannot be stored/);
    expect(messageOf({ note: "a\ud800" })).toMatch(/cannot be stored/);
    expect(messageOf({ note: "x".repeat(2001) })).toMatch(/at most 2000/);
    expect(parse({ note: " e\u0301 👩‍💻 שלום " }).data?.note).toBe("\u00e9 👩‍💻 שלום");
  });

  it("refuses a bad version and a bad key", () => {
    expect(parse({ expectedVersion: -1 }).success).toBe(false);
    expect(parse({ expectedVersion: "" }).success).toBe(false);
    expect(parse({ clientKey: "1" }).success).toBe(false);
  });

  it("drops keys that nobody asked for", () => {
    const hostile = JSON.parse('{"__proto__": {"isAdmin": true}, "ownerId": "x"}') as object;
    expect(Object.keys(parse(hostile).data ?? {})).not.toContain("ownerId");
    expect(parse(hostile).data).not.toHaveProperty("isAdmin");
  });
});

describe("assess", () => {
  const input = assessmentInput.parse(sent);
  const decide = (currentVersion: number, skillId = "sql") =>
    assess({ skillId, framework, currentVersion, input });

  it("decides the next version", () => {
    expect(decide(2)).toEqual({
      ok: true,
      assessment: {
        skillId: "sql",
        rating: 3,
        isNotObservable: false,
        note: null,
        isInUse: null,
        version: 3,
        clientKey: sent.clientKey,
      },
    });
  });

  it("names an unknown skill and a conflict", () => {
    expect(decide(2, "cobol")).toMatchObject({ ok: false, problem: "unknown-skill" });
    expect(decide(3)).toMatchObject({ ok: false, problem: "conflict" });
    expect(decide(1)).toMatchObject({ ok: false, problem: "conflict" });
  });
});
