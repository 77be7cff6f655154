import { eq, sql } from "drizzle-orm";
import { integer, pgTable, text, timestamp, uuid } from "drizzle-orm/pg-core";
import { beforeAll, beforeEach, expect, test } from "vitest";
import { db, findCode, findOutcome, ping, transaction, withRetry } from "@/db/client";

const notes = pgTable("client_notes", {
  id: uuid("id").primaryKey().defaultRandom(),
  body: text("body").notNull().unique(),
  stars: integer("stars"),
  tags: text("tags").array().notNull().default(sql`'{}'`),
  at: timestamp("at", { withTimezone: true }).notNull().defaultNow(),
});

beforeAll(async () => {
  await db().execute(sql`create table client_notes (
    id uuid primary key default gen_random_uuid(), body text not null unique, stars int,
    tags text[] not null default '{}', at timestamptz not null default now())`);
});

beforeEach(async () => {
  await db().delete(notes);
});

const bodies = async () => (await db().select({ body: notes.body }).from(notes)).map((r) => r.body);

test("values come back as they went in", async () => {
  const at = new Date("2026-02-28T23:59:59.123Z");
  const tags = ["plain", 'with "quotes"', "a, comma", "back\\slash", "κόσμε 🐍", ""];
  await db().insert(notes).values({ body: "x", stars: 5, tags, at });
  const [row] = await db().select().from(notes);
  expect(row).toMatchObject({ body: "x", stars: 5, tags, at });
});

test("raw statements read arrays as arrays", async () => {
  const [row] = await db().execute(
    sql`select array['a','b']::text[] as words, array[1,null,3]::int[] as numbers,
      array[array['NULL'],array['\\']] as nested, '{}'::uuid[] as none`,
  );
  expect(row).toEqual({
    words: ["a", "b"],
    numbers: [1, null, 3],
    nested: [["NULL"], ["\\"]],
    none: [],
  });
});

test("a transaction that rejects leaves nothing", async () => {
  const attempt = transaction(async (tx) => {
    await tx.insert(notes).values({ body: "gone" });
    throw new Error("changed my mind");
  });
  await expect(attempt).rejects.toThrow("changed my mind");
  expect(await bodies()).toEqual([]);
});

test("a savepoint that rejects leaves the rest of its transaction", async () => {
  await transaction(async (tx) => {
    await tx.insert(notes).values({ body: "outer" });
    const inner = tx.transaction(async (point) => {
      await point.insert(notes).values({ body: "inner" });
      throw new Error("only this part");
    });
    await expect(inner).rejects.toThrow("only this part");
    await tx.transaction((point) => point.insert(notes).values({ body: "second" }));
  });
  expect((await bodies()).sort()).toEqual(["outer", "second"]);
});

test("a swallowed failure is not reported as a commit", async () => {
  const attempt = transaction(async (tx) => {
    await tx.insert(notes).values({ body: "twice" });
    await tx
      .insert(notes)
      .values({ body: "twice" })
      .catch(() => {});
  });
  await expect(attempt).rejects.toMatchObject({ code: "DB_ROLLED_BACK", outcome: "none" });
  expect(await bodies()).toEqual([]);
});

test("statements after the end of their transaction are refused, not run elsewhere", async () => {
  const escaped = await transaction(async (tx) => ({ tx }));
  const late = escaped.tx.insert(notes).values({ body: "late" });
  const error = await late.then(() => null).catch((reason: unknown) => reason);
  expect(findCode(error)).toBe("DB_CLOSED");
  expect(await bodies()).toEqual([]);
});

test("a violated constraint keeps its code and took no effect", async () => {
  await db().insert(notes).values({ body: "one" });
  const again = db().insert(notes).values({ body: "one" });
  const error = await again.then(() => null).catch((reason: unknown) => reason);
  expect([findCode(error), findOutcome(error)]).toEqual(["23505", "none"]);
});

test("an error in mid-result does not leak into the next statement", async () => {
  for (let round = 0; round < 20; round++) {
    const broken = db().execute(sql`select 10 / (5000 - n) as q from generate_series(1, 6000) n`);
    await expect(broken).rejects.toThrow();
    const rows = await db().execute(sql`select n from generate_series(1, 3) n`);
    expect(rows.map((row) => row.n)).toEqual([1, 2, 3]);
  }
});

test("a named prepared query survives the loss of every connection", async () => {
  const find = db()
    .select({ stars: notes.stars })
    .from(notes)
    .where(eq(notes.body, sql.placeholder("body")))
    .prepare("find_note");
  await db().insert(notes).values({ body: "kept", stars: 3 });
  const killAll = sql`select pg_terminate_backend(pid) from pg_stat_activity
    where datname = current_database() and pid <> pg_backend_pid()`;
  for (let round = 0; round < 5; round++) {
    // Several at once, so that several connections have to prepare it anew.
    const finds = Array.from({ length: 6 }, () =>
      withRetry(() => find.execute({ body: "kept" }), { idempotent: true }),
    );
    expect(await Promise.all(finds)).toEqual(finds.map(() => [{ stars: 3 }]));
    await db().execute(killAll);
  }
  await withRetry(() => find.execute({ body: "kept" }), { idempotent: true });
  const [prepared] = await db().execute(
    sql`select count(*)::int as n from pg_prepared_statements where statement like '%client_notes%'`,
  );
  expect(prepared?.n).toBe(1);
});

test("a ping is answered", async () => {
  await expect(ping()).resolves.toBeUndefined();
});
