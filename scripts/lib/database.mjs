import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { checkGivenDatabase } from "./given-database.mjs";
import { isRunning } from "./processes.mjs";
import { step } from "./progress.mjs";

const lookEveryMs = 200;

/**
 * Opens the database: the one the person gave, or the embedded one. Returns `{ url(), watch, stop }`:
 * `watch(isStopping, onMoved)` starts a dead embedded server again until `isStopping()`, and calls
 * `onMoved` when it had to come back under another address.
 */
export async function openDatabase(settings) {
  if (settings.databaseUrl) {
    await step("Checking the database", () => checkGivenDatabase(settings.databaseUrl));
    return { url: () => settings.databaseUrl, watch: async () => {}, stop: async () => {} };
  }
  // Loaded only now, because its packages may just have been installed.
  const { startCluster } = await import("../embedded-postgres.mjs");
  const begin = () =>
    startCluster({
      dataDir: join(settings.dataDir, "postgres"),
      log: (line) => console.log(`  ${line}`),
    });
  let cluster = await step("Starting the database", begin);

  async function beginAgain(isStopping) {
    for (let attempt = 1; !isStopping(); attempt++) {
      try {
        return await step("The database stopped by itself; starting it again", begin);
      } catch (error) {
        console.error(error.message);
        await pause(Math.min(10_000, 500 * 2 ** attempt));
      }
    }
  }

  async function watch(isStopping, onMoved) {
    while (!isStopping()) {
      await pause(lookEveryMs);
      if (isStopping() || isRunning(cluster.pid)) continue;
      const before = cluster.url;
      cluster = (await beginAgain(isStopping)) ?? cluster;
      if (cluster.url !== before) await onMoved();
    }
  }

  return { url: () => cluster.url, watch, stop: () => cluster.stop() };
}
