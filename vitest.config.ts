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

/**
 * How long one test may take: long enough that none fails on a busy machine for being slow, as
 * nothing here measures speed; what hangs is ended all the same.
 */
const patience = {
  unit: { testTimeout: 30_000, hookTimeout: 60_000 },
  integration: { testTimeout: 60_000, hookTimeout: 120_000 },
};

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
          ...patience.unit,
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
          ...patience.integration,
          maxWorkers: 2,
        },
      },
    ],
  },
});
