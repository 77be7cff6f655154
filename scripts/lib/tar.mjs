import { mkdirSync, symlinkSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";

const block = 512;

/**
 * Lists the entries of a tar archive (ustar, as npm packages and browsers are shipped) held in memory.
 *
 * Yields `{ name, type, mode, link, data }`, where type is `file`, `folder` or `link`. Entries of any
 * other kind are passed over. Throws when the archive is cut short.
 */
export function* readTar(archive) {
  for (let at = 0; at + block <= archive.length; ) {
    const header = archive.subarray(at, at + block);
    if (header.every((byte) => byte === 0)) return;
    const size = Number.parseInt(field(header, 124, 12), 8) || 0;
    const data = archive.subarray(at + block, at + block + size);
    if (data.length < size) throw new Error("The archive is cut short.");
    const prefix = field(header, 257, 5) === "ustar" ? field(header, 345, 155) : "";
    const type = { "": "file", 0: "file", 2: "link", 5: "folder" }[field(header, 156, 1)];
    if (type) {
      const name = prefix ? `${prefix}/${field(header, 0, 100)}` : field(header, 0, 100);
      const mode = Number.parseInt(field(header, 100, 8), 8) & 0o777;
      yield { name, type, mode, link: field(header, 157, 100), data };
    }
    at += block + Math.ceil(size / block) * block;
  }
}

/** Writes a tar archive below `folder`; an entry that would land outside it is refused. */
export function unpackTar(archive, folder) {
  for (const { name, type, mode, link, data } of readTar(archive)) {
    const place = normalize(name);
    if (place.startsWith("..") || place.startsWith("/"))
      throw new Error(`${name} leaves the folder.`);
    const path = join(folder, place);
    mkdirSync(type === "folder" ? path : dirname(path), { recursive: true });
    if (type === "file") writeFileSync(path, data, { mode });
    if (type === "link") symlinkSync(link, path);
  }
}

function field(header, from, length) {
  const text = header.toString("latin1", from, from + length);
  const end = text.indexOf("\0");
  return (end < 0 ? text : text.slice(0, end)).trim();
}
