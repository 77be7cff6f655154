import { and, eq, sql } from "drizzle-orm";
import { db, type Executor, type Transaction } from "@/db/client";
import { identities, profiles, users } from "@/db/schema/account";
import type { OwnScope } from "@/lib/domain/scope";
import { endMentorships } from "./mentoring/end-mentorship";
import { announce } from "./notify";

/** What signing in compares. With `findOwnCredentials`, the only way the hash leaves the table. */
export async function findCredentials(email: string) {
  const [row] = await db()
    .select({ userId: users.id, passwordHash: users.passwordHash, isDisabled: users.isDisabled })
    .from(users)
    .where(eq(users.email, email));
  return row;
}

/** Adds a person with an empty profile; null where the address is taken. */
export async function insertAccount(
  tx: Transaction,
  account: { name: string; email: string | null; passwordHash: string | null; timeZone: string },
): Promise<{ id: string; createdAt: Date } | null> {
  const { timeZone, ...person } = account;
  const [row] = await tx
    .insert(users)
    .values(person)
    .onConflictDoNothing({ target: users.email })
    .returning({ id: users.id, createdAt: users.createdAt });
  if (!row) return null;
  await tx.insert(profiles).values({ userId: row.id, timeZone });
  return row;
}

/** The account behind a sign-in at an outside provider, by provider and subject alone. */
export async function findIdentity(
  on: Executor,
  identity: { provider: string; subject: string },
): Promise<{ userId: string; isDisabled: boolean } | undefined> {
  const [row] = await on
    .select({ userId: identities.userId, isDisabled: users.isDisabled })
    .from(identities)
    .innerJoin(users, eq(users.id, identities.userId))
    .where(
      and(eq(identities.provider, identity.provider), eq(identities.subject, identity.subject)),
    );
  return row;
}

/**
 * The account of an outside identity, made on its first sign-in. Two first sign-ins at the same
 * moment wait for one another here, and both get the one account.
 */
export async function ensureIdentityAccount(
  tx: Transaction,
  identity: { provider: string; subject: string; name: string },
): Promise<string> {
  const { provider, subject, name } = identity;
  await tx.execute(
    sql`select pg_advisory_xact_lock(hashtextextended(${`identity:${provider}:${subject}`}, 0))`,
  );
  const known = await findIdentity(tx, identity);
  if (known) return known.userId;
  const fresh = { name, email: null, passwordHash: null, timeZone: "UTC" };
  const account = await insertAccount(tx, fresh);
  if (!account) throw new Error("an account without an address cannot be taken");
  const userId = account.id;
  await tx.insert(identities).values({ provider, subject, userId });
  return userId;
}

/** What changing the password or leaving has to check: locked until the transaction ends. */
export async function findOwnCredentials(tx: Transaction, me: OwnScope) {
  const [row] = await tx
    .select({ name: users.name, email: users.email, passwordHash: users.passwordHash })
    .from(users)
    .where(eq(users.id, me.ownerId))
    .for("no key update");
  return row;
}

/** Whether the person signs in with a password here, and with which outside providers. */
export async function getSignInWays(me: OwnScope) {
  const [[account], ways] = await Promise.all([
    db()
      .select({ hasPassword: sql<boolean>`${users.passwordHash} is not null` })
      .from(users)
      .where(eq(users.id, me.ownerId)),
    db()
      .select({ provider: identities.provider })
      .from(identities)
      .where(eq(identities.userId, me.ownerId)),
  ]);
  return {
    hasPassword: account?.hasPassword ?? false,
    providers: ways.map(({ provider }) => provider),
  };
}

/** Stores the hash of a new password. */
export async function updatePasswordHash(tx: Transaction, me: OwnScope, passwordHash: string) {
  await tx.update(users).set({ passwordHash }).where(eq(users.id, me.ownerId));
}

/**
 * Deletes the person and everything that is theirs; audit rows stay, without the person. Their
 * mentorships end first, so that what somebody else handed in to them waits for a new mentor.
 */
export async function deleteAccount(tx: Transaction, me: OwnScope, at: Date): Promise<void> {
  await endMentorships(tx, { userId: me.ownerId }, "account-deleted", at);
  await tx.delete(users).where(eq(users.id, me.ownerId));
  await announce(tx, me.ownerId);
}
