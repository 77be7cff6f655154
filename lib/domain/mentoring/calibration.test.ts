import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { SkillStanding } from "../skills/evidence";
import { readSkillRecord } from "../skills/readout";
import { fixtureFramework } from "../skills/testing/fixture-framework";
import { calibrationOf } from "./calibration";
import { calibrationLead, calibrationTitle, calibrationUse, signed } from "./calibration-words";

const standing = (skillId: string, claimed: number | null, mentors: number[]): SkillStanding => ({
  skillId,
  claimed,
  isNotObservable: false,
  assessedAt: 0,
  isInUse: false,
  items: mentors.map((value, i) => ({ kind: "mentor", value, raterId: `m${i}`, at: 0 })),
  artefactCount: 0,
});
const differing = (...differences: number[]) =>
  differences.map((difference, i) => standing(`s${i}`, 3, [3 - difference]));

describe("the figures", () => {
  test("are the mean and its standard error, beside the bias the estimates use", () => {
    const { mean, standardError, inUse, missing } = calibrationOf(differing(1, 0, 1, 0, 1));
    expect(mean).toBeCloseTo(0.6, 10);
    expect(standardError).toBeCloseTo(Math.sqrt(0.3 / 5), 10);
    expect(inUse).toBeCloseTo(0.45, 10);
    expect(missing).toBe(0);
  });

  test("take a mentor's ratings, never a peer's, and the widest difference first", () => {
    const peer = { ...standing("p", 5, []), items: [] };
    const withPeer: SkillStanding = {
      ...peer,
      items: [{ kind: "peer", value: 1, raterId: "x", at: 0 }],
    };
    const { pairs } = calibrationOf([...differing(0.5, -2, 1), withPeer]);
    expect(pairs.map(({ skillId }) => skillId)).toEqual(["s1", "s2", "s0"]);
  });

  test("the record is read with the very bias that is shown", () => {
    const skillIds = [...fixtureFramework.skills.keys()];
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 10 })), {
          maxLength: skillIds.length,
        }),
        (pairs) => {
          const standings = new Map(
            pairs.map(([self, half], i) => {
              const id = skillIds[i] ?? "";
              return [id, standing(id, self, [half / 2])];
            }),
          );
          const record = readSkillRecord({ framework: fixtureFramework, standings, now: 1 });
          expect(record.bias).toBe(calibrationOf(standings.values()).inUse);
        },
      ),
    );
  });
});

describe("the words", () => {
  const title = (...differences: number[]) =>
    calibrationTitle(calibrationOf(differing(...differences)));

  test.each([
    ["Five skills with two ratings will show it.", []],
    ["Two more skills with two ratings will show it.", [1, 1, 1]],
    ["One more skill with two ratings will show it.", [1, 1, 1, 1]],
    ["You rate yourself about 0.6 higher than your mentors do.", [1, 0.5, 0.5, 0.5, 0.5]],
    ["You rate yourself about 1 lower than your mentors do.", [-1, -1, -1, -1, -1]],
    ["You rate yourself about 0.4 higher, which may still be chance.", [2, 0, 0, 0, 0]],
    ["You rate yourself much as your mentors do.", [1, -1, 0, 0, 0]],
    ["You rate yourself much as your mentors do.", [0.5, 0, 0, 0, 0]],
  ])("%s", (expected, differences) => {
    expect(title(...differences)).toBe(expected);
  });

  test("nothing of a difference is said below five pairs", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -4, max: 6 }), { maxLength: 4 }), (halves) => {
        const calibration = calibrationOf(differing(...halves.map((half) => half / 2)));
        const said = [calibrationTitle, calibrationLead, calibrationUse].map((f) => f(calibration));
        const empty = calibrationOf(differing(...halves.map(() => 0)));
        const unsaid = [calibrationTitle, calibrationLead, calibrationUse].map((f) => f(empty));
        expect(said).toEqual(unsaid);
      }),
    );
  });

  test("figures carry their sign and one decimal", () => {
    expect([0.62, -0.44, 0.04, -0.04, 1].map(signed)).toEqual(["+0.6", "−0.4", "0", "0", "+1"]);
  });

  test("figures stand beside their count and error", () => {
    expect(calibrationLead(calibrationOf(differing(1, 0, 1, 0, 1)))).toBe(
      "Over five skills the mean difference is +0.60, standard error 0.24. Anything under twice the standard error may be chance.",
    );
    expect(calibrationUse(calibrationOf(differing(1, 0, 1, 0, 1)))).toContain(
      "takes 0.45 off your",
    );
    expect(calibrationUse(calibrationOf(differing(-1, -1, -1, -1, -1)))).toContain(
      "adds 0.35 to your",
    );
  });
});
