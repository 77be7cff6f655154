import type { Transaction } from "@/db/client";
import { auditEvents } from "@/db/schema/trust";

/** Writes an audit row in the transaction of the act it tells of. `userId` is null for strangers. */
export async function recordAudit(
  tx: Transaction,
  userId: string | null,
  act: string,
  details: Record<string, string | number | boolean> = {},
): Promise<void> {
  await tx.insert(auditEvents).values({ userId, act, details });
}
