/**
 * Finds a Chromium for the end-to-end tests, or brings one.
 *
 * In this order: CHROMIUM_PATH; the one Playwright has installed; one of the system; the one packed
 * inside @sparticuz/chromium (linux-x64, no download beyond npm's); `npx playwright install chromium`.
 */
import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import { unpackChromium } from "./lib/unpack-chromium.mjs";

const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const macPaths = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
];

/** Flags that keep a test browser quiet; as root, and in containers, Chromium's sandbox cannot work. */
function flags() {
  const quiet = [
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
  ];
  const asRoot = ["--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu"];
  return process.getuid?.() === 0 ? [...asRoot, ...quiet] : quiet;
}

/** The first Chromium on the PATH or in its usual place on a Mac. */
export function systemChromium(path = process.env.PATH ?? "") {
  const candidates = path
    .split(delimiter)
    .flatMap((folder) => names.map((name) => join(folder, name)));
  return [...candidates, ...macPaths].find(isExecutable);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function playwrightsOwn() {
  const { chromium } = createRequire(import.meta.url)("@playwright/test");
  const path = chromium.executablePath();
  return existsSync(path) ? path : undefined;
}

/**
 * Returns `{ executablePath, env, args }` for Playwright's `launchOptions`. `env` holds only what
 * the browser needs besides the usual environment. Throws, in plain words, when none can be had.
 */
export function findBrowser(environment = process.env) {
  const args = flags();
  if (environment.CHROMIUM_PATH) {
    if (isExecutable(environment.CHROMIUM_PATH)) {
      return { executablePath: environment.CHROMIUM_PATH, env: {}, args };
    }
    throw new Error(`CHROMIUM_PATH is "${environment.CHROMIUM_PATH}", which cannot be run.`);
  }
  const found = playwrightsOwn() ?? systemChromium(environment.PATH);
  if (found) return { executablePath: found, env: {}, args };

  const packed = unpackChromium();
  if (packed) {
    // A Chromium from a package has no set-uid sandbox helper beside it, whoever runs it.
    return { ...packed, args: [...new Set(["--no-sandbox", "--disable-gpu", ...args])] };
  }

  spawnSync("npx", ["playwright", "install", "chromium"], {
    stdio: "inherit",
    shell: process.platform === "win32",
  });
  const installed = playwrightsOwn();
  if (installed) return { executablePath: installed, env: {}, args };
  throw new Error("No Chromium was found or could be installed. Set CHROMIUM_PATH to one.");
}
