import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type * as z from "zod";
import { parseYaml } from "./parse-cache";

const root = path.join(/* turbopackIgnore: true */ process.cwd(), "content");

/** The YAML files in a folder of `content/`, sorted by name, as paths within `content/`. */
export function listFiles(folder: string): string[] {
  return readdirSync(path.join(root, folder))
    .filter((name) => name.endsWith(".yaml"))
    .sort()
    .map((name) => path.posix.join(folder, name));
}

/** One content file as it was written, with `snake_case` keys turned into `camelCase`. */
export function readRaw(file: string): unknown {
  try {
    return camelKeys(parseYaml(readFileSync(path.join(root, file), "utf8")));
  } catch (cause) {
    throw new Error(`content/${file} cannot be read: ${String(cause)}`, { cause });
  }
}

/**
 * One content file, checked against its schema. Throws one error that lists every problem with
 * the file, the id of the entry it is in, and the place within the entry.
 */
export function readContent<S extends z.ZodType>(file: string, schema: S): z.output<S> {
  return checkContent(file, readRaw(file), schema);
}

/** The check behind `readContent`, for what a file says. */
export function checkContent<S extends z.ZodType>(file: string, raw: unknown, schema: S) {
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
