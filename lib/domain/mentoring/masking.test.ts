import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { OwnScope, ReadScope, SharedScope } from "../scope";
import { readSkillRecord } from "../skills/readout";
import { anyStandings } from "../skills/testing/arbitraries";
import { NOW, standingsMap } from "../skills/testing/evidence-builders";
import { fixtureFramework } from "../skills/testing/fixture-framework";
import { hiddenIn, isRating, maskStandings } from "./masking";

// Scopes are minted by doors alone; here nothing is opened with them.
const own = { ownerId: "ada", sessionId: "1" } as unknown as OwnScope;
const shared = (hiddenSkillIds: string[], section = "skills"): ReadScope =>
  ({ ownerId: "ada", mentorId: "grace", section, hiddenSkillIds }) as unknown as SharedScope;
const skillIds = [...fixtureFramework.skills.keys()];

describe("hiddenIn", () => {
  it("hides nothing from the owner, and what is rated blind from a mentor", () => {
    expect([...hiddenIn(own)]).toEqual([]);
    expect([...hiddenIn(shared(["sql"]))]).toEqual(["sql"]);
  });

  it.each(["interviews", "postings", "portfolio", "career"])("throws for %s", (section) => {
    expect(() => hiddenIn(shared([], section))).toThrow(section);
  });
});

describe("maskStandings", () => {
  const standings = anyStandings(fixtureFramework);
  const some = fc.subarray(skillIds);

  it("leaves no rating of a hidden skill, and every other skill as it is", () => {
    fc.assert(
      fc.property(standings, some, (all, hidden) => {
        const before = standingsMap(all);
        const after = maskStandings(shared(hidden), before);
        for (const skillId of skillIds) {
          const standing = after.get(skillId);
          if (!hidden.includes(skillId)) expect(standing).toBe(before.get(skillId));
          else if (standing) {
            expect(standing).toMatchObject({
              claimed: null,
              assessedAt: null,
              isNotObservable: false,
              artefactCount: before.get(skillId)?.artefactCount,
            });
            expect(standing.items.some(isRating)).toBe(false);
            const tests = before.get(skillId)?.items.filter((item) => !isRating(item));
            expect(standing.items).toEqual(tests);
          }
        }
      }),
    );
  });

  it("makes two people who differ in hidden ratings alone read the same", () => {
    fc.assert(
      fc.property(standings, standings, some, (all, others, hidden) => {
        // The second person has the first one's tests and artefacts, and ratings of their own.
        const twin = all.map((standing, index) => {
          const other = others[index];
          if (!other || !hidden.includes(standing.skillId)) return standing;
          const { claimed, isNotObservable, assessedAt } = other;
          const tests = standing.items.filter((item) => !isRating(item));
          const items = [...other.items.filter(isRating), ...tests];
          return { ...standing, claimed, isNotObservable, assessedAt, items };
        });
        const read = (people: typeof all) =>
          readSkillRecord({
            framework: fixtureFramework,
            standings: maskStandings(shared(hidden), standingsMap(people)),
            now: NOW,
          });
        expect(read(twin)).toEqual(read(all));
      }),
      { numRuns: 50 },
    );
  });
});
