import { transaction, withRetry } from "@/db/client";
import { findCredentials } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { type Attempt, clientAddress, countAttempt, forgiveAttempts } from "./limits";
import { verifyPassword } from "./password";
import type { RequestContext } from "./request";
import { keepSession, openSession } from "./session";

export type SignInResult =
  | { outcome: "in" }
  | { outcome: "no" }
  | { outcome: "limited"; message: string };

/**
 * Signs in with an address and a password. "no" is the one answer for an unknown address, a wrong
 * password, an account without one and a disabled account, after the same work for each.
 */
export async function signInWithPassword(
  request: RequestContext,
  given: { email: string; password: string },
): Promise<SignInResult> {
  const client = clientAddress(request);
  const own: Attempt = ["sign-in by address and client", `${given.email} ${client ?? ""}`];
  const message = await countAttempt(
    ["sign-in on this instance", "all"],
    ["sign-in by client", client],
    ["sign-in by address", given.email],
    own,
  );
  if (message) return { outcome: "limited", message };
  const found = await findCredentials(given.email);
  const isRight = await verifyPassword(found?.passwordHash ?? null, given.password);
  if (!found || !isRight || found.isDisabled) return { outcome: "no" };
  await startSession(request, found.userId, "password");
  await forgiveAttempts(own, ["sign-in by address", given.email]);
  return { outcome: "in" };
}

/** Opens a session for a proven person, with its audit row, and sets the cookie. */
async function startSession(request: RequestContext, userId: string, way: string): Promise<void> {
  const open = () =>
    transaction(async (tx) => {
      const session = await openSession(tx, request, userId);
      await recordAudit(tx, userId, "signed-in", { way });
      return session;
    });
  // Run twice after a lost reply, this leaves a spare row that nobody holds the cookie of.
  await keepSession(request, await withRetry(open, { idempotent: true }));
}
