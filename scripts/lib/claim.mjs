import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { identityOf } from "./processes.mjs";

/** Writes down which process this is, so that a later start can tell whether it still runs. */
export function writeClaim(file, pid, more = {}) {
  const aside = `${file}.${process.pid}`;
  writeFileSync(aside, JSON.stringify({ pid, identity: identityOf(pid), ...more }), {
    mode: 0o600,
  });
  renameSync(aside, file);
}

/** The claim in the file if its process still runs; undefined when it is gone, or somebody else's. */
export function readLiveClaim(file) {
  let claim;
  try {
    claim = JSON.parse(readFileSync(file, "utf8"));
  } catch {
    return undefined;
  }
  if (!Number.isInteger(claim?.pid) || claim.pid <= 1 || !claim.identity) return undefined;
  return identityOf(claim.pid) === claim.identity ? claim : undefined;
}

export function dropClaim(file) {
  rmSync(file, { force: true });
}
