import { createHash } from "node:crypto";
import { mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { collectCspHashes } from "./collect-csp-hashes.mjs";

let project = "";
beforeEach(async () => {
  project = await mkdtemp(join(tmpdir(), "rung-csp-"));
});
afterEach(() => rm(project, { recursive: true }));

const page = async (path: string, html: string) => {
  const file = join(project, ".next", "server", "app", path);
  await mkdir(join(file, ".."), { recursive: true });
  await writeFile(file, html);
};
const hash = (text: string) => `'sha256-${createHash("sha256").update(text).digest("base64")}'`;

test("each prerendered page gets the hashes of its own inline scripts, each once", async () => {
  const body = "self.x=1\n//é";
  await page("index.html", `<script>${body}</script><script id="a">${body}</script>`);
  await page("sign-in.html", '<script src="/x.js" async=""></script><script>b()</script>');
  await page("guide/pay.html", "<p>No script</p>");
  await page("sign-in.rsc", "<script>not a page</script>");
  const expected = { "/": [hash(body)], "/sign-in": [hash("b()")], "/guide/pay": [] };
  expect(await collectCspHashes(project)).toEqual(expected);
  const stored = await readFile(join(project, ".next", "csp-hashes.json"), "utf8");
  expect(JSON.parse(stored)).toEqual(expected);
});

test("without a build it fails", async () => {
  await expect(collectCspHashes(project)).rejects.toThrow(/ENOENT/);
});
