import { sql } from "drizzle-orm";
import { expect, test } from "vitest";
import { db, type Transaction, transaction } from "@/db/client";

/**
 * Foreign keys that no index begins with. Without one, deleting what they refer to (an account, most
 * of all) reads the whole table for each row; a partial index counts, where it leaves out nulls.
 */
const listUnindexed = (on: Pick<Transaction, "execute"> = db()) =>
  on.execute<{ key: string }>(sql`
    select k.conrelid::regclass || ' (' || a.attname || ')' as key
    from pg_constraint k
    join pg_attribute a on a.attrelid = k.conrelid and a.attnum = k.conkey[1]
    where k.contype = 'f' and k.connamespace = 'public'::regnamespace and not exists (
      select 1 from pg_index i where i.indrelid = k.conrelid and i.indkey[0] = k.conkey[1])
    order by 1`);

test("every foreign key of an interview's tables has an index that begins with it", async () => {
  const keys = (await listUnindexed()).map(({ key }) => key);
  const ofInterviews = /^(interview|answer_|score_|group_|own_questions)/;
  expect(keys.filter((key) => ofInterviews.test(key))).toEqual([]);
});

test("the check can fail", async () => {
  const found: string[] = [];
  const undone = transaction(async (tx) => {
    await tx.execute(sql`drop index interviews_draw_code_idx`);
    found.push(...(await listUnindexed(tx)).map(({ key }) => key));
    throw new Error("only looked");
  });
  await expect(undone).rejects.toThrow("only looked");
  expect(found).toContain("interviews (draw_code)");
});
