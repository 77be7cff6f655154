import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const shared = {
  resolve: {
    alias: [{ find: /^@\//, replacement: root }],
  },
};

const accessTests = "lib/access/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["{lib,content,components,scripts}/**/*.test.{ts,tsx}"],
          exclude: [accessTests],
          testTimeout: 10_000,
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["db/**/*.test.ts", "app/**/*.test.ts", accessTests],
          globalSetup: ["db/testing/global-setup.ts"],
          setupFiles: ["db/testing/setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
