import { randomBytes } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readLiveClaim, writeClaim } from "./claim.mjs";
import { Refusal } from "./progress.mjs";

/** Makes the data folder and proves that it can be written to; otherwise a Refusal names the setting. */
export function prepareDataFolder(folder) {
  try {
    makeFolder(folder);
    const probe = join(folder, `.probe-${process.pid}`);
    writeFileSync(probe, "");
    rmSync(probe);
  } catch (error) {
    throw new Refusal(`RUNG_DATA_DIR: ${folder} cannot be written to (${error.code}).`);
  }
}

/** Node's own `recursive` never returns below a folder such as /proc, where nothing can be made. */
function makeFolder(folder) {
  if (existsSync(folder)) return;
  if (!existsSync(dirname(folder))) makeFolder(dirname(folder));
  mkdirSync(folder);
}

/**
 * Makes this launcher the only one on the folder, after a little patience with one that is about to
 * stop. Returns the file to remove at the end.
 */
export async function claimDataFolder(folder, port, patienceMs = 5000) {
  const file = join(folder, "launcher.json");
  const deadline = Date.now() + patienceMs;
  let other = readLiveClaim(file);
  while (other && Date.now() < deadline) {
    await pause(100);
    other = readLiveClaim(file);
  }
  if (other) {
    throw new Refusal(
      `Rung already runs on ${folder} (process ${other.pid}, port ${other.port}).`,
      "Stop that one first, or give this one a RUNG_DATA_DIR of its own.",
    );
  }
  writeClaim(file, process.pid, { port });
  return file;
}

/** The secret of an earlier start, or a new one: 32 random bytes that only the owner may read. */
export function keptSecret(folder) {
  const file = join(folder, "nextauth-secret");
  try {
    const kept = readFileSync(file, "utf8").trim();
    if (kept.length >= 32) return kept;
  } catch (error) {
    if (error.code !== "ENOENT") {
      throw new Refusal(`RUNG_DATA_DIR: ${file} cannot be read (${error.code}).`);
    }
  }
  const secret = randomBytes(32).toString("base64url");
  rmSync(file, { force: true });
  writeFileSync(file, `${secret}\n`, { mode: 0o600, flag: "wx" });
  return secret;
}
