import { randomBytes } from "node:crypto";
import { readFileSync } from "node:fs";
import { join } from "node:path";

/** Written after the build by scripts/collect-csp-hashes.mjs: page path → hashes of its scripts. */
const HASHES_FILE = join(process.cwd(), ".next", "csp-hashes.json");

type Hashes = Readonly<Record<string, readonly string[]>>;
let collected: Hashes | undefined;

function readHashes(): Hashes {
  try {
    return JSON.parse(readFileSync(HASHES_FILE, "utf8"));
  } catch {
    return {};
  }
}

const isDevelopment = process.env.NODE_ENV === "development";

/**
 * The policy for one page. A prerendered page is the same for everybody, so the inline scripts it
 * came with are allowed by their hashes; any other is rendered for this request and carries a
 * nonce. Paths that nobody planned get both: the prerendered "not found" page may answer them. A
 * form sent before any script ran is answered by a page of its own, even on a prerendered path.
 */
export function contentSecurityPolicy(pathname: string, method: string): string {
  collected ??= readHashes();
  const isPrerendered = method !== "POST" && Object.hasOwn(collected, pathname);
  const page = isPrerendered ? collected[pathname] : undefined;
  const nonce = `'nonce-${randomBytes(16).toString("base64")}'`;
  const allowed = page ?? [nonce, ...(collected["/_not-found"] ?? [])];
  return policyOf(isDevelopment ? [nonce, "'unsafe-eval'"] : allowed);
}

/** Styles may be inline: React writes widths and colours of drawings as attributes. */
function policyOf(scripts: readonly string[]): string {
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts.join(" ")}`,
    "script-src-attr 'none'",
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data:",
    "font-src 'self'",
    "connect-src 'self'",
    // Only the runner's, which come with a far narrower policy of their own (next.config.ts).
    "worker-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-src 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
