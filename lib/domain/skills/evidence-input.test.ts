import { describe, expect, it } from "vitest";
import { evidenceInput } from "./evidence-input";

const now = Date.UTC(2026, 0, 15, 12);
const sent = {
  title: "A rate limiter",
  kind: "repository",
  url: "https://example.org/limiter",
  datedOn: "2026-01-10",
  skillIds: ["sql"],
};
const parse = (fields: object) => evidenceInput(now).safeParse({ ...sent, ...fields });
const messageOf = (fields: object) => parse(fields).error?.issues[0]?.message;

describe("evidenceInput", () => {
  it("takes an artefact, composed and trimmed", () => {
    expect(parse({ title: "  Cafe\u0301 " }).data).toMatchObject({
      title: "Caf\u00e9",
      ...{ url: sent.url },
    });
  });

  it.each([
    "javascript:alert(1)",
    "java\tscript:alert(1)",
    "data:text/html,hi",
    "ftp://example.org",
    "//example.org",
    "example.org",
    "https://",
    "http://ada:secret@example.org",
    `https://example.org/${"x".repeat(2000)}`,
    `https://example.org/${"é".repeat(600)}`,
    "https://example.org/\u0000",
  ])("refuses the link %j", (url) => {
    expect(parse({ url }).success).toBe(false);
  });

  it("says in plain words what is wrong with a link", () => {
    expect(messageOf({ url: "javascript:alert(1)" })).toBe(
      "Only http and https links can be kept.",
    );
    expect(messageOf({ url: "https://a:b@example.org" })).toMatch(/password out/);
    expect(messageOf({ url: "example.org" })).toMatch(/full address/);
  });

  it("wants a link or a description", () => {
    expect(messageOf({ url: "" })).toBe("Give a link, or describe what there is to see.");
    expect(parse({ url: "", body: "Talk at the meetup" }).success).toBe(true);
    expect(parse({ url: undefined, body: "   " }).success).toBe(false);
  });

  it.each([
    "2026-01-17",
    "2027-01-01",
    "1969-12-31",
    "2026-02-30",
    "15.1.2026",
    "",
    20260101,
    null,
  ])("refuses the date %j", (datedOn) => {
    expect(parse({ datedOn }).success).toBe(false);
  });

  it("takes the date of anyone for whom it is already tomorrow", () => {
    expect(parse({ datedOn: "2026-01-16" }).success).toBe(true);
    expect(parse({ datedOn: "1970-01-01" }).success).toBe(true);
  });

  it("refuses wrong titles, kinds, bodies and skills", () => {
    expect(messageOf({ title: " " })).toBe("The title is missing.");
    expect(messageOf({ title: "x".repeat(161) })).toMatch(/at most 160/);
    expect(messageOf({ title: "a\u0000" })).toMatch(/cannot be stored/);
    expect(messageOf({ title: undefined })).toMatch(/text/);
    expect(parse({ kind: "meme" }).success).toBe(false);
    expect(messageOf({ body: "x".repeat(4001) })).toMatch(/at most 4000/);
    expect(messageOf({ skillIds: [] })).toMatch(/at least one/);
    expect(messageOf({ skillIds: ["sql", "sql"] })).toMatch(/once/);
    expect(parse({ skillIds: Array.from({ length: 21 }, (_, i) => `s${i}`) }).success).toBe(false);
    expect(parse({ skillIds: ["__proto__"] }).success).toBe(false);
  });
});
