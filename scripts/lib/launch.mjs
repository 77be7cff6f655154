import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { prepareAdministratorNotice } from "./administrator.mjs";
import { buildIfChanged } from "./build.mjs";
import { keepChild } from "./children.mjs";
import { dropClaim } from "./claim.mjs";
import { claimDataFolder, keptSecret, prepareDataFolder } from "./data-folder.mjs";
import { openDatabase } from "./database.mjs";
import { endOnSignal } from "./ending.mjs";
import { installPackages } from "./install.mjs";
import { Refusal, step } from "./progress.mjs";
import { indexIfChanged } from "./question-bank.mjs";
import {
  localAddress,
  requireFreePort,
  serverEnvironment,
  startServer,
  waitUntilReady,
} from "./serve.mjs";
import { readSettings } from "./settings.mjs";

const projectFolder = join(dirname(fileURLToPath(import.meta.url)), "../..");

/** Brings Rung up and keeps it up until a signal; returns the exit code of the launcher. */
export async function launch({ isDevelopment, environment = process.env }) {
  const { settings, problems } = readSettings(environment, projectFolder);
  const ending = endOnSignal();
  const undo = [];
  try {
    if (problems.length > 0) throw new Refusal(...problems);
    await bringUp({ settings, isDevelopment, environment, ending, undo });
    return 0;
  } catch (error) {
    if (ending.isStopping()) return 0;
    console.error(error instanceof Refusal ? error.message : error);
    return 1;
  } finally {
    for (const task of undo.reverse()) await task().catch((error) => console.error(error.message));
  }
}

async function bringUp({ settings, isDevelopment, environment, ending, undo }) {
  prepareDataFolder(settings.dataDir);
  const claim = await claimDataFolder(settings.dataDir, settings.port);
  undo.push(async () => dropClaim(claim));

  const child = keepChild(join(settings.dataDir, "child.json"));
  const leftOver = await child.endLeftOver();
  if (leftOver) console.log("Ended what an earlier start had left running.");
  await requireFreePort(settings);
  ending.onStop(() => child.end());

  await installPackages(projectFolder, child.run);
  ending.check();
  const database = await openDatabase(settings);
  undo.push(() => step("Stopping the database", database.stop));
  ending.check();
  const { migrate } = await import("../../db/migrate.mjs");
  await step("Migrating", () =>
    migrate(database.url()).catch((error) => {
      throw new Refusal("The database could not be migrated.", error.message);
    }),
  );
  ending.check();
  const notice = await prepareAdministratorNotice(database.url(), settings.origin);
  ending.check();
  await indexIfChanged(projectFolder, child.run);
  ending.check();
  if (!isDevelopment) {
    await buildIfChanged(projectFolder, { hasGithub: settings.hasGithub, environment }, child.run);
    ending.check();
  }

  const secret = settings.secret ?? keptSecret(settings.dataDir);
  const begin = () => {
    const env = serverEnvironment(environment, { settings, secret, databaseUrl: database.url() });
    return startServer(projectFolder, { isDevelopment, settings, env }, child.start);
  };
  await serve({ settings, database, child, begin, ending, undo, notice });
}

/** Serves until a signal ends it; a server that ends by itself is a failure. */
async function serve({ settings, database, child, begin, ending, undo, notice }) {
  let isMoving = false;
  const watching = database.watch(ending.isStopping, async () => {
    isMoving = true;
    await child.end();
  });
  undo.push(async () => {
    ending.stop();
    await child.end();
    await watching;
  });

  async function keepServing() {
    while (!ending.isStopping()) {
      const { reason } = await begin().exited;
      if (ending.isStopping()) return;
      if (!isMoving) throw new Refusal(`The server ended by itself (${reason}).`);
      isMoving = false;
    }
  }
  const serving = keepServing();
  const ready = waitUntilReady(settings, ending.isStopping);
  await Promise.race([serving, ready, ending.stopped]);
  ending.check();
  const isPublic = settings.origin !== `http://localhost:${settings.port}`;
  const publicly = isPublic ? `, to be opened as ${settings.origin}` : "";
  console.log(`Rung is ready at ${localAddress(settings)}${publicly}. Ctrl-C stops it.`);
  // Last, where it is found: a start says many things before it.
  if (notice) console.log(`\n${notice}\n`);
  await Promise.race([serving, ending.stopped]);
}
