import { describe, expect, it } from "vitest";
import { mentor, recordOf, self, standingOf } from "../skills/testing/evidence-builders";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import type { ComparedLine } from "./comparison";
import { redrawn } from "./redrawn";

const line = (skillId: string, more: Partial<ComparedLine> = {}): ComparedLine => ({
  skillId,
  self: 3,
  mentor: 3,
  selfBefore: null,
  mentorBefore: null,
  wasApart: false,
  isApart: false,
  disagreement: null,
  weight: "mentor",
  lookedAt: [],
  ...more,
});

const rated = (skillIds: string[], value = 3) =>
  recordOf(
    framework,
    skillIds.map((id) => standingOf(id, [self(3), mentor(value), mentor(value)])),
  );

describe("redrawn", () => {
  const before = rated(["loops"]);
  const now = rated(["loops", "files"]);

  it("celebrates nothing where no rating weighs as a mentor's", () => {
    expect(redrawn({ framework, before, now, lines: [line("files", { weight: "peer" })] })).toBe(
      null,
    );
  });

  it("tells how far the next rung came, and draws it from where it stood", () => {
    const change = redrawn({
      framework,
      before: recordOf(framework, []),
      now: before,
      lines: [line("loops")],
    });
    expect(change?.title).toBe("One skill confirmed.");
    expect(change?.detail).toMatch(/^intern went from 0 % to \d+ %\.$/);
    expect(change?.drawnFrom).toBe(0);
  });

  it("names a rung that was confirmed whole", () => {
    const all = rated(["loops", "files", "terminal"]);
    const change = redrawn({ framework, before, now: all, lines: [line("files")] });
    expect(change?.title).toBe("intern is confirmed.");
    expect(change?.hasRisen).toBe(true);
  });

  it("does not call a rating far below the claim a confirmation, even once the claim came down", () => {
    const far = { self: 3, mentor: 1, wasApart: true, isApart: true };
    const down = { self: 1, selfBefore: 3, mentor: 1, wasApart: true };
    for (const more of [far, down]) {
      const change = redrawn({ framework, before, now, lines: [line("files", more)] });
      expect(change?.confirmed).toEqual([]);
      expect(change?.title).toBe("Your ladder with these ratings");
    }
  });

  it("draws nothing anew where the rung fell, and says why", () => {
    const change = redrawn({
      framework,
      before: rated(["loops"]),
      now: rated(["loops"], 1),
      lines: [line("loops", { mentor: 1.5 })],
    });
    expect(change?.drawnFrom).toBe(1);
    expect(change?.detail).toContain("below what was claimed");
  });

  it("compares with nothing once it is no news", () => {
    expect(redrawn({ framework, before: null, now, lines: [line("files")] })).toMatchObject({
      detail: null,
      drawnFrom: 1,
      hasRisen: false,
    });
  });
});
