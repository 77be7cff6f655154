import { availableParallelism } from "node:os";
import { fileURLToPath } from "node:url";
import { defineConfig } from "vitest/config";

const root = fileURLToPath(new URL(".", import.meta.url));

const shared = {
  resolve: {
    alias: [{ find: /^@\//, replacement: root }],
  },
};

/** These of lib need a database. */
const rootedTests = "lib/{access,jobs}/**/*.test.ts";

export default defineConfig({
  test: {
    projects: [
      {
        ...shared,
        test: {
          name: "unit",
          include: ["{lib,content,components,scripts}/**/*.test.{ts,tsx}"],
          exclude: [rootedTests],
          globalSetup: ["scripts/index-for-tests.ts"],
          testTimeout: 10_000,
          // Vitest alone would use one of two cores.
          maxWorkers: Math.max(2, availableParallelism() - 1),
        },
      },
      {
        ...shared,
        test: {
          name: "integration",
          include: ["db/**/*.test.ts", "app/**/*.test.ts", rootedTests],
          globalSetup: ["scripts/index-for-tests.ts", "db/testing/global-setup.ts"],
          setupFiles: ["db/testing/setup.ts"],
          testTimeout: 20_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
        },
      },
    ],
  },
});
