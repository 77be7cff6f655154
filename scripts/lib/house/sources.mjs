import { readdirSync, readFileSync } from "node:fs";
import { join, relative, sep } from "node:path";
import { parseSync } from "oxc-parser";

const skipped = new Set([
  "node_modules",
  "public",
  "coverage",
  "test-results",
  "playwright-report",
]);

/** Reads and parses every source file of a project. */
export function readSources(projectFolder) {
  return listSources(projectFolder, projectFolder).map((path) =>
    parseSource(path, readFileSync(join(projectFolder, path), "utf8")),
  );
}

/**
 * One file as the rules see it: `{ path, imports, program, lineOf }`, the path relative and with
 * forward slashes. A file that cannot be parsed throws, for nobody may slip through a rule by being
 * unreadable.
 */
export function parseSource(path, text) {
  const { program, module, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path}: ${errors[0].message}`);
  const lineOf = (offset) => text.slice(0, offset).split("\n").length;
  return { path, program, lineOf, imports: importsOf(module, text, lineOf) };
}

function listSources(projectFolder, folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name.startsWith(".") || skipped.has(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return listSources(projectFolder, path);
    if (!/\.(tsx?|mts|mjs)$/.test(entry.name) || entry.name.endsWith(".d.ts")) return [];
    return [relative(projectFolder, path).split(sep).join("/")];
  });
}

/** Everything a module reaches for: imports, re-exports, `import()` of a fixed name; types too. */
function importsOf(module, text, lineOf) {
  const fixed = [...module.staticImports, ...module.staticExports.flatMap((each) => each.entries)]
    .map((each) => each.moduleRequest)
    .filter(Boolean)
    .map(({ value, start }) => ({ specifier: value, line: lineOf(start) }));
  const lazy = module.dynamicImports.flatMap(({ moduleRequest: { start, end } }) => {
    const name = text.slice(start, end).match(/^(["'`])([^"'`$]+)\1$/)?.[2];
    return name ? [{ specifier: name, line: lineOf(start) }] : [];
  });
  return [...fixed, ...lazy];
}
