import { createHash } from "node:crypto";
import { mkdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { parse } from "yaml";

const folder = path.join(
  /* turbopackIgnore: true */ process.cwd(),
  "node_modules",
  ".cache",
  "rung-content",
);

/**
 * What a YAML text says. Parsing the content takes some 200 ms, JSON of the same 3 ms, so the
 * result is kept under the hash of the text: another text never meets it, and losing it, or not
 * being able to write it, costs time only.
 */
export function parseYaml(text: string): unknown {
  const file = path.join(folder, `${createHash("sha256").update(text).digest("hex")}.json`);
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    const value: unknown = parse(text);
    keep(file, JSON.stringify(value));
    return value;
  }
}

function keep(file: string, json: string) {
  try {
    mkdirSync(folder, { recursive: true });
    // Written aside and renamed, so that another process never reads half a file.
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, json);
    renameSync(draft, file);
  } catch {
    // A read-only installation parses at every start.
  }
}
