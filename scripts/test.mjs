/**
 * `npm test`: everything that must hold, on a machine with nothing but Node. Format and lint, the
 * house's own rules, types, unit tests, integration tests on a real PostgreSQL, a production build,
 * and end-to-end tests in a real Chromium. A step that fails hides no later one. The last line is
 * `N passed, N failed`: each test counts, and each check without tests of its own counts as one.
 */
import { nodeProblem } from "./lib/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
// Loaded only now, because an older Node could not even read it.
const { testEverything } = await import("./lib/test-everything.mjs");
process.exit(await testEverything());
