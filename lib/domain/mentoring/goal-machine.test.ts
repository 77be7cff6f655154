import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  confirmGoal,
  dropGoal,
  earliestDueOn,
  GOAL_STATES,
  type Goal,
  latestDueOn,
  renewGoal,
  restoreGoal,
  setGoal,
  stateOn,
} from "./goal-machine";

const TODAY = "2026-03-10";
const free = { activeCount: 0, today: TODAY };
const goal = (more: Partial<Goal> = {}): Goal => ({
  state: "active",
  from: 2,
  to: 3,
  dueOn: "2026-04-01",
  ...more,
});
const rating = { value: 3, isEvidenced: true, handedInOn: "2026-03-20" };
const problem = (name: string) => ({ ok: false, problem: name });

describe("setting a goal", () => {
  test("it counts at once", () => {
    const wish = { from: 2, to: 3, dueOn: "2026-04-01" };
    expect(setGoal(wish, free)).toEqual({ ok: true, value: goal() });
  });

  test.each([
    [2, 2],
    [3, 2],
    [-1, 2],
    [4, 6],
    [1.5, 3],
  ])("from %d to %d is no step", (from, to) => {
    expect(setGoal({ from, to, dueOn: "2026-04-01" }, free)).toEqual(problem("levels"));
  });

  test.each([
    [TODAY, "due-past"],
    ["2026-03-09", "due-past"],
    ["2027-03-11", "due-far"],
  ])("due on %s is refused: %s", (dueOn, name) => {
    expect(setGoal({ from: 2, to: 3, dueOn }, free)).toEqual(problem(name));
  });

  test("tomorrow and the same day next year are the first and the last", () => {
    expect([earliestDueOn(TODAY), latestDueOn(TODAY)]).toEqual(["2026-03-11", "2027-03-10"]);
    for (const dueOn of [earliestDueOn(TODAY), latestDueOn(TODAY)]) {
      expect(setGoal({ from: 2, to: 3, dueOn }, free).ok).toBe(true);
    }
    expect(latestDueOn("2028-02-29")).toBe("2029-03-01");
    expect(earliestDueOn("2026-12-31")).toBe("2027-01-01");
  });

  test("a fourth one is refused", () => {
    const full = { activeCount: 3, today: TODAY };
    expect(setGoal({ from: 2, to: 3, dueOn: "2026-04-01" }, full)).toEqual(problem("too-many"));
    expect(renewGoal(goal({ state: "missed" }), "2026-04-01", full)).toEqual(problem("too-many"));
    expect(restoreGoal(goal({ state: "dropped" }), full)).toEqual(problem("too-many"));
  });
});

describe("a review meets a goal", () => {
  test("where it looked at evidence and confirms the level", () => {
    expect(confirmGoal(goal(), rating)).toEqual({ ok: true, value: goal({ state: "met" }) });
    expect(confirmGoal(goal(), { ...rating, value: 4.5 }).ok).toBe(true);
  });

  test.each([
    ["below the level", { ...rating, value: 2.5 }],
    ["without a look at evidence", { ...rating, isEvidenced: false }],
    ["handed in after the day", { ...rating, handedInOn: "2026-04-02" }],
  ])("not %s", (_name, late) => {
    expect(confirmGoal(goal(), late)).toEqual(problem("not-confirmed"));
  });

  test("a missed one too, where it was handed in by the day and the mentor took long", () => {
    const onTheDay = { ...rating, handedInOn: "2026-04-01" };
    expect(confirmGoal(goal({ state: "missed" }), onTheDay).ok).toBe(true);
    expect(confirmGoal(goal({ state: "dropped" }), onTheDay)).toEqual(problem("not-active"));
    expect(confirmGoal(goal({ state: "met" }), onTheDay)).toEqual(problem("not-active"));
  });
});

describe("the state on a day", () => {
  const on = (today: string, handedInOn: string | null = null) =>
    stateOn(goal(), { today, handedInOn });

  test("it is missed the day after it was due", () => {
    expect([on("2026-03-31"), on("2026-04-01"), on("2026-04-02")]).toEqual([
      "active",
      "active",
      "missed",
    ]);
  });

  test("it waits for a review that was handed in by the day", () => {
    expect(on("2026-04-20", "2026-04-01")).toBe("active");
    expect(on("2026-04-20", "2026-04-02")).toBe("missed");
  });
});

describe("letting go and taking up", () => {
  test("dropping can be undone until the day has passed", () => {
    const dropped = dropGoal(goal());
    expect(dropped).toEqual({ ok: true, value: goal({ state: "dropped" }) });
    expect(restoreGoal(goal({ state: "dropped" }), free)).toEqual({ ok: true, value: goal() });
    const late = { activeCount: 0, today: "2026-04-02" };
    expect(restoreGoal(goal({ state: "dropped" }), late)).toEqual(problem("due-past"));
  });

  test("a missed one is renewed with a new day, an active or met one is not", () => {
    const renewed = renewGoal(goal({ state: "missed" }), "2026-05-01", free);
    expect(renewed).toEqual({ ok: true, value: goal({ dueOn: "2026-05-01" }) });
    expect(renewGoal(goal(), "2026-05-01", free)).toEqual(problem("not-closed"));
    expect(renewGoal(goal({ state: "met" }), "2026-05-01", free)).toEqual(problem("not-closed"));
  });

  test("one whose day has passed can be renewed before anything has marked it", () => {
    const late = { activeCount: 0, today: "2026-04-02" };
    expect(renewGoal(goal(), "2026-05-01", late).ok).toBe(true);
  });
});

describe("whatever happens", () => {
  const anyDay = fc
    .integer({ min: 0, max: 1500 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10));
  const anyGoal: fc.Arbitrary<Goal> = fc.record({
    state: fc.constantFrom(...GOAL_STATES),
    from: fc.integer({ min: 0, max: 4 }),
    to: fc.integer({ min: 1, max: 5 }),
    dueOn: anyDay,
  });
  const anySetting = fc.record({ activeCount: fc.integer({ min: 0, max: 4 }), today: anyDay });
  const anyRating = fc.record({
    value: fc.integer({ min: 0, max: 10 }).map((n) => n / 2),
    isEvidenced: fc.boolean(),
    handedInOn: anyDay,
  });

  test("a goal becomes active only with room for it and a day still ahead, a year at most", () => {
    fc.assert(
      fc.property(anyGoal, anySetting, anyDay, (held, setting, dueOn) => {
        for (const step of [
          setGoal({ ...held, dueOn }, setting),
          renewGoal(held, dueOn, setting),
          restoreGoal(held, setting),
        ]) {
          if (!step.ok) continue;
          expect(step.value.state).toBe("active");
          expect(setting.activeCount).toBeLessThan(3);
          expect(step.value.dueOn >= setting.today).toBe(true);
          expect(stateOn(step.value, { ...setting, handedInOn: null })).toBe("active");
        }
        const fresh = setGoal({ ...held, dueOn }, setting);
        if (fresh.ok) expect(dueOn <= latestDueOn(setting.today)).toBe(true);
      }),
    );
  });

  test("what is met stays met", () => {
    fc.assert(
      fc.property(anyGoal, anySetting, anyRating, anyDay, (held, setting, rated, dueOn) => {
        const met = { ...held, state: "met" as const };
        const steps = [
          dropGoal(met),
          restoreGoal(met, setting),
          renewGoal(met, dueOn, setting),
          confirmGoal(met, rated),
        ];
        expect(steps.filter((step) => step.ok)).toEqual([]);
        expect(stateOn(met, { today: setting.today, handedInOn: null })).toBe("met");
      }),
    );
  });

  test("only evidence that was looked at meets a goal, and only at the level aimed at", () => {
    fc.assert(
      fc.property(anyGoal, anyRating, (held, rated) => {
        const step = confirmGoal(held, rated);
        if (!step.ok) return;
        expect(rated.isEvidenced && rated.value >= held.to && rated.handedInOn <= held.dueOn).toBe(
          true,
        );
        expect(step.value).toEqual({ ...held, state: "met" });
      }),
    );
  });

  test("time alone only ever turns an active goal into a missed one, and never back", () => {
    fc.assert(
      fc.property(anyGoal, anyDay, anyDay, fc.option(anyDay), (held, a, b, handedInOn) => {
        const [earlier, later] = [a, b].toSorted() as [string, string];
        const first = stateOn(held, { today: earlier, handedInOn });
        const second = stateOn(held, { today: later, handedInOn });
        if (held.state !== "active") expect([first, second]).toEqual([held.state, held.state]);
        else if (first === "missed") expect(second).toBe("missed");
        else expect(["active", "missed"]).toContain(second);
      }),
    );
  });

  test("a goal on which the calendar and a review agree in time is never lost to the order", () => {
    fc.assert(
      fc.property(anyGoal, anyRating, anyDay, (held, rated, today) => {
        const active = { ...held, state: "active" as const };
        const swept = stateOn(active, { today, handedInOn: null });
        const straight = confirmGoal(active, rated).ok;
        expect(confirmGoal({ ...active, state: swept }, rated).ok).toBe(straight);
      }),
    );
  });
});
