import { expect, it } from "vitest";
import { testName } from "./test-name";

it.each([
  ["assert f(1) == 2", "Test 3: f(1) == 2"],
  ["x = 1\nassert f(x) == 2, 'one becomes two'", "Test 3: one becomes two"],
  ['  assert f() == "a, b"', 'Test 3: f() == "a, b"'],
  ["assert f('a', 'b')", "Test 3: f('a', 'b')"],
  ["assert total == 3, f'{total} instead'", "Test 3: total == 3, f'{total} instead'"],
  ["assert (a,\n  b) == c", "Test 3: (a,"],
  ["f()", "Test 3"],
  ["assertion = 1", "Test 3"],
  ["", "Test 3"],
])("calls %j by what it asserts", (code, name) => {
  expect(testName(3, code)).toBe(name);
});

it("cuts a long assert to one short line", () => {
  const name = testName(1, `assert f('${"x".repeat(200)}')`);
  expect(name).toHaveLength("Test 1: ".length + 64);
  expect(name.endsWith("…")).toBe(true);
});
