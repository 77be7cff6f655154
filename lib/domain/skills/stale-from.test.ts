import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { DAY_MS } from "./decay";
import { emptyStanding, estimateSkill, readSkill } from "./estimate";
import type { SkillStanding } from "./evidence";
import { staleFrom, staleMoments } from "./stale-from";
import { anyItems, anyStandings } from "./testing/arbitraries";
import { coding, daysAgo, NOW, recordOf, self, standingOf } from "./testing/evidence-builders";
import { fixtureFramework } from "./testing/fixture-framework";

const [skill] = [...fixtureFramework.skills.values()];
if (!skill) throw new Error("the fixture has no skill");

const momentOf = (standing: SkillStanding) => staleFrom(readSkill(standing, skill, NOW), skill);
const isStaleAt = (standing: SkillStanding, at: number) => {
  const { freshness } = estimateSkill(standing, skill, at);
  return freshness === "stale" || freshness === "expired";
};

describe("staleFrom", () => {
  it("is one half-life after the newest item, or two while the skill is in use", () => {
    const items = [coding(3, 1, { at: daysAgo(900) }), self(3, { at: daysAgo(10) })];
    const lasts = skill.halfLifeDays * DAY_MS;
    expect(momentOf(standingOf(skill.id, items))).toBe(daysAgo(10) + lasts + 1);
    const inUse = standingOf(skill.id, items, { isInUse: true });
    expect(momentOf(inUse)).toBe(daysAgo(10) + 2 * lasts + 1);
  });

  it("knows nothing where nothing is dated", () => {
    expect(momentOf(emptyStanding(skill.id))).toBeNull();
    const silent = standingOf(skill.id, [self(3)], { isNotObservable: true });
    expect(momentOf(silent)).toBeNull();
  });

  it("agrees with the estimate's freshness a second and a millisecond before and after", () => {
    const standings = fc
      .record({ items: anyItems, isInUse: fc.boolean(), isNotObservable: fc.boolean() })
      .map(({ items, ...more }) => standingOf(skill.id, items, more));
    let met = 0;
    fc.assert(
      fc.property(standings, (standing) => {
        const at = momentOf(standing);
        if (at === null) {
          expect(estimateSkill(standing, skill, NOW).freshness).toBeNull();
          return;
        }
        met++;
        for (const before of [1, 1000]) expect(isStaleAt(standing, at - before)).toBe(false);
        for (const after of [0, 1, 1000]) expect(isStaleAt(standing, at + after)).toBe(true);
      }),
      { numRuns: 500 },
    );
    expect(met).toBeGreaterThan(300);
  });
});

describe("staleMoments", () => {
  it("counts at any time what a record read at that time calls stale", () => {
    const days = fc.integer({ min: 0, max: 4000 });
    fc.assert(
      fc.property(anyStandings(fixtureFramework), days, (standings, later) => {
        const moments = staleMoments(recordOf(fixtureFramework, standings), fixtureFramework);
        const then = NOW + later * DAY_MS;
        const record = recordOf(fixtureFramework, standings, { now: then });
        const stale = [...record.skills.values()].filter(
          ({ estimate: { freshness } }) => freshness === "stale" || freshness === "expired",
        );
        expect(moments.filter((at) => at <= then)).toHaveLength(stale.length);
        expect(moments).toEqual(moments.toSorted((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });
});
