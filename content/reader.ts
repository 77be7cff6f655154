import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";
import type * as z from "zod";

const root = path.join(process.cwd(), "content");

// Keys are never repeated (the tests check it) and no file uses merge keys, so the checks that
// cost the parser time are left out here.
const parserOptions = { uniqueKeys: false, prettyErrors: false, merge: false } as const;

/** The names of the YAML files in a folder of `content/`, sorted; none if there is no folder. */
export function listFiles(folder: string): string[] {
  try {
    return readdirSync(path.join(root, folder))
      .filter((name) => name.endsWith(".yaml"))
      .sort()
      .map((name) => `${folder}/${name}`);
  } catch {
    return [];
  }
}

/** One content file as it was written, with `snake_case` keys turned into `camelCase`. */
export function readRaw(file: string): unknown {
  return camelKeys(parse(readFileSync(path.join(root, file), "utf8"), parserOptions));
}

/**
 * One content file, checked against its schema. Throws one error that lists every problem with
 * the file, the id of the entry it is in, and the place within the entry.
 */
export function readContent<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  const raw = readRaw(file);
  const result = schema.safeParse(raw);
  if (result.success) return result.data;
  const problems = result.error.issues.map(
    (issue) => `${locate(raw, issue.path)}: ${issue.message}`,
  );
  throw new Error(`content/${file} is not valid:\n  ${problems.join("\n  ")}`);
}

/** "skills.3.effort" reads as "redis > effort": the nearest id says more than a position. */
function locate(raw: unknown, steps: readonly PropertyKey[]): string {
  let node = raw;
  let id = "";
  let rest: PropertyKey[] = [];
  for (const step of steps) {
    node = (node as Record<PropertyKey, unknown> | undefined)?.[step];
    rest.push(step);
    if (node && typeof node === "object" && "id" in node) {
      id = String(node.id);
      rest = [];
    }
  }
  return [id, rest.join(".")].filter(Boolean).join(" > ") || "the file";
}

function camelKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(camelKeys);
  if (value === null || typeof value !== "object") return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, inner]) => [
      key.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase()),
      camelKeys(inner),
    ]),
  );
}
