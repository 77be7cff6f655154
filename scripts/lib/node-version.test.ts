import { expect, test } from "vitest";
import { nodeProblem } from "./node-version.mjs";
import { readableDuration } from "./progress.mjs";

test.each(["20.19.0", "20.20.2", "22.0.0", "24.11.1"])("Node %s will do", (version) => {
  expect(nodeProblem(version)).toBeUndefined();
});

test.each(["20.18.3", "18.20.0", "4.9.1"])("Node %s is refused, and named", (version) => {
  expect(nodeProblem(version)).toContain(`this is Node ${version}`);
});

test.each([
  [40, "0.0 s"],
  [4200, "4.2 s"],
  [9949, "9.9 s"],
  [9951, "10 s"],
  [59_400, "59 s"],
  [125_000, "2 min 5 s"],
])("%d ms reads %s", (milliseconds, text) => {
  expect(readableDuration(milliseconds)).toBe(text);
});
