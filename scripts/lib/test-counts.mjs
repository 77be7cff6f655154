/**
 * Counts out of the reports that the test runners write. Nothing is allowed to vanish: a test that
 * was skipped, a file that could not be read and a runner that failed without saying why all count
 * as failed.
 */

/** Counts a Vitest JSON report; `exitCode` is what Vitest ended with. */
export function countVitest(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  const files = report.testResults ?? [];
  const unreadable = files.filter(
    (file) => file.status === "failed" && file.assertionResults.length === 0,
  );
  const passed = report.numPassedTests;
  const failed = report.numTotalTests - passed + unreadable.length;
  return orFailure({ passed, failed }, exitCode);
}

/** Counts a Playwright JSON report; `exitCode` is what Playwright ended with. */
export function countPlaywright(report, exitCode) {
  if (!report) return { passed: 0, failed: 1 };
  const { expected, unexpected, flaky, skipped } = report.stats;
  return orFailure({ passed: expected, failed: unexpected + flaky + skipped }, exitCode);
}

/** A runner that ends badly, or that found no test at all, is a failure even if no test failed. */
function orFailure({ passed, failed }, exitCode) {
  const isSilent = failed === 0 && (exitCode !== 0 || passed === 0);
  return { passed, failed: isSilent ? 1 : failed };
}

/** The sum of all counts, and the one line that ends `npm test`. */
export function summarise(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return { passed, failed, line: `${passed} passed, ${failed} failed` };
}
