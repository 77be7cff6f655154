import { execFileSync } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import {
  compareVersions,
  mendLock,
  missingOptionals,
  platformOf,
  versionFloors,
  versionsBelowFloor,
} from "./lock.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const lock = JSON.parse(readFileSync(`${root}package-lock.json`, "utf8"));

describe("this project's lock", () => {
  test("names every native build, so that npm ci passes on every platform", () => {
    expect(missingOptionals(lock)).toEqual([]);
  });

  test("passes npm ci", { timeout: 180_000 }, () => {
    const command = ["ci", "--dry-run", "--ignore-scripts", "--no-audit", "--no-fund", "--offline"];
    execFileSync("npm", command, { cwd: root, encoding: "utf8", stdio: "pipe" });
  });

  test("holds no version in which a known hole is open", () => {
    expect(versionsBelowFloor(lock)).toEqual([]);
    const present = Object.keys(versionFloors).filter(
      (name) => lock.packages[`node_modules/${name}`],
    );
    expect(present).toEqual(expect.arrayContaining(["next", "react", "next-auth", "drizzle-orm"]));
  });
});

test.each([
  ["@next/swc-darwin-arm64", { os: ["darwin"], cpu: ["arm64"] }],
  ["@next/swc-win32-x64-msvc", { os: ["win32"], cpu: ["x64"] }],
  ["@biomejs/cli-linux-x64-musl", { os: ["linux"], cpu: ["x64"], libc: ["musl"] }],
  ["@tailwindcss/oxide-linux-arm-gnueabihf", { os: ["linux"], cpu: ["arm"], libc: ["glibc"] }],
  ["@oxc-parser/binding-linux-arm-musleabihf", { os: ["linux"], cpu: ["arm"], libc: ["musl"] }],
  ["@tailwindcss/oxide-wasm32-wasi", { cpu: ["wasm32"] }],
  ["fsevents", {}],
])("the platform of %s", (name, platform) => {
  expect(platformOf(name)).toEqual(platform);
});

describe("mending", () => {
  const broken = {
    lockfileVersion: 3,
    packages: {
      "": { devDependencies: { tool: "1.2.0" } },
      "node_modules/tool": {
        version: "1.2.0",
        dev: true,
        optionalDependencies: { "tool-linux-x64": "1.2.0", "tool-darwin-x64": "1.2.0" },
      },
      "node_modules/tool-linux-x64": { version: "1.2.0", dev: true, optional: true },
    },
  };

  test("adds what is missing, and nothing else", () => {
    const mended = mendLock(broken);
    expect(missingOptionals(mended)).toEqual([]);
    const { "node_modules/tool-darwin-x64": stub, ...rest } = mended.packages;
    expect(stub).toEqual({
      version: "1.2.0",
      cpu: ["x64"],
      dev: true,
      optional: true,
      os: ["darwin"],
    });
    expect(rest).toEqual(broken.packages);
    expect(mendLock(mended)).toEqual(mended);
  });

  test("a build that stands beside its package counts", () => {
    const nested = structuredClone(broken) as { packages: Record<string, object> };
    nested.packages["node_modules/tool/node_modules/tool-darwin-x64"] = { version: "1.2.0" };
    expect(missingOptionals(nested)).toEqual([]);
  });

  test("where another version stands on top, the stub goes beside its package", () => {
    const other = structuredClone(broken) as { packages: Record<string, object> };
    other.packages["node_modules/tool-darwin-x64"] = { version: "0.9.0" };
    expect(Object.keys(mendLock(other).packages)).toContain(
      "node_modules/tool/node_modules/tool-darwin-x64",
    );
  });
});

test("a version below its floor is named, at any depth", () => {
  const packages = {
    "node_modules/nodemailer": { version: "10.6.0" },
    "node_modules/next-auth/node_modules/nodemailer": { version: "7.0.13" },
    "node_modules/next": { version: "16.4.6-canary.1" },
  };
  expect(versionsBelowFloor({ packages })).toEqual([
    "node_modules/next-auth/node_modules/nodemailer is 7.0.13, and must be 10.6.0 or newer",
    "node_modules/next is 16.4.6-canary.1, and must be 16.4.6 or newer",
  ]);
});

test("versions are compared by number, not by letter", () => {
  expect(compareVersions("0.45.10", "0.45.4")).toBeGreaterThan(0);
  expect(compareVersions("4.24.15", "4.24.15")).toBe(0);
  expect(compareVersions("19.3.0", "19.3.1")).toBeLessThan(0);
});
