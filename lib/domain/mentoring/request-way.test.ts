import { expect, test } from "vitest";
import { requestWay } from "./request-way";

const DAY = 86_400_000;
const asked = {
  openedAt: 0,
  expiresAt: 30 * DAY,
  route: 0,
  specialisationId: "backend",
  isWidenedEarly: false,
} as const;
const told = (way: ReturnType<typeof requestWay>) =>
  way.map(({ label, at, state }) => `${label} ${at === null ? "-" : at / DAY} ${state}`);

test("begins with those who match, and names the day of every wider circle", () => {
  expect(told(requestWay(asked))).toEqual([
    "asked 0 current",
    "any specialisation 7 ahead",
    "every mentor 14 ahead",
    "ends 30 ahead",
  ]);
  expect(told(requestWay({ ...asked, route: 1 })).slice(0, 3)).toEqual([
    "asked 0 done",
    "any specialisation 7 current",
    "every mentor 14 ahead",
  ]);
});

test("without a specialisation there is no second circle to tell of", () => {
  const anything = { ...asked, specialisationId: null };
  const first = ["asked 0 current", "every mentor 14 ahead", "ends 30 ahead"];
  expect(told(requestWay(anything))).toEqual(first);
  expect(told(requestWay({ ...anything, route: 1 }))).toEqual(first);
});

test("a circle that was skipped has no date", () => {
  expect(told(requestWay({ ...asked, route: 2, isWidenedEarly: true }))).toEqual([
    "asked 0 done",
    "any specialisation - done",
    "every mentor - current",
    "ends 30 ahead",
  ]);
});
