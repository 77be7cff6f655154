import { createHash } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { users } from "@/db/schema/account";
import { administratorCodes, administrators } from "@/db/schema/administration";
import type { AdminScope, OwnScope } from "@/lib/domain/scope";
import { recordAudit } from "../audit";
import { announce } from "../notify";

/** Whether the person is an administrator, and since when; and whether the instance has any. */
export type Administration = { since: Date | null; hasAdministrator: boolean };

export async function getAdministration(me: OwnScope): Promise<Administration> {
  const rows = await db()
    .select({ userId: administrators.userId, since: administrators.since })
    .from(administrators)
    .orderBy(sql`${administrators.userId} <> ${me.ownerId}`)
    .limit(1);
  const [first] = rows;
  return {
    since: first?.userId === me.ownerId ? first.since : null,
    hasAdministrator: first !== undefined,
  };
}

/**
 * Makes the person an administrator for the one-time code, which the same statement uses up: of
 * any number of people who send it at the same moment one gets true. A code does nothing once
 * there is an administrator.
 */
export async function redeemAdministratorCode(
  tx: Transaction,
  me: OwnScope,
  code: string,
): Promise<boolean> {
  const codeHash = createHash("sha256").update(code).digest("hex");
  const used = await tx
    .update(administratorCodes)
    .set({ usedAt: sql`now()`, usedBy: me.ownerId })
    .where(
      and(
        eq(administratorCodes.codeHash, codeHash),
        isNull(administratorCodes.usedAt),
        sql`not exists (select from ${administrators})`,
      ),
    )
    .returning({ id: administratorCodes.id });
  if (used.length === 0) return false;
  await tx.insert(administrators).values({ userId: me.ownerId }).onConflictDoNothing();
  return true;
}

export type Administrator = { id: string; name: string; since: Date };

/** Everybody who administers this instance, by name. */
export async function listAdministrators(_admin: AdminScope): Promise<Administrator[]> {
  return db()
    .select({ id: users.id, name: users.name, since: administrators.since })
    .from(administrators)
    .innerJoin(users, eq(users.id, administrators.userId))
    .orderBy(sql`lower(${users.name})`, users.id);
}

/**
 * Makes whoever signs in with this address an administrator. Returns their id, or null where no
 * account has the address. Naming one who is already one changes nothing.
 */
export async function nameAdministrator(
  tx: Transaction,
  admin: AdminScope,
  email: string,
): Promise<string | null> {
  const [person] = await tx
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.email, email), eq(users.isDisabled, false)));
  if (!person) return null;
  const made = await tx
    .insert(administrators)
    .values({ userId: person.id })
    .onConflictDoNothing()
    .returning({ userId: administrators.userId });
  if (made.length === 0) return person.id;
  await recordAudit(tx, admin.adminId, "administrator-named", { userId: person.id });
  await recordAudit(tx, person.id, "became-administrator", { namedBy: admin.adminId });
  await announce(tx, person.id);
  return person.id;
}

/**
 * Takes the role from an administrator, oneself included. The last one stays: without any, whoever
 * can read what the next start prints could become one. The lock makes removals take turns.
 */
export async function removeAdministrator(
  tx: Transaction,
  admin: AdminScope,
  userId: string,
): Promise<"removed" | "last" | "not-found"> {
  await tx.execute(sql`lock table ${administrators} in share row exclusive mode`);
  const rows = await tx.select({ userId: administrators.userId }).from(administrators);
  const ids = rows.map((row) => row.userId);
  // Who was removed while waiting for the lock removes nobody any more.
  if (!ids.includes(userId) || !ids.includes(admin.adminId)) return "not-found";
  if (ids.length === 1) return "last";
  await tx.delete(administrators).where(eq(administrators.userId, userId));
  await recordAudit(tx, admin.adminId, "administrator-removed", { userId });
  await announce(tx, userId);
  return "removed";
}
