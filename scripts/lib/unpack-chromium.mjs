import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliDecompressSync } from "node:zlib";
import { unpackTar } from "./tar.mjs";

const modules = join(dirname(fileURLToPath(import.meta.url)), "../../node_modules");

/**
 * Unpacks the Chromium inside @sparticuz/chromium, once per version, below `node_modules/.cache`.
 * Returns `{ executablePath, env }`, or undefined where the package has none for this machine.
 */
export function unpackChromium() {
  const source = join(modules, "@sparticuz/chromium");
  if (process.platform !== "linux" || process.arch !== "x64") return undefined;
  if (!existsSync(join(source, "bin/chromium.br"))) return undefined;
  const { version } = JSON.parse(readFileSync(join(source, "package.json"), "utf8"));
  const folder = join(modules, ".cache/rung-chromium", version);
  if (!existsSync(folder)) unpackInto(folder, join(source, "bin"));
  const libraries = [join(folder, "al2023/lib"), process.env.LD_LIBRARY_PATH].filter(Boolean);
  return {
    executablePath: join(folder, "chromium"),
    env: {
      LD_LIBRARY_PATH: libraries.join(":"),
      FONTCONFIG_FILE: join(folder, "fonts/rung.conf"),
    },
  };
}

function unpackInto(folder, source) {
  const unpack = (file) => brotliDecompressSync(readFileSync(join(source, file)));
  // Written aside and renamed, so that two workers, or a killed one, never leave half a browser.
  const aside = `${folder}.${process.pid}`;
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, "chromium"), unpack("chromium.br"), { mode: 0o755 });
  unpackTar(unpack("al2023.tar.br"), join(aside, "al2023"));
  unpackTar(unpack("fonts.tar.br"), join(aside, "fonts"));
  writeFileSync(join(aside, "fonts/rung.conf"), fontConfiguration(join(folder, "fonts")));
  try {
    renameSync(aside, folder);
  } catch (error) {
    rmSync(aside, { recursive: true });
    if (!existsSync(folder)) throw error;
  }
}

/** A machine without any font still draws text: the packed ones come after the system's. */
function fontConfiguration(folder) {
  const folders = ["/usr/share/fonts", "/usr/local/share/fonts", join(folder, "fonts")];
  const escaped = folders.map((path) => path.replaceAll("&", "&amp;").replaceAll("<", "&lt;"));
  return [
    '<?xml version="1.0"?>',
    '<!DOCTYPE fontconfig SYSTEM "fonts.dtd">',
    "<fontconfig>",
    ...escaped.map((path) => `  <dir>${path}</dir>`),
    '  <cachedir prefix="xdg">fontconfig</cachedir>',
    "</fontconfig>",
    "",
  ].join("\n");
}
