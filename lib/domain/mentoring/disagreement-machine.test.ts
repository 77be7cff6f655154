import { describe, expect, test } from "vitest";
import {
  askThird,
  DISAGREEMENT_STATES,
  type Disagreement,
  discuss,
  hearThird,
  isSettled,
  keepBoth,
  lapse,
  revise,
} from "./disagreement-machine";

const given = (more: Partial<Disagreement> = {}): Disagreement => ({
  state: "open",
  self: 4,
  mentor: 2,
  third: null,
  isThirdIn: false,
  ...more,
});

const acts: Record<string, (d: Disagreement) => { ok: boolean }> = {
  discuss: (d) => discuss(d, "Why?"),
  revise: (d) => revise(d, "mentor", 3.5, "Seen."),
  ask: (d) => askThird(d),
  hear: (d) => hearThird(d, 3),
  keep: (d) => keepBoth(d),
};

test.each([
  [given(), ["discuss", "revise"]],
  [given({ state: "discussed" }), ["discuss", "revise", "ask", "keep"]],
  [given({ state: "third_rater" }), ["discuss", "revise", "hear", "keep"]],
  [given({ state: "third_rater", isThirdIn: true }), []],
  [given({ state: "self_revised" }), []],
  [given({ state: "mentor_revised" }), []],
  [given({ state: "kept_both" }), []],
])("%j allows %j", (disagreement, allowed) => {
  const able = Object.entries(acts).filter(([, act]) => act(disagreement).ok);
  expect(able.map(([name]) => name)).toEqual(allowed);
});

describe("revising", () => {
  test.each([
    ["mentee", 2.5, "not-a-rating"],
    ["mentee", 4, "no-change"],
    ["mentor", 2, "no-change"],
    ["mentor", 2.25, "not-a-rating"],
    ["mentor", 5.5, "not-a-rating"],
    ["mentor", Number.NaN, "not-a-rating"],
  ] as const)("%s to %d is refused: %s", (side, value, problem) => {
    expect(revise(given(), side, value, "So.")).toEqual({ ok: false, problem });
  });

  test("takes a word, and changes that side alone", () => {
    expect(revise(given(), "mentee", 3, " ")).toEqual({ ok: false, problem: "no-words" });
    expect(revise(given(), "mentee", 3, "So.")).toEqual({
      ok: true,
      value: given({ state: "self_revised", self: 3 }),
    });
  });
});

test("what nobody decided lapses with both ratings as they are, from every state", () => {
  for (const state of DISAGREEMENT_STATES) {
    const before = given({ state });
    const after = lapse(before);
    expect(isSettled(after)).toBe(true);
    expect([after.self, after.mentor]).toEqual([4, 2]);
    if (isSettled(before)) expect(after).toBe(before);
    else expect(after.state).toBe("kept_both");
  }
});
