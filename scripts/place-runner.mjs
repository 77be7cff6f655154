/**
 * Lays what a browser needs to run answers into `public/runner/<hash>/`, with `manifest.json` beside
 * it: Pyodide and SQLite out of their packages, the workers and the harness of `lib/runner`. Called
 * whenever Next reads its configuration, so that no build and no clone lacks it; does nothing when
 * it is there. `node scripts/place-runner.mjs` does it by hand.
 */
import { createHash, randomBytes } from "node:crypto";
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";

/** The folder's name and a manifest of what lies in it; places it first where it is missing. */
export function placeRunner(projectFolder) {
  const home = join(projectFolder, "public/runner");
  const sources = sourcesOf(projectFolder);
  const hash = hashOf(projectFolder, sources);
  const folder = join(home, hash);
  if (!existsSync(join(folder, "manifest.json"))) place(projectFolder, sources, folder);
  const manifest = readFileSync(join(folder, "manifest.json"), "utf8");
  const shown = join(home, "manifest.json");
  if (!existsSync(shown) || readFileSync(shown, "utf8") !== manifest) {
    writeWhole(shown, manifest);
    removeOthers(home, hash);
  }
  return { folder, manifest: JSON.parse(manifest) };
}

/** Our own files: name in the folder → text. */
function sourcesOf(projectFolder) {
  const read = (folder, ending) => {
    const path = join(projectFolder, "lib/runner", folder);
    const names = readdirSync(path).filter((name) => name.endsWith(ending));
    return names.sort().map((name) => [name, readFileSync(join(path, name), "utf8")]);
  };
  const harness = read("harness", ".py").map(([, text]) => text);
  return Object.fromEntries([...read("workers", ".mjs"), ["harness.py", harness.join("\n")]]);
}

const packageOf = (projectFolder, name) =>
  JSON.parse(readFileSync(join(projectFolder, "node_modules", name, "package.json"), "utf8"));

function hashOf(projectFolder, sources) {
  const hash = createHash("sha256").update(readFileSync(fileURLToPath(import.meta.url)));
  for (const name of ["pyodide", "sql.js"]) hash.update(packageOf(projectFolder, name).version);
  for (const [name, text] of Object.entries(sources)) hash.update(`${name} ${text}\n`);
  return hash.digest("hex").slice(0, 16);
}

/** Written beside it and renamed, since several processes of one build may do this at once. */
function place(projectFolder, sources, folder) {
  const begun = `${folder}.${randomBytes(4).toString("hex")}`;
  mkdirSync(begun, { recursive: true });
  const files = filesOf(projectFolder, sources);
  for (const [name, content] of Object.entries(files)) writeFileSync(join(begun, name), content);
  const manifest = {
    folder: `/runner/${folder.split(/[\\/]/).at(-1)}/`,
    bytes: Object.fromEntries(
      Object.keys(files).map((name) => [name, statSync(join(begun, name)).size]),
    ),
  };
  writeFileSync(join(begun, "manifest.json"), `${JSON.stringify(manifest)}\n`);
  try {
    renameSync(begun, folder);
  } catch (error) {
    rmSync(begun, { recursive: true });
    // Another process was quicker.
    if (!existsSync(join(folder, "manifest.json"))) throw error;
  }
}

/**
 * Everything in the folder. The two large programs are compressed once here rather than at each
 * download, and the browser unpacks them.
 */
function filesOf(projectFolder, sources) {
  const read = (path) => readFileSync(join(projectFolder, "node_modules", path));
  const lock = JSON.parse(read("pyodide/pyodide-lock.json").toString());
  return {
    ...sources,
    "pyodide.mjs": withoutMap(read("pyodide/pyodide.mjs")),
    "pyodide.asm.mjs": withoutMap(read("pyodide/pyodide.asm.mjs")),
    "pyodide.asm.wasm.gz": gzipSync(read("pyodide/pyodide.asm.wasm")),
    "python_stdlib.zip": read("pyodide/python_stdlib.zip"),
    // No package is ever loaded, so none needs to be listed.
    "pyodide-lock.json": JSON.stringify({ ...lock, packages: {} }),
    // A script for pages; a module needs to say what it exports, and to know the name it sets.
    "sql-wasm.mjs": `let module;\n${withoutMap(read("sql.js/dist/sql-wasm-browser.js"))}\nexport default initSqlJs;\n`,
    "sql-wasm.wasm.gz": gzipSync(read("sql.js/dist/sql-wasm-browser.wasm")),
  };
}

const withoutMap = (script) => script.toString().replace(/\n\/\/# sourceMappingURL=.*\s*$/, "\n");

function writeWhole(path, text) {
  const begun = `${path}.${randomBytes(4).toString("hex")}`;
  writeFileSync(begun, text);
  renameSync(begun, path);
}

/** What an earlier version of the sources left. A half-written folder of today may be in use. */
function removeOthers(home, hash) {
  const dayAgo = Date.now() - 24 * 60 * 60 * 1000;
  for (const entry of readdirSync(home, { withFileTypes: true })) {
    const path = join(home, entry.name);
    const isOld = statSync(path).mtimeMs < dayAgo || /^[0-9a-f]{16}$/.test(entry.name);
    if (entry.isDirectory() && entry.name !== hash && isOld) {
      rmSync(path, { recursive: true, force: true });
    }
  }
}

const thisFile = fileURLToPath(import.meta.url);
if (process.argv[1] && realpathSync(process.argv[1]) === realpathSync(thisFile)) {
  const { folder } = placeRunner(join(thisFile, "../.."));
  console.log(`The runner lies in ${folder}.`);
}
