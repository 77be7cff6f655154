import { type NextRequest, NextResponse } from "next/server";
import { contentSecurityPolicy } from "@/lib/access/content-security";
import { sessionCookieName } from "@/lib/access/cookie-name";
import { PATH_HEADER } from "@/lib/access/path-header";
import { env } from "@/lib/env";

const MEMBER_PATHS =
  /^\/(dashboard|skills|settings|interviews|postings|portfolio|career|mentoring|notifications)(\/|$)/;

/**
 * Courtesy and headers, never authorisation: somebody without a cookie is sent to sign in before
 * any page is rendered, and every answer gets its security headers. Doors decide who may see what.
 */
export function proxy(request: NextRequest): NextResponse {
  const { pathname, search } = request.nextUrl;
  const isMemberPath = MEMBER_PATHS.test(pathname);
  // A form that is sent after its session ran out is answered by its action, which keeps what was
  // typed; a redirect would lose it.
  const isVisit = request.method === "GET" || request.method === "HEAD";
  if (isVisit && isMemberPath && !request.cookies.has(sessionCookieName())) {
    const target = request.nextUrl.clone();
    target.pathname = "/sign-in";
    target.search = `?next=${encodeURIComponent(pathname + search)}`;
    return secured(NextResponse.redirect(target), isMemberPath);
  }
  const policy = contentSecurityPolicy(pathname, request.method);
  const headers = new Headers(request.headers);
  headers.set(PATH_HEADER, pathname + search);
  // Next reads the nonce for its own scripts from this header of the request.
  headers.set("content-security-policy", policy);
  const response = NextResponse.next({ request: { headers } });
  response.headers.set("content-security-policy", policy);
  return secured(response, isMemberPath);
}

function secured(response: NextResponse, isMemberPath: boolean): NextResponse {
  const { headers } = response;
  headers.set("x-content-type-options", "nosniff");
  headers.set("referrer-policy", "same-origin");
  headers.set("cross-origin-opener-policy", "same-origin");
  headers.set("permissions-policy", "camera=(), geolocation=(), microphone=(), payment=()");
  if (env().RUNG_ORIGIN.startsWith("https:")) {
    headers.set("strict-transport-security", "max-age=31536000; includeSubDomains");
  }
  if (isMemberPath) headers.set("cache-control", "no-store");
  return response;
}

export const config = { matcher: ["/((?!_next/static/|icon.svg|favicon.ico|runner/).*)"] };
