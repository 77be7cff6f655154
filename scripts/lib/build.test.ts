import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { buildEnvironment, buildHash, sourceFiles } from "./build.mjs";

let folder: string;
const write = (path: string, text: string) => {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), text);
};
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rung-build-"));
  write("package.json", "{}");
  write("package-lock.json", "{}");
  write("app/page.tsx", "1");
  write("content/skills/a.yaml", "a: 1");
});
afterEach(() => rmSync(folder, { recursive: true }));

const hash = (hasGithub = false): string => buildHash(folder, { hasGithub });

test.each([
  "app/page.tsx",
  "app/new/page.tsx",
  "content/skills/a.yaml",
  "lib/a.ts",
  "public/a.svg",
  "proxy.ts",
  "next.config.ts",
  "package-lock.json",
])("a change of %s asks for a new build", (path) => {
  const before = hash();
  write(path, "changed");
  expect(hash()).not.toBe(before);
});

test.each([
  "app/page.test.tsx",
  "README.md",
  "docs/a.md",
  "e2e/a.spec.ts",
  "scripts/up.mjs",
  ".rung/postgres/log",
  ".next/BUILD_ID",
  "next-env.d.ts",
  "public/runner/manifest.json",
])("a change of %s does not", (path) => {
  const before = hash();
  write(path, "changed");
  expect(hash()).toBe(before);
});

test("a file that moves changes the hash, and GitHub sign-in does", () => {
  const before = hash();
  expect(hash(true)).not.toBe(before);
  rmSync(join(folder, "app/page.tsx"));
  write("app/layout.tsx", "1");
  expect(hash()).not.toBe(before);
  expect(sourceFiles(folder)).toContain("app/layout.tsx");
});

test("a build sees no secret and nothing of one instance", () => {
  const secrets = {
    DATABASE_URL: "postgres://rung:pw@db/rung",
    NEXTAUTH_SECRET: "s",
    GITHUB_CLIENT_SECRET: "s",
    RUNG_ORIGIN: "https://rung.example.org",
    PORT: "1",
  };
  const given = { ...secrets, PATH: "/bin", GITHUB_CLIENT_ID: "id" };
  expect(buildEnvironment(given, { hasGithub: false })).toEqual({
    PATH: "/bin",
    GITHUB_CLIENT_ID: "id",
    NEXT_TELEMETRY_DISABLED: "1",
  });
  expect(buildEnvironment(given, { hasGithub: true }).GITHUB_CLIENT_SECRET).toBe("is set");
});
