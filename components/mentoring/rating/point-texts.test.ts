import { describe, expect, it } from "vitest";
import { blankPoint, isWritten, proficiencyAbove, snippetsFor, withSnippet } from "./point-texts";
import type { Snippet } from "./skill-to-rate";

const snippet = (title: string, more: Partial<Snippet> = {}): Snippet => ({
  id: title,
  skillId: "caching",
  proficiency: null,
  type: "essential",
  title,
  situation: "S",
  behaviour: "",
  impact: "I",
  nextStep: "N",
  ...more,
});

describe("withSnippet", () => {
  it("fills what is empty and overwrites nothing", () => {
    expect(withSnippet({ ...blankPoint, impact: "mine" }, snippet("a"))).toEqual({
      ...blankPoint,
      situation: "S",
      impact: "mine",
      nextStep: "N",
    });
    // Of an empty point it also sets the kind.
    expect(withSnippet(blankPoint, snippet("a")).type).toBe("essential");
  });
});

describe("snippetsFor", () => {
  it("offers the skill's own first, by nearness, and none of another skill", () => {
    const all = [
      snippet("any", { skillId: null }),
      snippet("far", { proficiency: 5 }),
      snippet("near", { proficiency: 2 }),
      snippet("other", { skillId: "docker" }),
    ];
    expect(snippetsFor(all, "caching", 2.5).map(({ title }) => title)).toEqual([
      "near",
      "far",
      "any",
    ]);
  });
});

describe("proficiencyAbove", () => {
  it("is the next whole one", () => {
    expect(["2", "2.5", "5", "", "not-observable"].map(proficiencyAbove)).toEqual([
      3,
      3,
      null,
      null,
      null,
    ]);
  });
});

describe("isWritten", () => {
  it("counts words alone", () => {
    expect(isWritten({ ...blankPoint, type: "essential", artefactId: "x", impact: "  " })).toBe(
      false,
    );
    expect(isWritten({ ...blankPoint, impact: "x" })).toBe(true);
  });
});
