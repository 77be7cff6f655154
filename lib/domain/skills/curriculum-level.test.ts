import { describe, expect, it } from "vitest";
import { readCurriculum } from "./curriculum-level";
import type { RungReadout, TrackReadout } from "./read-track";
import { fixtureFramework as framework } from "./testing/fixture-framework";

/** A ladder with so many rungs attained and a progress on the next one. */
function ladderAt(attained: number, progress: number): TrackReadout {
  const group = { met: 0, total: 0, scores: [] };
  const rungs = framework.rungs.map(
    ({ id }, i): RungReadout => ({
      rungId: id,
      progress: i < attained ? 100 : i === attained ? progress : 0,
      exactProgress: null,
      isAttained: i < attained,
      core: group,
      supporting: { ...group, needed: 0 },
    }),
  );
  return { rungs, current: null, next: null };
}

describe("readCurriculum", () => {
  it.each([
    [0, 0, 0, "Pre-employable", "three levels short of Intern-ready"],
    [0, 67, 2, "Pre-employable", "one level short of Intern-ready"],
    [0, 99, 2, "Pre-employable", "one level short of Intern-ready"],
    [1, 0, 3, "Intern-ready", "two levels short of Junior-ready"],
    [1, 50, 4, "Intern-ready", "one level short of Junior-ready"],
    [2, 99, 6, "Junior-ready", "one level short of Mid-level ready"],
    [3, 0, 7, "Mid-level ready", "two levels short of Senior-adjacent"],
    [3, 34, 8, "Mid-level ready", "one level short of Senior-adjacent"],
    [3, 67, 9, "Senior-adjacent", "one level short of Senior-ready"],
    [4, 0, 10, "Senior-ready", null],
    [5, 0, 10, "Senior-ready", null],
  ])("%i rungs and %i %% are level %i", (attained, progress, level, row, distance) => {
    const readout = readCurriculum(framework, ladderAt(attained, progress));
    expect(readout.level).toBe(level);
    expect(readout.row?.equivalent).toBe(row);
    expect(readout.distance).toBe(distance);
    expect(readout.isElite).toBe(attained >= 4);
  });
});
