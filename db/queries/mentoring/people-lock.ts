import { sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";

/**
 * Makes everything that begins a mentorship or a block between these people wait its turn until
 * the transaction ends. What must not happen twice (a mentor too many, a mentorship beside a
 * block) has no row yet that could be locked. Taken in one order, so that two never wait for one
 * another; taking it again in the same transaction is free.
 */
export async function lockPeople(tx: Transaction, ...userIds: string[]): Promise<void> {
  for (const userId of [...new Set(userIds)].toSorted()) {
    await tx.execute(
      sql`select pg_advisory_xact_lock(hashtextextended(${`mentoring:${userId}`}, 0))`,
    );
  }
}
