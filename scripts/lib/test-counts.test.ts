import { expect, test } from "vitest";
import { countPlaywright, countVitest, summarise } from "./test-counts.mjs";

const vitest = (numTotalTests: number, numPassedTests: number, testResults: object[] = []) => ({
  numTotalTests,
  numPassedTests,
  testResults,
});

test("Vitest: what did not pass has failed, skipped tests included", () => {
  expect(countVitest(vitest(10, 10), 0)).toEqual({ passed: 10, failed: 0 });
  expect(countVitest(vitest(10, 7), 1)).toEqual({ passed: 7, failed: 3 });
});

test("Vitest: a file that could not be loaded has failed", () => {
  const unreadable = { status: "failed", assertionResults: [] };
  expect(countVitest(vitest(3, 3, [unreadable]), 1)).toEqual({ passed: 3, failed: 1 });
});

test("Playwright: unexpected, flaky and skipped tests have failed", () => {
  const stats = { expected: 5, unexpected: 1, flaky: 1, skipped: 2 };
  expect(countPlaywright({ stats }, 1)).toEqual({ passed: 5, failed: 4 });
});

test("a runner that wrote no report, found nothing or ended badly has failed", () => {
  const stats = { expected: 5, unexpected: 0, flaky: 0, skipped: 0 };
  expect(countVitest(undefined, 0)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest(vitest(0, 0), 0)).toEqual({ passed: 0, failed: 1 });
  expect(countVitest(vitest(2, 2), 1)).toEqual({ passed: 2, failed: 1 });
  expect(countPlaywright(undefined, 1)).toEqual({ passed: 0, failed: 1 });
  expect(countPlaywright({ stats }, 1)).toEqual({ passed: 5, failed: 1 });
});

test("the last line sums up", () => {
  const counts = [
    { passed: 1, failed: 0 },
    { passed: 652, failed: 2 },
  ];
  expect(summarise(counts)).toEqual({ passed: 653, failed: 2, line: "653 passed, 2 failed" });
});
