import { expect, it } from "vitest";
import { assemble } from "./assemble";
import { readFrameworkFiles } from "./catalogue";

/** The first rung of a ladder whose first checklist holds the given lines only. */
function rungWith(technical: [core: boolean, skills: Record<string, number>][]) {
  const files = readFrameworkFiles();
  const [lowest, ...others] = files.ladder.rungs;
  if (!lowest) throw new Error("The ladder has no rungs.");
  const lines = technical.map(([core, skills], i) => ({ id: `x-${i}`, text: "x", core, skills }));
  const rung = { ...lowest, checklist: { ...lowest.checklist, technical: lines, soft: [] } };
  return assemble({ ...files, ladder: { ...files.ladder, rungs: [rung, ...others] } }).rungs[0];
}

it("asks for a core skill once, at the highest proficiency of any core line", () => {
  const rung = rungWith([
    [true, { redis: 2, docker: 1 }],
    [true, { redis: 4 }],
    [true, { redis: 3 }],
  ]);
  expect(rung?.core).toEqual([
    { skillId: "redis", proficiency: 4 },
    { skillId: "docker", proficiency: 1 },
  ]);
});

it("leaves a skill that is core out of the supporting set", () => {
  const rung = rungWith([
    [false, { redis: 4, pandas: 3 }],
    [true, { redis: 2 }],
    [false, { pandas: 2 }],
  ]);
  expect(rung?.core).toEqual([{ skillId: "redis", proficiency: 2 }]);
  expect(rung?.supporting).toEqual([{ skillId: "pandas", proficiency: 3 }]);
});
