import { expect, test } from "vitest";
import { judge, shareOfMean } from "./rubric-score";
import { sessionBand } from "./session-result";

test("a session of one answer stands in the band of that answer, also as it is stored", () => {
  for (const scores of [
    [4, 4, 4, 2],
    [3, 3, 3, 2],
    [2, 2, 2, 2],
    [2, 2, 2, 3, 3],
  ]) {
    const { mean, band } = judge(scores);
    expect(sessionBand(shareOfMean(mean)), `${scores}`).toBe(band);
    expect(sessionBand(Math.fround(shareOfMean(mean))), `${scores}, stored`).toBe(band);
  }
});
