import { env } from "@/lib/env";

/** Whether people reach this instance over https, so that cookies can insist on it. */
export const isSecureSite = (): boolean => env().RUNG_ORIGIN.startsWith("https:");

/** On https the prefix makes browsers refuse the cookie from any other host or path. */
export function sessionCookieName(): string {
  return isSecureSite() ? "__Host-rung.session" : "rung.session";
}
