import { decode, encode } from "next-auth/jwt";
import { env } from "@/lib/env";
import { isSecureSite, sessionCookieName } from "./cookie-name";
import type { CookieOptions, RequestContext } from "./request";

/** A session never outlives this, however busy it is. Its row and its cookie agree. */
export const SESSION_DAYS_MAX = 90;
export const SESSION_SECONDS_MAX = SESSION_DAYS_MAX * 24 * 60 * 60;

export type SessionToken = { userId: string; sessionId: string };

export function sessionCookieOptions(): CookieOptions {
  return {
    httpOnly: true,
    sameSite: "lax",
    secure: isSecureSite(),
    path: "/",
    maxAge: SESSION_SECONDS_MAX,
  };
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** An encrypted token in its compact form. Node's own base64 reader is laxer than that. */
const SEALED = /^[\w-]+\.\.[\w-]+\.[\w-]+\.[\w-]+$/;

/** Who the cookie says is here: null for no cookie, and for one that this server never wrote. */
export async function readSessionCookie(request: RequestContext): Promise<SessionToken | null> {
  const token = request.cookie(sessionCookieName());
  if (!token || token.length > 4096 || !SEALED.test(token)) return null;
  try {
    const claims = await decode({ token, secret: env().NEXTAUTH_SECRET });
    const { sub, sid } = claims ?? {};
    if (typeof sub !== "string" || typeof sid !== "string") return null;
    return UUID.test(sub) && UUID.test(sid) ? { userId: sub, sessionId: sid } : null;
  } catch {
    return null;
  }
}

/** Writes the cookie of a session that has just been opened. */
export async function writeSessionCookie(request: RequestContext, session: SessionToken) {
  const token = await encode({
    token: { sub: session.userId, sid: session.sessionId },
    secret: env().NEXTAUTH_SECRET,
    maxAge: SESSION_SECONDS_MAX,
  });
  request.setCookie(sessionCookieName(), token, sessionCookieOptions());
}

/** Takes the cookie away; the row decides, this only tidies the browser. */
export function clearSessionCookie(request: RequestContext): void {
  request.setCookie(sessionCookieName(), "", { ...sessionCookieOptions(), maxAge: 0 });
}
