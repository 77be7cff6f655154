/**
 * The rules of the house that no general linter knows: who may import whom, no server action or
 * route handler without its wrapper, no member's page without a door, no query without a scope, no
 * forged scope, no hidden clock in the domain. `node scripts/lint-house.mjs [project folder]`; exits 1 with findings.
 */
import { realpathSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { checkDomain } from "./lib/house/domain-rule.mjs";
import { exceptions as listed } from "./lib/house/exceptions.mjs";
import { checkImports } from "./lib/house/import-rule.mjs";
import { checkQueries } from "./lib/house/query-rule.mjs";
import { checkScopes } from "./lib/house/scope-rule.mjs";
import { readSources } from "./lib/house/sources.mjs";
import { checkActions, checkDoors, checkRoutes } from "./lib/house/wrapper-rules.mjs";

const checks = [
  checkImports,
  checkActions,
  checkRoutes,
  checkDoors,
  checkQueries,
  checkScopes,
  checkDomain,
];

/** Every finding in parsed sources: `{ path, line, message }`, in the order of paths and lines. */
export function lintSources(sources, exceptions = listed) {
  const findings = checks.flatMap((check) => check(sources, exceptions));
  return findings.sort((a, b) => a.path.localeCompare(b.path) || a.line - b.line);
}

const thisFile = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(thisFile)) {
  const projectFolder = resolve(process.argv[2] ?? join(dirname(thisFile), ".."));
  const findings = lintSources(readSources(projectFolder));
  for (const { path, line, message } of findings) console.error(`${path}:${line} ${message}`);
  if (findings.length === 0) console.log("The house rules hold.");
  process.exitCode = findings.length === 0 ? 0 : 1;
}
