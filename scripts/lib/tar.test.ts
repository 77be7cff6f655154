import { execFileSync } from "node:child_process";
import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readlinkSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, expect, test } from "vitest";
import { readTar, unpackTar } from "./tar.mjs";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "rung-tar-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** What the system's own tar makes of a folder. */
function packed(fill: (source: string) => void): Buffer {
  const source = join(folder, "source");
  mkdirSync(source);
  fill(source);
  return execFileSync("tar", ["--format=ustar", "-C", source, "-cf", "-", "."]);
}

test("unpacks files of every size, folders, links and the right to run", () => {
  const long = `${"a".repeat(90)}/${"b".repeat(90)}`;
  const sizes = [0, 1, 511, 512, 513, 70_000];
  const archive = packed((source) => {
    mkdirSync(join(source, long, "empty"), { recursive: true });
    for (const size of sizes) writeFileSync(join(source, long, `${size}`), Buffer.alloc(size, "x"));
    writeFileSync(join(source, "run"), "#!/bin/sh\n", { mode: 0o755 });
    symlinkSync("run", join(source, "link"));
  });
  const out = join(folder, "out");
  unpackTar(archive, out);
  for (const size of sizes) {
    expect(readFileSync(join(out, long, `${size}`)).equals(Buffer.alloc(size, "x"))).toBe(true);
  }
  expect(statSync(join(out, long, "empty")).isDirectory()).toBe(true);
  expect(statSync(join(out, "run")).mode & 0o777).toBe(0o755);
  expect(readlinkSync(join(out, "link"))).toBe("run");
});

test("an archive that is cut short is an error, not half a folder", () => {
  const archive = packed((source) => writeFileSync(join(source, "a"), Buffer.alloc(5000, "x")));
  const cut = archive.subarray(0, archive.indexOf("x") + 100);
  expect(() => [...readTar(cut)]).toThrow("cut short");
});

test("an entry that would leave the folder is refused", () => {
  const archive = packed((source) => writeFileSync(join(source, "abcdefgh"), "x"));
  archive.write("../../evil", archive.indexOf("./abcdefgh"), "latin1");
  expect(() => unpackTar(archive, join(folder, "out"))).toThrow("leaves the folder");
});
