import { env } from "@/lib/env";

const LOOPBACK = ["localhost", "127.0.0.1", "[::1]"];

/**
 * Whether a request's Origin header names this very site. Absent and "null" are refused: every
 * browser sends it with a form's POST. A site on the loopback address answers to all its names.
 */
export function isOwnOrigin(origin: string | null): boolean {
  const own = env().RUNG_ORIGIN;
  if (origin === own) return true;
  if (!origin) return false;
  const { protocol, hostname, port } = new URL(own);
  if (!LOOPBACK.includes(hostname)) return false;
  return LOOPBACK.some((name) => origin === `${protocol}//${name}${port ? `:${port}` : ""}`);
}
