/**
 * Collects the hashes of the inline scripts of every prerendered page, for the content security
 * policy: `node scripts/collect-csp-hashes.mjs [project folder]`, after each `next build`.
 */
import { createHash } from "node:crypto";
import { readdir, readFile, writeFile } from "node:fs/promises";
import { join, relative, resolve, sep } from "node:path";
import { fileURLToPath } from "node:url";

/**
 * Writes `.next/csp-hashes.json` (page path → CSP hash sources) and returns its content. Throws
 * where there is no build. A page without inline scripts has an empty list.
 */
export async function collectCspHashes(projectDir) {
  const root = join(projectDir, ".next", "server", "app");
  const pages = {};
  for (const entry of await readdir(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile() || !entry.name.endsWith(".html")) continue;
    const file = join(entry.parentPath, entry.name);
    pages[pathOf(relative(root, file))] = hashesOf(await readFile(file, "utf8"));
  }
  await writeFile(join(projectDir, ".next", "csp-hashes.json"), `${JSON.stringify(pages)}\n`);
  return pages;
}

function pathOf(file) {
  const path = `/${file
    .split(sep)
    .join("/")
    .replace(/\.html$/, "")}`;
  return path === "/index" ? "/" : path;
}

/** Scripts with a `src` come from our own origin and need no hash. */
function hashesOf(html) {
  const found = new Set();
  for (const [, attributes, body] of html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)) {
    if (/\ssrc\s*=/i.test(attributes) || body === "") continue;
    found.add(`'sha256-${createHash("sha256").update(body, "utf8").digest("base64")}'`);
  }
  return [...found];
}

if (process.argv[1] && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) {
  const pages = await collectCspHashes(resolve(process.argv[2] ?? "."));
  const count = new Set(Object.values(pages).flat()).size;
  console.log(`${Object.keys(pages).length} prerendered pages, ${count} inline scripts hashed`);
}
