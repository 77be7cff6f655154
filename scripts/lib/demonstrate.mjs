import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { keepChild } from "./children.mjs";
import { dropClaim, readLiveClaim } from "./claim.mjs";
import { claimDataFolder, prepareDataFolder } from "./data-folder.mjs";
import { endOnSignal } from "./ending.mjs";
import { checkGivenDatabase } from "./given-database.mjs";
import { installPackages } from "./install.mjs";
import { Refusal, step } from "./progress.mjs";
import { indexIfChanged } from "./question-bank.mjs";
import { localAddress } from "./serve.mjs";
import { readSettings } from "./settings.mjs";

const projectFolder = fileURLToPath(new URL("../..", import.meta.url));

/** Fills an empty instance with the cast; returns the exit code. */
export async function demonstrate(environment = process.env) {
  const { settings, problems } = readSettings(environment, projectFolder);
  const ending = endOnSignal();
  const undo = [];
  try {
    if (problems.length > 0) throw new Refusal(...problems);
    await moveIn({ settings, environment, ending, undo });
    return 0;
  } catch (error) {
    if (!ending.isStopping()) console.error(error instanceof Refusal ? error.message : error);
    return 1;
  } finally {
    for (const task of undo.reverse()) await task().catch((error) => console.error(error.message));
  }
}

async function moveIn({ settings, environment, ending, undo }) {
  prepareDataFolder(settings.dataDir);
  const isServing = readLiveClaim(join(settings.dataDir, "launcher.json")) !== undefined;
  if (!isServing) {
    // As long as the claim stands no start can adopt a database that is about to be stopped.
    const claim = await claimDataFolder(settings.dataDir, settings.port);
    undo.push(async () => dropClaim(claim));
  }
  const child = keepChild(join(settings.dataDir, "demo-child.json"));
  ending.onStop(() => child.end());
  if (!isServing) await installPackages(projectFolder, child.run);
  ending.check();

  const databaseUrl = await findDatabase(settings, isServing, undo);
  ending.check();
  const { migrate } = await import("../../db/migrate.mjs");
  await step("Migrating", () => migrate(databaseUrl));
  ending.check();
  await indexIfChanged(projectFolder, child.run);
  ending.check();

  const { code } = await child.start(
    process.execPath,
    ["--import", "tsx", join(projectFolder, "scripts/demo-cast.ts")],
    {
      cwd: projectFolder,
      env: { ...environment, DATABASE_URL: databaseUrl },
      stdio: ["ignore", "inherit", "inherit"],
    },
  ).exited;
  ending.check();
  if (code !== 0) throw new Refusal("Nothing was added.");
  const first = isServing ? "Sign in" : "Run npm start, then sign in";
  console.log(`${first} at ${localAddress(settings)}/sign-in.`);
}

/** The address of the database; what was not running before is stopped again afterwards. */
async function findDatabase(settings, isServing, undo) {
  const { databaseUrl, dataDir } = settings;
  if (databaseUrl) {
    await step("Checking the database", () => checkGivenDatabase(databaseUrl));
    return databaseUrl;
  }
  // Loaded only now, because its packages may just have been installed.
  const { startCluster } = await import("../embedded-postgres.mjs");
  const log = (line) => console.log(`  ${line}`);
  const begin = () => startCluster({ dataDir: join(dataDir, "postgres"), log });
  const cluster = await step("Finding the database, or starting it", begin);
  if (!cluster.adopted && !isServing) {
    undo.push(() => step("Stopping the database", cluster.stop));
  }
  return cluster.url;
}
