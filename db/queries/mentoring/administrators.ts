import { createHash } from "node:crypto";
import { and, eq, isNull, sql } from "drizzle-orm";
import { db, type Transaction } from "@/db/client";
import { administratorCodes, administrators } from "@/db/schema/administration";
import type { OwnScope } from "@/lib/domain/scope";

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
