/**
 * The page to open after sign-in: `raw` if it is a path on this very site, otherwise null. An
 * address such as `//elsewhere.example` or `/\elsewhere` would lead away, so it is not one.
 */
export function readNextPath(raw: string | null | undefined): string | null {
  if (!raw || raw.length > 1_000 || !/^\/(?![/\\])[^\\\p{C}]*$/u.test(raw)) return null;
  const base = "https://here.invalid";
  if (!URL.canParse(raw, base)) return null;
  const url = new URL(raw, base);
  // "/..//elsewhere" becomes "//elsewhere" only here, once its dots are resolved.
  if (url.origin !== base || /^\/(\/|(sign-in|sign-up|api)(\/|$))/.test(url.pathname)) return null;
  return url.pathname + url.search + url.hash;
}
