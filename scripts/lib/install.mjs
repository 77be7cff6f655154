import { createHash } from "node:crypto";
import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { Refusal, step } from "./progress.mjs";

/** What `node_modules` must have been installed from: the lock, on this kind of machine. */
function wantedInstallation(projectFolder) {
  return createHash("sha256")
    .update(readFileSync(join(projectFolder, "package-lock.json")))
    .update(`${process.platform}-${process.arch}`)
    .digest("hex");
}

/** Installs exactly what the lock says, unless that is what is installed. `run` runs a program. */
export async function installPackages(projectFolder, run) {
  const marker = join(projectFolder, "node_modules/.rung-lock-hash");
  const wanted = wantedInstallation(projectFolder);
  if (existsSync(marker) && readFileSync(marker, "utf8").trim() === wanted) return;
  await step("Installing packages", async () => {
    rmSync(marker, { force: true });
    const isWindows = process.platform === "win32";
    const { code, output } = await run(
      "npm",
      ["ci", "--include=dev", "--no-audit", "--no-fund", "--loglevel=error"],
      { cwd: projectFolder, shell: isWindows },
    );
    if (code !== 0)
      throw new Refusal("The packages could not be installed. npm said:", output.trim());
    writeFileSync(marker, `${wanted}\n`);
  });
}
