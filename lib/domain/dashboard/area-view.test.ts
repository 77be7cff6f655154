import { expect, test } from "vitest";
import type { AreaScore } from "../skills/area-scores";
import { areaAxes, areaTitle, missingAreas } from "./area-view";

const area = (name: string, supported: number | null, claimed: number | null): AreaScore => ({
  areaId: "core-python",
  name,
  supported,
  supportedCount: 1,
  claimed,
  claimedCount: 1,
  total: 3,
});
const areas = [area("Python", 3.2, 4), area("Data", null, 2), area("Testing", 1.1, null)];

test("an unknown area is left out, now and then, and never drawn as a zero", () => {
  expect(areaAxes(areas, "supported", [2.5, 1, -1])).toEqual([
    { name: "Python", now: 3.2, earlier: 2.5 },
    { name: "Testing", now: 1.1, earlier: null },
  ]);
  expect(areaAxes(areas, "claimed", null).map(({ name }) => name)).toEqual(["Python", "Data"]);
  expect(areaAxes(areas, "claimed", []).map(({ earlier }) => earlier)).toEqual([null, null]);
});

test("a zero that is known stays one", () => {
  expect(areaAxes([area("Python", 0, 0)], "supported", [0])).toEqual([
    { name: "Python", now: 0, earlier: 0 },
  ]);
});

const axes = (...values: number[]) =>
  values.map((now, i) => ({ name: `Area ${i}`, now, earlier: null }));
test.each([
  [[], "No area has a number yet"],
  [[0], "Only Area 0 has a number so far"],
  [[2, 3, 1], "Strongest in Area 1, thinnest in Area 2"],
  [[2, 2.04, 2], "Even across the areas"],
])("%j reads %j", (values, title) => {
  expect(areaTitle(axes(...values))).toBe(title);
});

test("what is left out is counted", () => {
  expect(missingAreas(axes(1, 2, 3), areas)).toBe("");
  expect(missingAreas(axes(1, 2), areas)).toBe("One area has no number yet.");
  expect(missingAreas([], areas)).toBe("3 areas have no number yet.");
});
