import { describe, expect, it } from "vitest";
import { areaScoresOf } from "./area-scores";
import { compareRecords } from "./compare-records";
import { daysAgo, mentor, NOW, recordOf, self, standingOf } from "./testing/evidence-builders";
import { fixtureFramework as framework } from "./testing/fixture-framework";

const march = daysAgo(300);
const judged = (id: string, value: number, at: number) =>
  standingOf(id, [mentor(value, { at, raterId: "a" }), mentor(value, { at, raterId: "b" })]);

describe("compareRecords", () => {
  const then = recordOf(framework, [judged("files", 3, daysAgo(600))], { now: march });
  const now = recordOf(framework, [
    judged("files", 3, daysAgo(600)),
    judged("loops", 4, NOW),
    standingOf("sql", [self(2)]),
  ]);
  const change = compareRecords(then, now);

  it("names each newly met skill once, at the highest target", () => {
    expect(change.supported.newlyMet).toEqual([{ skillId: "loops", target: 3 }]);
    expect(change.claimed.newlyMet).toEqual([]);
  });

  it("names what went stale and what was rated for the first time", () => {
    expect(change.newlyStale).toEqual(["files"]);
    expect(change.newlyRated).toEqual(["sql"]);
    expect(change.restored).toEqual([]);
  });

  it("mirrors itself when read backwards", () => {
    const back = compareRecords(now, then);
    expect(back.supported.noLongerMet).toEqual(change.supported.newlyMet);
    expect(back.restored).toEqual(["files"]);
    expect(back.supported.rungBefore).toBe(change.supported.rungNow);
  });

  it("counts the points towards the rung that is next now", () => {
    const { nextRung, progressDifference, rungs } = change.supported;
    expect(nextRung).toBe("intern");
    const intern = rungs.find((rung) => rung.rungId === "intern");
    expect(progressDifference).toBe((intern?.now ?? 0) - (intern?.before ?? 0));
    expect(progressDifference).toBeGreaterThan(0);
  });

  it("finds nothing between a record and itself", () => {
    const same = compareRecords(now, now);
    expect(same.supported).toMatchObject({ newlyMet: [], noLongerMet: [], progressDifference: 0 });
    expect([same.newlyStale, same.restored, same.newlyRated]).toEqual([[], [], []]);
  });
});

describe("areaScoresOf", () => {
  it("means only what is known, and says how much that is", () => {
    const record = recordOf(framework, [
      standingOf("loops", [self(4)]),
      standingOf("files", [self(2)]),
      judged("design", 3, NOW),
    ]);
    const [python, data] = areaScoresOf(record, framework);
    expect(python).toMatchObject({ areaId: "core-python", claimed: 3, claimedCount: 2 });
    expect(python?.supportedCount).toBe(3);
    expect(python?.supported).toBeGreaterThan(2);
    expect(data).toMatchObject({ supported: null, claimed: null, total: 1 });
  });
});
