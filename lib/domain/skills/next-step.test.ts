import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { SkillStanding } from "./evidence";
import { nextStepOf } from "./next-step";
import { rungReadout } from "./read-track";
import { anyStandings } from "./testing/arbitraries";
import { mentor, recordOf, self, standingOf, standingsMap } from "./testing/evidence-builders";
import { fixtureFramework as framework } from "./testing/fixture-framework";

const intern = ["loops", "files", "terminal"].map((id) => standingOf(id, [mentor(3), mentor(3)]));
const stepFor = (standings: SkillStanding[]) =>
  nextStepOf({
    framework,
    record: recordOf(framework, standings),
    standings: standingsMap(standings),
  });
const steps = (standings: SkillStanding[]) => {
  const next = stepFor(standings);
  if (next.kind !== "learn" && next.kind !== "prove") throw new Error(`got ${next.kind}`);
  return next;
};
const claim = (id: string, value: number, more: Partial<SkillStanding> = {}) =>
  standingOf(id, [self(value)], more);

describe("nextStepOf", () => {
  it("asks for ratings first, since all else would be a guess", () => {
    expect(stepFor([claim("loops", 2)])).toEqual({
      kind: "rate",
      rungId: "intern",
      skillIds: ["files"],
      minutes: 1,
    });
    expect(stepFor([])).toMatchObject({ kind: "rate", skillIds: ["loops", "files"] });
  });

  it("does not ask again about a skill that nobody could observe", () => {
    const hidden = standingOf("sql", [], { isNotObservable: true });
    const next = steps([...intern, hidden, claim("design", 2)]);
    expect(next.ranked.map((step) => step.skillId)).toContain("sql");
  });

  it("puts proof of what is claimed before a level to learn", () => {
    const { best, ranked, rungId } = steps([...intern, claim("design", 3), claim("sql", 0)]);
    expect(rungId).toBe("junior");
    expect(best).toMatchObject({ kind: "prove", skillId: "design", judgements: 2, hours: 4 });
    expect(best.isMetAfter).toBe(true);
    // Design is one of three core skills, and loops is already on its way: .7 / 3 less what the claim has.
    expect(best.gain).toBeGreaterThan(10);
    expect(ranked.find((step) => step.skillId === "sql")?.kind).toBe("learn");
  });

  it("looks further up where one level would change nothing yet, and counts all of its hours", () => {
    const learn = steps([...intern, claim("design", 3), claim("sql", 0)]).ranked.find(
      (step) => step.skillId === "sql",
    );
    expect(learn?.gain).toBeGreaterThan(0);
    expect(learn?.to).toBeGreaterThan(1);
    const hours = [4, 16, 46][(learn?.to ?? 0) - 1];
    expect(learn?.learningHours).toBe(hours);
  });

  it("promises exactly what the engine then gives", () => {
    const before = [...intern, claim("design", 3), claim("sql", 2)];
    const { best, rungId } = steps(before);
    const judged = Array.from({ length: best.judgements }, () => mentor(best.to));
    const after = [...before, standingOf(best.skillId, [self(best.to), ...judged])];
    const { ladder } = recordOf(framework, after).supported;
    expect(rungReadout(ladder, rungId).exactProgress).toBeCloseTo(best.progressAfter, 9);
  });

  it("leaves out what waits for a check, and says so", () => {
    const waiting = claim("design", 3, { artefactCount: 1 });
    const next = steps([...intern, waiting, claim("sql", 3)]);
    expect(next.waiting).toEqual(["design"]);
    expect(next.ranked.map((step) => step.skillId)).not.toContain("design");
  });

  it("waits when nothing else is left", () => {
    const done = ["sql", "loops", "hints", "estimates", "files", "terminal"].map((id) =>
      standingOf(id, [mentor(4), mentor(4)]),
    );
    expect(stepFor([...done, claim("design", 4, { artefactCount: 2 })])).toEqual({
      kind: "wait",
      rungId: "junior",
      waiting: ["design"],
    });
  });

  it("has arrived at the top", () => {
    const all = [...framework.skills.keys()].map((id) => standingOf(id, [mentor(5), mentor(5)]));
    expect(stepFor(all)).toEqual({ kind: "arrived" });
  });

  it("never promises a loss, ranks by gain per hour, and stays within the rung", () => {
    fc.assert(
      fc.property(anyStandings(framework), (standings) => {
        const next = stepFor(standings);
        if (next.kind !== "learn" && next.kind !== "prove") return;
        expect(next.best).toBe(next.ranked[0]);
        expect(next.kind).toBe(next.best.kind);
        const sound = next.ranked.every(
          (step, i) =>
            step.gain >= 0 &&
            step.progressAfter <= 100 + 1e-9 &&
            step.to <= step.target &&
            step.gainPerHour <= (next.ranked[i - 1]?.gainPerHour ?? Infinity),
        );
        expect(sound).toBe(true);
      }),
      { numRuns: 400 },
    );
  });
});
