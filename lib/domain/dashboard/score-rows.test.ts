import { expect, test } from "vitest";
import type { RungReadout } from "../skills/read-track";
import type { TargetScore } from "../skills/target-score";
import { fixtureFramework as framework } from "../skills/testing/fixture-framework";
import { progressSums, scoreRows } from "./score-rows";

const score = (more: Partial<TargetScore>): TargetScore => ({
  skillId: "sql",
  target: 3,
  credit: 0.667,
  isMet: false,
  probability: null,
  gate: null,
  shortfalls: [],
  ...more,
});
const readout = (core: TargetScore[], supporting: TargetScore[], needed = 1): RungReadout => ({
  rungId: "junior",
  progress: 50,
  exactProgress: 50,
  isAttained: false,
  core: { met: 1, total: core.length, scores: core },
  supporting: { met: 0, needed, total: supporting.length, scores: supporting },
});
const gate = (missing: number) => ({ needed: 2, counted: 2 - missing, missing, isOpen: false });

test.each<[Partial<TargetScore>, string]>([
  [{ isMet: true, credit: 1 }, "met"],
  [{ shortfalls: ["unrated"] }, "not rated yet"],
  [{ shortfalls: ["not-observable"] }, "no opportunity to show it yet"],
  [{ shortfalls: ["below-target"] }, "your rating is below 3"],
  [{ shortfalls: ["stale"] }, "the evidence went stale"],
  [{ shortfalls: ["unconfirmed"] }, "no mentor has confirmed it"],
  [{ shortfalls: ["gate"], gate: gate(1) }, "1 more result by somebody else needed"],
  [{ shortfalls: ["gate"], gate: gate(2) }, "2 more results by somebody else needed"],
  [{ shortfalls: ["gate"] }, "1 more result by somebody else needed"],
  [
    { shortfalls: ["probability", "gate"], probability: 0.414, gate: gate(1) },
    "41 % likely to be a 3, 70 % is needed; 1 more result by somebody else needed",
  ],
])("%j reads %j", (more, reason) => {
  const [row] = scoreRows(readout([score(more)], []), framework);
  expect(row?.at(-1)).toBe(reason);
});

test("core comes first, with its credit in whole per cent", () => {
  const rows = scoreRows(readout([score({})], [score({ skillId: "gone", credit: 0 })]), framework);
  expect(rows.map((row) => row.slice(0, 4))).toEqual([
    ["SQL", "core", "3", "67 %"],
    ["gone", "supporting", "3", "0 %"],
  ]);
});

test("the sums name every denominator, and supporting skills only where there are any", () => {
  const one = [score({})];
  expect(progressSums(readout(one, []))).toBe("Core skills 1 of 1, all are needed.");
  expect(progressSums(readout(one, one))).toBe(
    "Core skills 1 of 1, all are needed; supporting skills 0 of 1, 1 is needed.",
  );
  expect(progressSums(readout(one, [...one, ...one, ...one], 2))).toContain(
    "0 of 3, 2 are needed.",
  );
});
