import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { closeDatabase, db } from "@/db/client";
import { newcomer } from "@/db/testing/cast";
import { AWKWARD_TEXTS, artefact, day, freshKey } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { attachArtefact, listArtefactsOf, reviseArtefact, withdrawArtefact } from "./artefacts";
import { listStandings } from "./standings";

const countsOf = async (me: OwnScope) =>
  Object.fromEntries(
    [...(await listStandings(me))].map(([id, { artefactCount }]) => [id, artefactCount]),
  );

const attach = (me: OwnScope, more: Parameters<typeof artefact>[0] = {}, n = 1) =>
  attachArtefact(me, artefact(more), day(n));

const withdraw = (me: OwnScope, id: string, isWithdrawn = true, n = 5) =>
  withdrawArtefact(me, { id, isWithdrawn, clientKey: freshKey() }, day(n));

describe("attachArtefact", () => {
  test("supports several skills with one artefact, which each of them shows", async () => {
    const me = await newcomer();
    const skillIds = ["sql", "orm", "python"];
    const { id } = await attach(me, { skillIds, body: "One query instead of 200.", kind: "talk" });
    expect(await countsOf(me)).toEqual({ sql: 1, orm: 1, python: 1 });
    for (const skillId of skillIds) {
      expect(await listArtefactsOf(me, skillId)).toEqual([
        {
          id,
          kind: "talk",
          title: "Price watcher",
          url: "https://example.org/price-watcher",
          body: "One query instead of 200.",
          datedOn: "2025-01-01",
          version: 1,
          at: day(1),
          skillIds: ["orm", "python", "sql"],
        },
      ]);
    }
    expect(await listArtefactsOf(me, "git")).toEqual([]);
  });

  test("a double submit attaches once", async () => {
    const me = await newcomer();
    const clientKey = freshKey();
    const [first, second] = await Promise.all([
      attach(me, { clientKey }),
      attach(me, { clientKey }),
    ]);
    expect(first).toEqual(second);
    expect(await listArtefactsOf(me, "python")).toHaveLength(1);
  });

  test.each([
    { more: { skillIds: ["python", "juggling"] }, why: /unknown skill juggling/ },
    { more: { skillIds: [] }, why: /at least one value/ },
    { more: { url: "javascript:alert(1)" }, why: /artefacts_url_scheme/ },
    { more: { url: null, body: "" }, why: /artefacts_says_something/ },
    { more: { title: "" }, why: /artefacts_title_length/ },
    { more: { title: "a\0b" }, why: /invalid byte sequence/ },
  ])("is all or nothing: $more leaves no trace", async ({ more, why }) => {
    const me = await newcomer();
    const refusal: unknown = await attach(me, more).catch((error: unknown) => error);
    expect(refusal).toBeInstanceOf(Error);
    expect(String((refusal as Error).cause ?? refusal)).toMatch(why);
    expect(await countsOf(me)).toEqual({});
    const [row] = await db().execute(
      sql`select count(*)::int as n from artefacts where user_id = ${me.ownerId}`,
    );
    expect(row?.n).toBe(0);
  });

  test.each(AWKWARD_TEXTS)("title and text come back as they went in: %j", async (text) => {
    const me = await newcomer();
    await attach(me, { title: text, body: text });
    expect(await listArtefactsOf(me, "python")).toMatchObject([{ title: text, body: text }]);
  });

  test("the newest comes first", async () => {
    const me = await newcomer();
    for (const n of [2, 4, 1, 3]) await attach(me, { title: `Day ${n}` }, n);
    const titles = (await listArtefactsOf(me, "python")).map(({ title }) => title);
    expect(titles).toEqual(["Day 4", "Day 3", "Day 2", "Day 1"]);
  });
});

describe("reviseArtefact", () => {
  const revise = (me: OwnScope, id: string, expectedVersion: number, more = {}) =>
    reviseArtefact(me, { ...artefact(more), id, expectedVersion }, day(3));

  test("changes the text and moves it to other skills", async () => {
    const me = await newcomer();
    const { id } = await attach(me, { skillIds: ["sql", "orm"] });
    const wish = { title: "Two queries", skillIds: ["orm", "redis"] };
    expect(await revise(me, id, 1, wish)).toEqual({ outcome: "revised", version: 2 });
    expect(await countsOf(me)).toEqual({ sql: 0, orm: 1, redis: 1 });
    expect(await listArtefactsOf(me, "redis")).toMatchObject([
      { title: "Two queries", version: 2 },
    ]);
    expect(await listArtefactsOf(me, "sql")).toEqual([]);
  });

  test("two writers who saw the same version: one is kept, the other told, fifty times", async () => {
    const me = await newcomer();
    const { id } = await attach(me);
    for (let version = 1; version <= 50; version++) {
      const results = await Promise.all([
        revise(me, id, version, { title: `left ${version}` }),
        revise(me, id, version, { title: `right ${version}` }),
      ]);
      const outcomes = results.map(({ outcome }) => outcome).toSorted();
      expect(outcomes).toEqual(["conflict", "revised"]);
      expect(results).toContainEqual({ outcome: "conflict", version: version + 1 });
      const kept = results[0]?.outcome === "revised" ? "left" : "right";
      const title = `${kept} ${version}`;
      expect(await listArtefactsOf(me, "python")).toMatchObject([{ title, version: version + 1 }]);
    }
  }, 120_000);

  test("an artefact of somebody else, a withdrawn or an unknown one is not there", async () => {
    const [me, stranger] = [await newcomer(), await newcomer()];
    const { id } = await attach(me);
    const before = await listArtefactsOf(me, "python");
    expect(await revise(stranger, id, 1)).toEqual({ outcome: "not-found" });
    expect(await revise(me, freshKey(), 1)).toEqual({ outcome: "not-found" });
    expect(await listArtefactsOf(me, "python")).toEqual(before);
    expect(await countsOf(stranger)).toEqual({});
    await withdraw(me, id);
    expect(await revise(me, id, 1)).toEqual({ outcome: "not-found" });
  });
});

describe("withdrawArtefact", () => {
  test("takes it out of the count and puts it back", async () => {
    const me = await newcomer();
    const { id } = await attach(me, { skillIds: ["sql", "orm"] });
    expect(await withdraw(me, id)).toBe(true);
    expect(await countsOf(me)).toEqual({ sql: 0, orm: 0 });
    expect(await listArtefactsOf(me, "sql")).toEqual([]);
    expect(await withdraw(me, id, false)).toBe(true);
    expect(await countsOf(me)).toEqual({ sql: 1, orm: 1 });
    expect(await listArtefactsOf(me, "orm")).toMatchObject([{ id }]);
  });

  test("withdrawing again changes nothing, not even the date", async () => {
    const me = await newcomer();
    const { id } = await attach(me);
    await withdraw(me, id, true, 5);
    const before = (await listStandings(me)).get("python");
    expect(await withdraw(me, id, true, 9)).toBe(true);
    const [row] = await db().execute(
      sql`select withdrawn_at as at from artefacts where id = ${id}`,
    );
    expect(new Date(String(row?.at))).toEqual(day(5));
    expect((await listStandings(me)).get("python")).toEqual(before);
  });

  test("a stranger's or an unknown one is not there to withdraw", async () => {
    const [me, stranger] = [await newcomer(), await newcomer()];
    const { id } = await attach(me);
    expect(await withdraw(stranger, id)).toBe(false);
    expect(await withdraw(me, freshKey())).toBe(false);
    expect(await countsOf(me)).toEqual({ python: 1 });
    expect(await listArtefactsOf(stranger, "python")).toEqual([]);
  });
});

/** Deadlocks in this file's database so far. A session tells of its own when it ends. */
async function countDeadlocks(): Promise<number> {
  await closeDatabase();
  for (;;) {
    const [row] = await db().execute<{ n: number; others: number }>(sql`
      select deadlocks::int as n,
        (select count(*)::int from pg_stat_activity a
         where a.datname = d.datname and a.pid <> pg_backend_pid()) as others
      from pg_stat_database d where d.datname = current_database()`);
    if (row?.others === 0) return row.n;
  }
}

test("writers to the same skills in opposite orders never deadlock", async () => {
  const me = await newcomer();
  const skillIds = ["python", "git", "sql", "orm", "flask", "redis"];
  const backwards = artefact({ skillIds: skillIds.toReversed() });
  for (let round = 1; round <= 10; round++) {
    const { id } = await attach(me, { skillIds }, round);
    await Promise.all([
      attach(me, { skillIds }, round),
      attach(me, { skillIds: skillIds.toReversed() }, round),
      reviseArtefact(
        me,
        { ...backwards, clientKey: freshKey(), id, expectedVersion: 1 },
        day(round),
      ),
      withdraw(me, id, true, round),
    ]);
  }
  expect(await countsOf(me)).toEqual(Object.fromEntries(skillIds.map((id) => [id, 20])));
  expect(await countDeadlocks()).toBe(0);
}, 120_000);
