import { spawnSync } from "node:child_process";
import { createHash } from "node:crypto";
import { chmodSync, lstatSync, mkdirSync } from "node:fs";
import { resolve } from "node:path";

/**
 * Makes the folder that holds the cluster, its log and its port, and returns its path. When the
 * programs must run as another user who cannot enter the wanted folder, the data lies under
 * /var/tmp instead, in a folder named after the wanted one, and `log` says so.
 *
 * @param {string} wanted
 * @param {{ uid: number, gid: number } | null} identity
 * @param {(line: string) => void} log
 */
export function prepareHome(wanted, identity, log) {
  const home = resolve(wanted);
  mkdirSync(home, { recursive: true, mode: identity ? 0o711 : 0o700 });
  if (!identity || canEnter(home, identity)) return home;

  const name = createHash("sha256").update(home).digest("hex").slice(0, 16);
  const elsewhere = `/var/tmp/rung-${name}`;
  mkdirSync(elsewhere, { recursive: true, mode: 0o711 });
  // Anyone may write to /var/tmp: a folder or link laid there by somebody else is not trusted.
  const entry = lstatSync(elsewhere);
  if (!entry.isDirectory() || entry.uid !== process.getuid()) {
    throw new Error(`${elsewhere} belongs to somebody else; remove it and start again.`);
  }
  chmodSync(elsewhere, 0o711);
  log(`PostgreSQL may not run as root, and no other user can enter ${home}:`);
  log(`the data is kept in ${elsewhere}.`);
  return elsewhere;
}

function canEnter(folder, identity) {
  const asOther = { ...identity, cwd: "/", stdio: "ignore" };
  return spawnSync("/bin/sh", ["-c", 'cd "$1"', "sh", folder], asOther).status === 0;
}
