import { type Transaction, transaction, withRetry } from "@/db/client";
import { insertAccount } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { clientAddress, countAttempt } from "./limits";
import { findPasswordProblem, hashPassword } from "./password";
import type { RequestContext } from "./request";
import { keepSession, openSession } from "./session";
import { type SignInResult, signInWithPassword } from "./sign-in";

export type SignUpResult = SignInResult | { outcome: "weak"; message: string };

type NewPerson = { name: string; email: string; password: string; timeZone: string };

/**
 * Makes an account and signs in. `keep` stores what the person brings along, in the same
 * transaction and by the database's clock. A taken address is tried as a sign-in, so that somebody who forgot that they have
 * an account (or whose first reply was lost) simply gets in with the right password.
 */
export async function signUpWithPassword(
  request: RequestContext,
  person: NewPerson,
  keep: (tx: Transaction, userId: string, now: Date) => Promise<void>,
): Promise<SignUpResult> {
  const { name, email, password, timeZone } = person;
  const message = await countAttempt(
    ["sign-up on this instance", "all"],
    ["sign-up by client", clientAddress(request)],
  );
  if (message) return { outcome: "limited", message };
  const weakness = await findPasswordProblem(password, [name, email, "rung"]);
  if (weakness) return { outcome: "weak", message: weakness };
  const passwordHash = await hashPassword(password);
  const create = () =>
    transaction(async (tx) => {
      const account = await insertAccount(tx, { name, email, passwordHash, timeZone });
      if (!account) return null;
      const { id: userId, createdAt } = account;
      await keep(tx, userId, createdAt);
      await recordAudit(tx, userId, "account-created", { way: "password" });
      return openSession(tx, request, userId);
    });
  // A replay after a lost reply finds the address taken, by this very person: they are let in.
  const session = await withRetry(create, { idempotent: true });
  if (!session) return signInWithPassword(request, { email, password });
  await keepSession(request, session);
  return { outcome: "in" };
}
