import { describe, expect, it } from "vitest";
import { counted, countWord, listed, sentence } from "./count-words";

describe("count words", () => {
  it("says small numbers as words and larger ones as digits", () => {
    expect([0, 1, 12, 13].map(countWord)).toEqual(["none", "one", "twelve", "13"]);
    expect([counted(1, "skill"), counted(2, "skill"), counted(2, "entry", "entries")]).toEqual([
      "one skill",
      "two skills",
      "two entries",
    ]);
  });

  it("joins names and begins sentences", () => {
    expect(listed([])).toBe("");
    expect(listed(["A"])).toBe("A");
    expect(listed(["A", "B", "C"])).toBe("A, B and C");
    expect(sentence("four skills")).toBe("Four skills");
  });
});
