import { defineConfig, devices } from "@playwright/test";
import { findBrowser } from "./scripts/find-browser.mjs";

const { executablePath, env, args } = findBrowser();
const inherited = Object.entries(process.env).filter(([, value]) => value !== undefined);

export default defineConfig({
  testDir: "e2e",
  globalSetup: "./e2e/support/global-setup.ts",
  workers: 2,
  retries: 0,
  forbidOnly: true,
  timeout: 30_000,
  expect: { timeout: 7_000 },
  reporter: "list",
  use: {
    // Set by the global set-up, which starts the server on a port of its own.
    baseURL: process.env.RUNG_E2E_ORIGIN,
    locale: "en-GB",
    timezoneId: "Europe/London",
    trace: "retain-on-failure",
    launchOptions: {
      executablePath,
      args,
      env: { ...(Object.fromEntries(inherited) as Record<string, string>), ...env },
    },
  },
  projects: [{ name: "desktop", use: { ...devices["Desktop Chrome"] } }],
});
