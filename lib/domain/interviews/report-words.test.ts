import { describe, expect, it } from "vitest";
import { claimHint } from "./claim-hint";
import type { ReportAnswer } from "./report-view";
import { reportTitle } from "./report-words";

const answer = (state: ReportAnswer["state"], isScored: boolean) =>
  ({ state, mine: isScored ? { givenAt: 1 } : null }) as ReportAnswer;

describe("reportTitle", () => {
  it.each([
    [[answer("unseen", false), answer("skipped", false)], 0, "Nothing was handed in."],
    [[answer("submitted", false)], null, "One answer to score."],
    [[answer("submitted", false), answer("submitted", true)], 0.5, "One answer left to score."],
    [[answer("submitted", true), answer("skipped", false)], 0.6667, "67 %: hire."],
    [[answer("submitted", true)], 0.2, "20 %: strong no hire."],
  ])("%#", (answers, meanScore, title) => {
    expect(reportTitle({ answers, meanScore, scoredCount: 0 })).toBe(title);
  });
});

describe("claimHint", () => {
  it.each([
    [0.75, 3, 2, "higher"],
    [0.75, 3, 3, null],
    [0.2, 3, 4, "lower"],
    [0.2, 3, 2, null],
    [0.5, 3, 1, null],
    [0.5, 3, null, "never-rated"],
  ])("score %d at difficulty %d, claim %s: %s", (score, difficulty, claimed, hint) => {
    expect(claimHint({ score, difficulty }, claimed)).toBe(hint);
  });
});
