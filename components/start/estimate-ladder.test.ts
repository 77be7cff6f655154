import { expect, test } from "vitest";
import { estimateLadder, estimateLadderLabel } from "./estimate-ladder";

const rungs = [
  { id: "intern", name: "Intern" },
  { id: "junior", name: "Junior" },
  { id: "mid", name: "Mid-level" },
] as const;

test("everything up to the rung is claimed, one rung is next, nothing is ever more", () => {
  expect(
    estimateLadder("intern", rungs).map(({ state, isNext }) => [state, isNext ?? false]),
  ).toEqual([
    ["claimed", false],
    ["gap", true],
    ["gap", false],
  ]);
});

test("below the first rung, the first is next; on the last, none is", () => {
  expect(estimateLadder(null, rungs).map(({ isNext }) => isNext ?? false)).toEqual([
    true,
    false,
    false,
  ]);
  expect(estimateLadder("mid", rungs).every(({ state }) => state === "claimed")).toBe(true);
});

test("the drawing says in words what it shows", () => {
  expect(estimateLadderLabel("intern", rungs)).toBe("By your own account on Intern; next Junior");
  expect(estimateLadderLabel(null, rungs)).toBe("By your own account below Intern; next Intern");
  expect(estimateLadderLabel("mid", rungs)).toBe(
    "By your own account on Mid-level, the top of the ladder",
  );
});
