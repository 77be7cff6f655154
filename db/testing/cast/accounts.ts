import { eq } from "drizzle-orm";
import { type Transaction, transaction, withRetry } from "@/db/client";
import { insertAccount } from "@/db/queries/accounts";
import { recordAudit } from "@/db/queries/audit";
import { updateProfile } from "@/db/queries/profiles";
import { users } from "@/db/schema/account";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { hashPassword } from "@/lib/access/password";
import type { OwnScope } from "@/lib/domain/scope";
import { emailOf, PEOPLE } from "./people";
import type { CastName } from "./story";

const DAY = 86_400_000;

/** No session of theirs is open: a scope for tests needs an id, and no row. */
const NO_SESSION = "00000000-0000-4000-8000-000000000000";

/** Signs one of the cast up, as long ago as their story says, with the profile they filled in. */
export async function signUp(name: CastName, password: string, now: Date): Promise<OwnScope> {
  const { joinedDaysAgo, profile, name: fullName } = PEOPLE[name];
  const passwordHash = await hashPassword(password);
  const createdAt = new Date(now.getTime() - joinedDaysAgo * DAY);
  return transaction(async (tx) => {
    const email = emailOf(name);
    const account = { name: fullName, email, passwordHash, timeZone: profile.timeZone };
    const me = mintOwnScope(await insertNew(tx, account), NO_SESSION);
    await tx.update(users).set({ createdAt }).where(eq(users.id, me.ownerId));
    await updateProfile(tx, me, { name: fullName, ...profile }, 1);
    await recordAudit(tx, me.ownerId, "account-created", { way: "cast" });
    return me;
  });
}

let strangers = 0;

/**
 * A fresh, empty account for a test that wants a record of its own. Nobody can sign in to it. A
 * hundred may be wished for at once: on a busy machine not all of them get a connection in time.
 */
export function newcomer(): Promise<OwnScope> {
  const email = `newcomer-${++strangers}@example.org`;
  const account = { name: "Newcomer", email, passwordHash: null, timeZone: "UTC" };
  const make = () =>
    transaction(async (tx) => mintOwnScope(await insertNew(tx, account), NO_SESSION));
  return withRetry(make, { idempotent: false });
}

async function insertNew(tx: Transaction, account: Parameters<typeof insertAccount>[1]) {
  const made = await insertAccount(tx, account);
  if (!made) throw new Error(`${account.email} is taken already`);
  return made.id;
}
