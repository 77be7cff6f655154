/**
 * `npm run demo`: fills an empty Rung with six people and a year of believable history, written
 * through the product's own functions, and prints a password for each. It reads the same settings
 * as `npm start`, uses the database that runs or starts it, and leaves it as it was found. An
 * instance that has accounts already is left alone.
 */
import { nodeProblem } from "./lib/node-version.mjs";

const problem = nodeProblem(process.versions.node);
if (problem) {
  console.error(problem);
  process.exit(1);
}
// Loaded only now, because an older Node could not even read it.
const { demonstrate } = await import("./lib/demonstrate.mjs");
process.exit(await demonstrate());
