import { and, eq, or, sql } from "drizzle-orm";
import type { Executor, Transaction } from "@/db/client";
import { mentorBlocks } from "@/db/schema/mentoring";

/** Whether either of the two has blocked the other. */
export async function isBlockedPair(on: Executor, a: string, b: string): Promise<boolean> {
  const one = and(eq(mentorBlocks.blockerId, a), eq(mentorBlocks.blockedId, b));
  const other = and(eq(mentorBlocks.blockerId, b), eq(mentorBlocks.blockedId, a));
  const rows = await on.select({ found: sql`1` }).from(mentorBlocks).where(or(one, other)).limit(1);
  return rows.length > 0;
}

/** Notes that one has blocked the other; false where that was so already. */
export async function insertBlock(
  tx: Transaction,
  { blockerId, blockedId }: { blockerId: string; blockedId: string },
  at: Date,
): Promise<boolean> {
  const rows = await tx
    .insert(mentorBlocks)
    .values({ blockerId, blockedId, at })
    .onConflictDoNothing()
    .returning({ at: mentorBlocks.at });
  return rows.length > 0;
}
