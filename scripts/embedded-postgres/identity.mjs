import { execFileSync } from "node:child_process";

/**
 * PostgreSQL refuses to run as root. There, its programs run as `nobody`; an ordinary user needs
 * no other identity, and gets null.
 *
 * @returns {{ uid: number, gid: number } | null}
 */
export function findIdentity() {
  if (process.getuid?.() !== 0) return null;
  const ask = (flag) => Number(execFileSync("id", [flag, "nobody"], { encoding: "utf8" }));
  try {
    return { uid: ask("-u"), gid: ask("-g") };
  } catch {
    return { uid: 65534, gid: 65534 };
  }
}
