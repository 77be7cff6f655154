import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { isLevelMet } from "./attainment";
import { rungReadout } from "./read-track";
import type { SkillRecord } from "./readout";
import { anyStandings, strongStandings } from "./testing/arbitraries";
import { coding, daysAgo, mentor, recordOf, self, standingOf } from "./testing/evidence-builders";
import { fixtureFramework as framework } from "./testing/fixture-framework";

const standings = fc.oneof(anyStandings(framework), strongStandings(framework));
const ladders = (record: SkillRecord) => [
  record.claimed.ladder,
  record.supported.ladder,
  record.confirmed.ladder,
];
const proven = (skillId: string, value: number) =>
  standingOf(skillId, [self(value), mentor(value), mentor(value)]);

describe("the ladder", () => {
  it("says 100 exactly when the rung's own skills are met, on every track", () => {
    let full = 0;
    fc.assert(
      fc.property(standings, (all) => {
        for (const ladder of ladders(recordOf(framework, all))) {
          expect(ladder.rungs.map((rung) => rung.progress === 100)).toEqual(
            ladder.rungs.map(isLevelMet),
          );
          full += ladder.rungs.filter((rung) => rung.progress === 100).length;
        }
      }),
      { numRuns: 600 },
    );
    expect(full).toBeGreaterThan(300);
  });

  it("attains a rung only together with every lower one", () => {
    fc.assert(
      fc.property(standings, (all) => {
        for (const ladder of ladders(recordOf(framework, all))) {
          const attained = ladder.rungs.map((rung) => rung.isAttained);
          const count = attained.filter(Boolean).length;
          expect(attained).toEqual(attained.map((_, i) => i < count));
          expect(ladder.current).toBe(ladder.rungs[count - 1]?.rungId ?? null);
          expect(ladder.next).toBe(ladder.rungs[count]?.rungId ?? null);
        }
      }),
      { numRuns: 500 },
    );
  });

  it("does not give a rung whose skills are met above a gap", () => {
    const record = recordOf(framework, [proven("caching", 4), proven("systems", 4)]);
    const { ladder } = record.supported;
    expect(rungReadout(ladder, "mid")).toMatchObject({ progress: 100, isAttained: false });
    expect(ladder).toMatchObject({ current: null, next: "intern" });
  });

  it("keeps claims and evidence apart", () => {
    const claims = ["loops", "files", "terminal"].map((id) => standingOf(id, [self(2)]));
    const record = recordOf(framework, claims);
    expect(record.claimed.ladder.current).toBe("intern");
    expect(record.supported.ladder.current).toBeNull();
    expect(rungReadout(record.confirmed.ladder, "intern").progress).toBe(0);
    const shown = rungReadout(record.supported.ladder, "intern").progress ?? 0;
    expect(shown).toBeLessThan(90);
  });

  it("counts a mentor's word as confirmed while it still weighs a quarter", () => {
    const confirmed = (days: number) => {
      const standing = standingOf("strategy", [mentor(3, { at: daysAgo(days) })]);
      const [score] = rungReadout(recordOf(framework, [standing]).confirmed.ladder, "staff").core
        .scores;
      return score;
    };
    expect(confirmed(730)).toMatchObject({ isMet: true, shortfalls: [] });
    expect(confirmed(731)).toMatchObject({ isMet: false, credit: 0, shortfalls: ["stale"] });
  });

  it("never loses progress by an easy pass", () => {
    const pick = fc.constantFrom(...framework.skills.keys());
    fc.assert(
      fc.property(
        anyStandings(framework),
        pick,
        fc.constantFrom(0, 1, 3),
        (all, id, difficulty) => {
          const after = all.map((standing) =>
            standing.skillId === id
              ? { ...standing, items: [...standing.items, coding(difficulty)] }
              : standing,
          );
          const exact = (record: SkillRecord) =>
            record.supported.ladder.rungs.map((rung) => rung.exactProgress ?? 0);
          const before = exact(recordOf(framework, all));
          exact(recordOf(framework, after)).forEach((progress, i) => {
            expect(progress).toBeGreaterThanOrEqual((before[i] ?? 0) - 1e-9);
          });
        },
      ),
      { numRuns: 600 },
    );
  });

  it("ignores standings of skills that the framework does not know", () => {
    const record = recordOf(framework, [standingOf("__proto__", [self(5)])]);
    expect(record.skills.size).toBe(framework.skills.size);
  });
});

describe("paths and specialisations", () => {
  it("credits an either/or line by its best member", () => {
    fc.assert(
      fc.property(standings, (all) => {
        const record = recordOf(framework, all);
        for (const { paths, specialisations } of [record.claimed, record.supported]) {
          const [flaskOrDjango] = paths[0]?.levels[0]?.requirements ?? [];
          const line = specialisations[0]?.requirements[1];
          for (const each of [flaskOrDjango, line]) {
            expect(each?.scores).toHaveLength(2);
            const credits = each?.scores.map((score) => score.credit) ?? [];
            expect(each?.credit).toBe(Math.max(...credits));
            expect(each?.isMet).toBe(each?.scores.some((score) => score.isMet));
          }
        }
      }),
      { numRuns: 600 },
    );
  });

  it("names the title reached and the way to the next", () => {
    const record = recordOf(framework, [proven("django", 3), proven("sql", 4)]);
    expect(record.supported.paths[0]).toMatchObject({
      level: 1,
      titles: ["Web intern"],
      nextLevel: 2,
      nextTitles: ["Web developer"],
      progress: 50,
    });
    expect(record.supported.specialisations[0]).toMatchObject({ met: 2, total: 2, share: 1 });
    expect(record.supported.specialisations[0]?.requirements[1]?.bestSkillId).toBe("django");
  });

  it("starts at level 0 without a title, and ends without a next level", () => {
    expect(recordOf(framework, []).supported.paths[0]).toMatchObject({
      level: 0,
      titles: [],
      nextLevel: 1,
      progress: 0,
    });
    const all = ["flask", "sql", "design"].map((id) => standingOf(id, [self(3)]));
    expect(recordOf(framework, all).claimed.paths[0]).toMatchObject({
      level: 2,
      nextLevel: null,
      progress: null,
    });
  });
});
