/**
 * What does an autosave cost, and what would a row of its client key add? Run by hand:
 * `npx tsx bench/autosave.ts` (about a minute). A PostgreSQL of its own with durable settings; one
 * person saves 2,000 characters a thousand times, first as the product does and then with the same
 * statements between those of `once`. Prints milliseconds (median, 95th percentile) and bytes of write-ahead log for each save.
 */
import { tmpdir } from "node:os";
import { join } from "node:path";
import { sql } from "drizzle-orm";
import { closeDatabase, db } from "@/db/client";
import { migrate } from "@/db/migrate.mjs";
import { saveDraft } from "@/db/queries/interviews/save-draft";
import { once } from "@/db/queries/mutations";
import { sessionOf, storedDraft } from "@/db/testing/interviews";
import { freshKey } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { randomFrom, shuffled } from "@/lib/domain/interviews/random";
import type { OwnScope } from "@/lib/domain/scope";
import { discardCluster, startCluster } from "@/scripts/embedded-postgres.mjs";

const SAVES = 1_000;
/** Words that do not repeat: what does repeat is squeezed before it is written. */
const random = randomFrom("autosave");
const vocabulary = Array.from({ length: 4_000 }, () => random().toString(36).slice(2, 8));
const text = (n: number) => `${shuffled(vocabulary, random).slice(0, 290).join(" ")} ${n}`;
type Save = (me: OwnScope, answerId: string, n: number, baseVersion: number) => Promise<unknown>;

const lean: Save = (me, answerId, n, baseVersion) =>
  saveDraft(
    me,
    { answerId, field: "answer", body: text(n), baseVersion, clientKey: freshKey() },
    new Date(),
  );

/** The statements of a save, in the transaction that claims a key and stores its result. */
const keyed: Save = (me, answerId, n, baseVersion) =>
  once(me, { key: freshKey(), act: "bench" }, async (tx) => {
    const version = baseVersion + 1;
    await tx.execute(sql`select id, mode, started_at, deadline_at, current_since from interviews
      where user_id = ${me.ownerId} and id = (select a.interview_id from interview_answers a
        where a.id = ${answerId} and a.user_id = ${me.ownerId}) for no key update`);
    await tx.execute(sql`select a.kind, a.state, d.body, d.version from interview_answers a
      left join answer_drafts d on d.answer_id = a.id and d.field = 'answer' where a.id = ${answerId}`);
    await tx.execute(sql`insert into answer_drafts (answer_id, field, body, version, saved_at)
      values (${answerId}, 'answer', ${text(n)}, ${version}, now())
      on conflict (answer_id, field) do update set body = excluded.body, version = excluded.version,
        saved_at = excluded.saved_at`);
    return { version, savedAt: Date.now() };
  });

async function walBytes(): Promise<number> {
  const [row] = await db().execute<{ bytes: string }>(
    sql`select pg_wal_lsn_diff(pg_current_wal_lsn(), '0/0')::text as bytes`,
  );
  return Number(row?.bytes);
}

async function measure(name: string, save: Save): Promise<void> {
  const [person] = await db().execute<{ id: string }>(
    sql`insert into users (name, email) values ('Ada', ${`${freshKey()}@example.org`}) returning id`,
  );
  const me = mintOwnScope(person?.id ?? "", "");
  const { answers } = await sessionOf(me, { at: new Date() });
  const answerId = answers[0]?.id ?? "";
  const times: number[] = [];
  const before = await walBytes();
  for (let n = 0; n < SAVES; n++) {
    const from = performance.now();
    await save(me, answerId, n, n);
    times.push(performance.now() - from);
  }
  const bytes = Math.round(((await walBytes()) - before) / SAVES);
  if ((await storedDraft(answerId))?.version !== SAVES) throw new Error("a save was lost");
  const sorted = times.toSorted((a, b) => a - b);
  const at = (share: number) => (sorted[Math.floor(share * SAVES)] ?? 0).toFixed(2);
  process.stdout.write(
    `${name}: median ${at(0.5)} ms, p95 ${at(0.95)} ms, ${bytes} bytes of log\n`,
  );
}

const dataDir = join(tmpdir(), `rung-bench-${process.pid}`);
const cluster = await startCluster({ dataDir });
try {
  process.env.DATABASE_URL = cluster.url;
  await migrate(cluster.url);
  await measure("warming up", lean);
  await measure("as the product saves", lean);
  await measure("with a row of its key", keyed);
} finally {
  await closeDatabase();
  await cluster.stop();
  await discardCluster({ dataDir });
}
