import { describe, expect, test } from "vitest";
import type { RecordComparison, TrackChange } from "../skills/compare-records";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import { comparisonRows, comparisonWords } from "./comparison-words";

const met = (...ids: string[]) => ids.map((skillId) => ({ skillId, target: 3 }));
const track = (more: Partial<TrackChange> = {}): TrackChange => ({
  newlyMet: [],
  noLongerMet: [],
  rungBefore: null,
  rungNow: null,
  nextRung: "intern",
  progressDifference: null,
  rungs: [],
  ...more,
});
const comparison = (more: Partial<RecordComparison> = {}): RecordComparison => ({
  claimed: track(),
  supported: track(),
  newlyStale: [],
  restored: [],
  newlyRated: [],
  ...more,
});

describe("comparisonWords", () => {
  test("nothing is nothing", () => {
    expect(comparisonWords(comparison(), "supported")).toEqual({
      summary: "nothing changed",
      lists: [],
    });
  });

  test("counts in the singular and the plural, in the order of what matters", () => {
    const many = comparison({
      supported: track({ newlyMet: met("loops", "sql", "files"), noLongerMet: met("hints") }),
      newlyStale: ["slo"],
      restored: ["flask", "django"],
      newlyRated: ["caching"],
    });
    const { summary, lists } = comparisonWords(many, "supported");
    expect(summary).toBe("+3 skills met, −1 skill met, 1 went stale, 2 fresh again, 1 newly rated");
    expect(lists.map(({ title, skillIds }) => `${title}: ${skillIds.length}`)).toEqual([
      "Met since then: 3",
      "No longer met: 1",
      "Went stale: 1",
      "Fresh again: 2",
      "Rated for the first time: 1",
    ]);
  });

  test("reads the track of the headline", () => {
    const both = comparison({ claimed: track({ newlyMet: met("loops") }) });
    expect(comparisonWords(both, "claimed").summary).toBe("+1 skill met");
    expect(comparisonWords(both, "supported").summary).toBe("nothing changed");
  });
});

test("the rows keep n/a apart from 0, and never say −0", () => {
  const rungs: TrackChange["rungs"] = [
    { rungId: "intern", before: 40, now: 62, difference: 22 },
    { rungId: "junior", before: 40, now: 31, difference: -9 },
    { rungId: "mid", before: 5, now: 5, difference: -0 },
    { rungId: "senior", before: null, now: 0, difference: null },
    { rungId: "staff", before: null, now: null, difference: null },
  ];
  expect(
    comparisonRows(comparison({ supported: track({ rungs }) }), "supported", framework),
  ).toEqual([
    ["intern", "40 %", "62 %", "+22"],
    ["junior", "40 %", "31 %", "−9"],
    ["mid", "5 %", "5 %", "0"],
    ["senior", "n/a", "0 %", "–"],
    ["staff", "n/a", "n/a", "–"],
  ]);
});
