import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildIfChanged } from "./build.mjs";
import { installPackages } from "./install.mjs";
import { readableDuration } from "./progress.mjs";
import { indexIfChanged } from "./question-bank.mjs";
import { countPlaywright, countVitest, summarise } from "./test-counts.mjs";

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "../..");
const bin = (path) => join(projectFolder, "node_modules", path);

/** Settings of the person who runs the tests must not reach what is tested. */
const foreignSettings =
  /^(PORT|HOST|DATABASE_URL|RUNG_.*|NEXTAUTH_.*|GITHUB_CLIENT_.*|NODE_ENV|NO_COLOR|FORCE_COLOR)$/;
const environment = {
  ...Object.fromEntries(
    Object.entries(process.env).filter(([name]) => !foreignSettings.test(name)),
  ),
  NEXT_TELEMETRY_DISABLED: "1",
  ...(process.stdout.isTTY ? {} : { NO_COLOR: "1" }),
};

/** Runs all steps in order, prints how long each took, and returns the exit code. */
export async function testEverything() {
  const reports = mkdtempSync(join(tmpdir(), "rung-test-"));
  const counts = [];
  const times = [];
  const began = performance.now();
  try {
    for (const [title, count] of steps(reports)) {
      console.log(`\n── ${title} ${"─".repeat(Math.max(0, 60 - title.length))}`);
      const start = performance.now();
      const result = await count(counts).catch((error) => {
        console.error(error.message);
        return { passed: 0, failed: 1 };
      });
      counts.push({ title, ...result });
      times.push(`${title.padEnd(24)} ${readableDuration(performance.now() - start).padStart(12)}`);
    }
  } finally {
    rmSync(reports, { recursive: true, force: true });
  }
  console.log(
    `\n${times.join("\n")}\n${"all".padEnd(24)} ${readableDuration(performance.now() - began).padStart(12)}\n`,
  );
  const { failed, line } = summarise(counts);
  for (const count of counts.filter((each) => each.failed > 0))
    console.log(`${count.title}: ${count.failed} failed`);
  console.log(line);
  return failed === 0 ? 0 : 1;
}

function steps(reports) {
  return [
    ["install", () => pass(() => installPackages(projectFolder, runQuietly))],
    ["question bank", () => pass(() => indexIfChanged(projectFolder, runQuietly))],
    [
      "format and lint",
      () => check([bin("@biomejs/biome/bin/biome"), "ci", "--error-on-warnings"]),
    ],
    ["house rules", () => check(["scripts/lint-house.mjs"])],
    ["types", () => typesAgree()],
    ["unit tests", () => vitest("unit", join(reports, "unit.json"))],
    ["integration tests", () => vitest("integration", join(reports, "integration.json"))],
    [
      "production build",
      () =>
        pass(() => buildIfChanged(projectFolder, { hasGithub: false, environment }, runQuietly)),
    ],
    ["end-to-end tests", (before) => endToEnd(before, join(reports, "e2e.json"))],
  ];
}

const asOne = (isGood) => ({ passed: isGood ? 1 : 0, failed: isGood ? 0 : 1 });

async function pass(work) {
  await work();
  return asOne(true);
}

async function check(args) {
  return asOne((await run(process.execPath, args)) === 0);
}

/** Next writes the types of the routes first, since pages refer to them. */
async function typesAgree() {
  const written = await run(process.execPath, [bin("next/dist/bin/next"), "typegen"]);
  if (written !== 0) return asOne(false);
  return check([bin("typescript/bin/tsc"), "--noEmit"]);
}

async function vitest(project, file) {
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await run(process.execPath, [
    bin("vitest/vitest.mjs"),
    "run",
    "--project",
    project,
    ...reporters,
  ]);
  return countVitest(readReport(file), code);
}

/** Without a build there is nothing to open in a browser: that counts as one failure. */
async function endToEnd(before, file) {
  if (before.some((step) => step.title === "production build" && step.failed > 0)) {
    console.error("Not run, because the build failed.");
    return asOne(false);
  }
  const args = [bin("@playwright/test/cli.js"), "test", "--reporter=dot,json"];
  const code = await run(process.execPath, args, { PLAYWRIGHT_JSON_OUTPUT_FILE: file });
  return countPlaywright(readReport(file), code);
}

function readReport(file) {
  try {
    return JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
}

/** Runs a program in the open and returns its exit code. */
function run(command, args, more = {}) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      cwd: projectFolder,
      stdio: "inherit",
      env: { ...environment, ...more },
    });
    child.once("error", () => resolve(1));
    child.once("exit", (code) => resolve(code ?? 1));
  });
}

/** Runs a program and keeps what it says, to be shown only if it fails. */
function runQuietly(command, args, options) {
  return new Promise((resolve) => {
    const child = spawn(command, args, {
      env: environment,
      ...options,
      stdio: ["ignore", "pipe", "pipe"],
    });
    let output = "";
    const keep = (text) => {
      output = (output + text).slice(-20_000);
    };
    child.stdout.setEncoding("utf8").on("data", keep);
    child.stderr.setEncoding("utf8").on("data", keep);
    child.once("error", (error) => resolve({ code: 1, output: error.message }));
    child.once("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
