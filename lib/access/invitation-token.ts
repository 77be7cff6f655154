import { createHash, createHmac } from "node:crypto";
import { env } from "@/lib/env";

/**
 * The token of a new invitation: 32 bytes in base64url that nobody can guess. It is kept nowhere;
 * it is worked out from this server's secret and the random key of the form that asks for it, so
 * that a reply that was lost can be given again, with the same link.
 */
export function invitationToken(inviterId: string, clientKey: string): string {
  const wish = `invitation ${inviterId} ${clientKey.toLowerCase()}`;
  return createHmac("sha256", env().NEXTAUTH_SECRET).update(wish).digest("base64url");
}

/** What is stored of a token: its SHA-256, so that a copy of the database opens no invitation. */
export function hashInvitationToken(token: string): string {
  return createHash("sha256").update(token).digest("base64url");
}
