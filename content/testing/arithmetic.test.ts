import { expect, it } from "vitest";
import { reckon } from "./arithmetic";

it.each([
  ["60_000_000/86400", 694.4444444444445],
  ["2 + 3 * 4 ** 2 / -8", -4],
  ["-2 ** 2", -4],
  ["2 ** -1 ** 2", 0.5],
  ["(1 + 2) * 3 % 4", 1],
  ["ceil(log2(60_000_000)) * 32", 832],
  ["max(1, 1.5e3, 2) - 0.5", 1499.5],
])("reckons %s", (text, value) => {
  expect(reckon(text)).toBeCloseTo(value, 9);
});

it.each(["", "1 +", "(1", "1 2", "ceil", "ceil(1, 2)", "process.exit(1)", "constructor(1)", "a"])(
  "refuses %s",
  (text) => {
    expect(() => reckon(text)).toThrow("no sum");
  },
);
