import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { collectCspHashes } from "../collect-csp-hashes.mjs";
import { Refusal, step } from "./progress.mjs";

const folders = ["app", "components", "content", "db", "lib", "public"];
const rootFiles = /^(package(-lock)?\.json|tsconfig\.json|[\w.-]+\.(ts|mjs|js))$/;
/** The runner in `public` is made of other files that count, whenever one of them changes. */
const notBuilt =
  /\.test\.tsx?$|^public\/runner\/|^(vitest|playwright|drizzle)\.config\.ts$|^next-env\.d\.ts$/;

/** Every file a build reads, relative to the project, in a stable order. */
export function sourceFiles(projectFolder) {
  const inFolders = folders
    .filter((folder) => existsSync(join(projectFolder, folder)))
    .flatMap((folder) =>
      readdirSync(join(projectFolder, folder), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(projectFolder.length + 1)),
    );
  const inRoot = readdirSync(projectFolder).filter((name) => rootFiles.test(name));
  return [...inRoot, ...inFolders].filter((path) => !notBuilt.test(path)).sort();
}

/**
 * A hash over everything that decides what a build looks like. Of the settings only whether GitHub
 * sign-in exists counts: ports, origins and secrets are read when serving.
 */
export function buildHash(projectFolder, { hasGithub }) {
  const hash = createHash("sha256").update(`github: ${hasGithub}\n`);
  for (const path of sourceFiles(projectFolder)) {
    const content = readFileSync(join(projectFolder, path));
    hash.update(`${path} ${content.length}\n`).update(content);
  }
  return hash.digest("hex");
}

/**
 * What a build may see of the environment: nothing that is secret or belongs to one instance. Where
 * GitHub sign-in exists, a stand-in tells that there is a secret.
 */
export function buildEnvironment(environment, { hasGithub }) {
  const hidden = /^(DATABASE_URL|NEXTAUTH_.*|RUNG_.*|GITHUB_CLIENT_SECRET|PORT|HOST|NODE_ENV)$/;
  const visible = Object.entries(environment).filter(([name]) => !hidden.test(name));
  return {
    ...Object.fromEntries(visible),
    ...(hasGithub ? { GITHUB_CLIENT_SECRET: "is set" } : {}),
    NEXT_TELEMETRY_DISABLED: "1",
  };
}

/** Builds for production, unless the last build was made of the same sources. True when it built. */
export async function buildIfChanged(projectFolder, { hasGithub, environment }, run) {
  const marker = join(projectFolder, ".next/rung-build-hash");
  const wanted = buildHash(projectFolder, { hasGithub });
  const isBuilt = existsSync(join(projectFolder, ".next/BUILD_ID")) && existsSync(marker);
  if (isBuilt && readFileSync(marker, "utf8").trim() === wanted) return false;
  await step("Building", async () => {
    rmSync(marker, { force: true });
    const { code, output } = await run(
      process.execPath,
      [join(projectFolder, "node_modules/next/dist/bin/next"), "build"],
      { cwd: projectFolder, env: buildEnvironment(environment, { hasGithub }) },
    );
    if (code !== 0) throw new Refusal("The build failed:", output.trim());
    await collectCspHashes(projectFolder);
    writeFileSync(marker, `${wanted}\n`);
  });
  return true;
}
