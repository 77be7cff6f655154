import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import {
  chownSync,
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { isAlive } from "./postmaster.mjs";

const collation = ["--locale-provider=builtin", "--builtin-locale=C.UTF-8", "--locale=C"];
const zone = ["--set=timezone=UTC", "--set=log_timezone=UTC"];

/**
 * Makes the cluster, its role `rung` with a random password, and the database `rung`, unless they
 * exist. All of it is built aside and moved into place in one step: a start that is interrupted,
 * or two at once, never leave half a cluster behind. The password lies in the cluster's own folder
 * (`rung.password`, readable by its owner alone), so the two cannot be parted.
 */
export async function initialiseCluster({ home, cluster, runtime, throwaway, log }) {
  refuseForeignCluster(cluster, runtime.identity);
  if (existsSync(join(cluster, "PG_VERSION"))) return;
  log("A new PostgreSQL database is being set up.");
  removeAbandoned(home);

  const mark = `${process.pid}-${randomBytes(4).toString("hex")}`;
  const partial = join(home, `partial-${mark}`);
  const passwordFile = join(home, `password-${mark}`);
  writeFileSync(passwordFile, `${randomBytes(24).toString("base64url")}\n`, { mode: 0o600 });
  mkdirSync(partial, { mode: 0o700 });
  if (runtime.identity) {
    const { uid, gid } = runtime.identity;
    for (const path of [partial, passwordFile]) chownSync(path, uid, gid);
  }

  const access = ["-U", "rung", "--auth=scram-sha-256", `--pwfile=${passwordFile}`, "-E", "UTF8"];
  const flush = throwaway ? ["--no-sync"] : [];
  await run(runtime, "initdb", ["-D", partial, ...access, ...collation, ...zone, ...flush]);
  await run(runtime, "postgres", ["--single", "-D", partial, "postgres"], "create database rung\n");
  renameSync(passwordFile, join(partial, "rung.password"));
  moveIntoPlace(partial, cluster);
}

/** PostgreSQL opens no other user's files; say so before its own, less helpful, words. */
function refuseForeignCluster(cluster, identity) {
  const owner = lstatSync(cluster, { throwIfNoEntry: false })?.uid;
  const own = identity?.uid ?? process.getuid?.();
  if (owner === undefined || own === undefined || owner === own) return;
  throw new Error(
    `The database in ${cluster} was made by another user (number ${owner}). ` +
      "Start Rung as that user, or move the folder away to begin with an empty database.",
  );
}

function moveIntoPlace(partial, cluster) {
  try {
    renameSync(partial, cluster);
  } catch (error) {
    // Another start finished first: its cluster is as good as this one.
    rmSync(partial, { recursive: true, force: true });
    if (!existsSync(join(cluster, "PG_VERSION"))) throw error;
  }
}

function removeAbandoned(home) {
  for (const name of readdirSync(home)) {
    const owner = /^(?:partial|password)-(\d+)-/.exec(name)?.[1];
    if (owner && !isAlive(Number(owner)))
      rmSync(join(home, name), { recursive: true, force: true });
  }
}

function run(runtime, name, args, input = "") {
  return new Promise((resolve, reject) => {
    const child = spawn(runtime.program(name), args, { ...runtime.spawnOptions, stdio: "pipe" });
    let output = "";
    for (const stream of [child.stdout, child.stderr]) {
      stream.on("data", (chunk) => {
        output += chunk;
      });
    }
    child.once("error", reject);
    child.once("close", (code) => {
      // A single-user server reports a failed statement without failing itself.
      if (code === 0 && !/\b(?:ERROR|FATAL):/.test(output)) resolve();
      else reject(new Error(`${name} failed:\n${output}`));
    });
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}
