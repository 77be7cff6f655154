import fc from "fast-check";
import { expect, test } from "vitest";
import { RUNG_IDS } from "../skills/framework";
import { hasRoom, isAdmitted } from "./admission";

const wanted = { targetRungId: "senior", specialisationId: "backend" } as const;

test.each([
  [0, "senior", ["backend"], true],
  [0, "staff", ["backend", "devops"], true],
  [0, "senior", ["devops"], false],
  [0, "mid", ["backend"], false],
  [0, null, ["backend"], false],
  [1, "senior", [], true],
  [1, "mid", ["backend"], false],
  [1, null, [], false],
  [2, null, [], true],
] as const)("circle %d, a mentor on %s with %j: %s", (route, rung, specialisationIds, is) => {
  expect(isAdmitted({ ...wanted, route }, { rung, specialisationIds })).toBe(is);
});

test("who asks for no specialisation asks everybody on the rung", () => {
  const anything = { ...wanted, specialisationId: null, route: 0 } as const;
  expect(isAdmitted(anything, { rung: "senior", specialisationIds: [] })).toBe(true);
});

test("a wider circle never shuts anybody out, and neither does a higher rung", () => {
  const rung = fc.constantFrom(...RUNG_IDS);
  const ids = fc.subarray(["backend", "devops", "security"]);
  const one = fc.constantFrom(null, "backend", "devops");
  fc.assert(
    fc.property(rung, one, fc.option(rung), ids, (targetRungId, specialisationId, own, offers) => {
      const is = (route: 0 | 1 | 2, stands = own) =>
        isAdmitted(
          { route, targetRungId, specialisationId },
          { rung: stands, specialisationIds: offers },
        );
      expect(is(2)).toBe(true);
      if (is(0)) expect(is(1)).toBe(true);
      for (const route of [0, 1] as const) if (is(route)) expect(is(route, "staff")).toBe(true);
    }),
  );
});

test.each([
  [true, 3, 2, true],
  [true, 3, 3, false],
  [true, 3, 4, false],
  [false, 3, 0, false],
])("open: %s, %d places, %d taken: room is %s", (isOpen, capacity, liveMentees, is) => {
  expect(hasRoom({ isOpen, capacity, liveMentees })).toBe(is);
});
