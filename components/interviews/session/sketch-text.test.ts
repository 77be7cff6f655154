import { expect, test } from "vitest";
import { problemWords, sketchProblem, sketchSource } from "./sketch-text";

test("boxes and arrows alone are a flowchart, and a whole diagram stays as it is", () => {
  expect(sketchSource("A --> B")).toBe("flowchart LR\nA --> B");
  for (const whole of [
    "flowchart TD\nA --> B",
    "  graph LR\nA --> B",
    "sequenceDiagram\nA->>B: hi",
  ]) {
    expect(sketchSource(whole)).toBe(whole);
  }
});

test("a fault names the line that was written, not the one that was added above it", () => {
  const error = new Error("Parse error on line 3:\n...");
  expect(problemWords(error, 1)).toMatch(/^Line 2 cannot be read/);
  expect(problemWords(error, 0)).toMatch(/^Line 3 cannot be read/);
  expect(problemWords(new Error("UnknownDiagramError"), 0)).toMatch(/^This cannot be drawn/);
});

test("an empty and an endless sketch are refused before anything is loaded", async () => {
  expect(await sketchProblem("  \n")).toBe("There is nothing to draw yet.");
  expect(await sketchProblem("A --> B\n".repeat(2_000))).toMatch(/at most 10,000 characters/);
});
