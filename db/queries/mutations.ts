import { and, eq } from "drizzle-orm";
import { type Transaction, transaction, withRetry } from "@/db/client";
import { mutations } from "@/db/schema/trust";
import type { OwnScope } from "@/lib/domain/scope";

/**
 * Runs a mutation at most once for its client key and returns its result.
 *
 * The first statement claims the key; a double submit, a replay after a lost reply or a retry
 * after a broken connection finds the key taken and gets the first run's stored result. Results
 * must be plain JSON. A key that was used for another act throws: it is a programming error.
 */
export function once<T>(
  me: OwnScope,
  mutation: { key: string; act: string },
  run: (tx: Transaction) => Promise<T>,
): Promise<T> {
  const { key, act } = mutation;
  const attempt = () =>
    transaction(async (tx) => {
      const claimed = await tx
        .insert(mutations)
        .values({ userId: me.ownerId, key, act })
        .onConflictDoNothing()
        .returning({ key: mutations.key });
      const mine = and(eq(mutations.userId, me.ownerId), eq(mutations.key, key));
      if (claimed.length === 0) {
        const [stored] = await tx
          .select({ act: mutations.act, result: mutations.result })
          .from(mutations)
          .where(mine);
        if (stored?.act !== act) throw new Error(`client key reused for ${act}`);
        return (stored.result as { value: T }).value;
      }
      const result = await run(tx);
      // Wrapped, because Drizzle reads a bare JSON string twice: "3" would come back as 3.
      await tx
        .update(mutations)
        .set({ result: { value: result } })
        .where(mine);
      return result;
    });
  return withRetry(attempt, { idempotent: true });
}
