import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  askThird,
  DISAGREEMENT_STATES,
  type Disagreement,
  discuss,
  hearThird,
  isSettled,
  keepBoth,
  revise,
} from "./disagreement-machine";

const between = (more: Partial<Disagreement> = {}): Disagreement => ({
  state: "open",
  self: 4,
  mentor: 2,
  third: null,
  isThirdIn: false,
  ...more,
});
const discussed = between({ state: "discussed" });
const asked = between({ state: "third_rater" });
const refused = (problem: string) => ({ ok: false, problem });

describe("one way through", () => {
  test("words come first: whatever is open becomes discussed, and stays so", () => {
    expect(discuss(between(), "Look at the second test.")).toEqual({ ok: true, value: discussed });
    expect(discuss(discussed, "And the third.")).toEqual({ ok: true, value: discussed });
    expect(discuss(between(), "  \n ")).toEqual(refused("no-words"));
  });

  test("nobody is asked, and nothing kept, before they have talked", () => {
    expect(askThird(between())).toEqual(refused("not-discussed"));
    expect(keepBoth(between())).toEqual(refused("not-discussed"));
    expect(askThird(discussed)).toEqual({ ok: true, value: asked });
    expect(keepBoth(discussed).ok).toBe(true);
  });

  test("each side revises its own rating, with a reason, on its own scale", () => {
    expect(revise(between(), "mentee", 3, "I had help.")).toEqual({
      ok: true,
      value: between({ self: 3, state: "self_revised" }),
    });
    expect(revise(discussed, "mentor", 3.5, "I had missed one.")).toEqual({
      ok: true,
      value: between({ mentor: 3.5, state: "mentor_revised" }),
    });
    expect(revise(between(), "mentee", 3.5, "Half")).toEqual(refused("not-a-rating"));
    expect(revise(between(), "mentor", 5.5, "More")).toEqual(refused("not-a-rating"));
    expect(revise(between(), "mentor", 2.25, "Finer")).toEqual(refused("not-a-rating"));
    expect(revise(between(), "mentor", 2, "The same")).toEqual(refused("no-change"));
    expect(revise(between(), "mentee", 3, " ")).toEqual(refused("no-words"));
  });
});

describe("a third person", () => {
  test("is asked once, and settles it with any answer", () => {
    expect(askThird(asked)).toEqual(refused("asked"));
    for (const third of [3, null]) {
      const heard = hearThird(asked, third);
      expect(heard).toEqual({ ok: true, value: { ...asked, third, isThirdIn: true } });
      if (heard.ok) expect(isSettled(heard.value)).toBe(true);
    }
    expect(hearThird(discussed, 3)).toEqual(refused("settled"));
  });

  test("does not hold the two: they may talk, revise or keep both while one is awaited", () => {
    expect(isSettled(asked)).toBe(false);
    expect(discuss(asked, "Meanwhile …")).toEqual({ ok: true, value: asked });
    expect(revise(asked, "mentee", 3, "You are right.").ok).toBe(true);
    expect(keepBoth(asked)).toEqual({ ok: true, value: between({ state: "kept_both" }) });
  });

  test("who comes too late is not heard", () => {
    for (const state of ["kept_both", "self_revised", "mentor_revised"] as const) {
      expect(hearThird(between({ state }), 3)).toEqual(refused("settled"));
    }
  });
});

describe("whatever the two do", () => {
  const rating = fc.oneof(
    fc.integer({ min: -1, max: 6 }),
    fc.integer({ min: -2, max: 22 }).map((n) => n / 4),
    fc.constantFrom(Number.NaN, Number.POSITIVE_INFINITY),
  );
  const words = fc.constantFrom("", "  ", "Because of the second test.");
  const side = fc.constantFrom("mentee" as const, "mentor" as const);
  type Step = (now: Disagreement) => ReturnType<typeof discuss>;
  const anyStep: fc.Arbitrary<Step> = fc.oneof(
    words.map(
      (said): Step =>
        (now) =>
          discuss(now, said),
    ),
    fc.tuple(side, rating, words).map(
      ([by, value, said]): Step =>
        (now) =>
          revise(now, by, value, said),
    ),
    fc.constant<Step>(askThird),
    fc.constant<Step>(keepBoth),
    fc.option(rating).map(
      (third): Step =>
        (now) =>
          hearThird(now, third),
    ),
  );
  const anyStart = fc.record({
    self: fc.integer({ min: 0, max: 5 }),
    mentor: fc.integer({ min: 0, max: 10 }).map((n) => n / 2),
  });

  function live(start: Partial<Disagreement>, steps: readonly Step[]) {
    const states = [between(start)];
    for (const step of steps) {
      const decision = step(states.at(-1) ?? between());
      if (decision.ok) states.push(decision.value);
    }
    return states;
  }

  test("what is settled stays as it is", () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 25 }), (start, steps) => {
        const states = live(start, steps);
        const settled = states.findIndex(isSettled);
        if (settled >= 0) expect(states.slice(settled)).toHaveLength(1);
      }),
      { numRuns: 2000 },
    );
  });

  test("states only ever go forward, through a discussion where nobody revised", () => {
    const order = (state: Disagreement["state"]) =>
      state === "open" ? 0 : state === "discussed" ? 1 : state === "third_rater" ? 2 : 3;
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 25 }), (start, steps) => {
        const states = live(start, steps).map(({ state }) => state);
        expect(states.map(order)).toEqual(states.map(order).toSorted((a, b) => a - b));
        const last = states.at(-1);
        if (last === "kept_both" || last === "third_rater") expect(states).toContain("discussed");
        for (const state of states) expect(DISAGREEMENT_STATES).toContain(state);
      }),
      { numRuns: 2000 },
    );
  });

  test("at most one rating changes, once, to a value that can be given", () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 25 }), (start, steps) => {
        const [first, last] = [between(start), live(start, steps).at(-1) ?? between(start)];
        const isSelfNew = last.self !== first.self;
        const isMentorNew = last.mentor !== first.mentor;
        expect(isSelfNew).toBe(last.state === "self_revised");
        expect(isMentorNew).toBe(last.state === "mentor_revised");
        expect(Number.isInteger(last.self) && last.self >= 0 && last.self <= 5).toBe(true);
        expect(Number.isInteger(last.mentor * 2) && last.mentor >= 0 && last.mentor <= 5).toBe(
          true,
        );
      }),
      { numRuns: 2000 },
    );
  });

  test("as long as it is open there is a way to settle it", () => {
    fc.assert(
      fc.property(anyStart, fc.array(anyStep, { maxLength: 25 }), (start, steps) => {
        const now = live(start, steps).at(-1) ?? between(start);
        if (isSettled(now)) return;
        const talked = discuss(now, "Let us look again.");
        expect(talked.ok).toBe(true);
        if (!talked.ok) return;
        const kept = keepBoth(talked.value);
        expect(kept.ok && isSettled(kept.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });

  test("refusing changes nothing: no step touches what it was handed", () => {
    fc.assert(
      fc.property(
        anyStart,
        anyStep,
        fc.constantFrom(...DISAGREEMENT_STATES),
        (start, step, state) => {
          const held = Object.freeze(between({ ...start, state }));
          const copy = { ...held };
          step(held);
          expect(held).toEqual(copy);
        },
      ),
    );
  });
});
