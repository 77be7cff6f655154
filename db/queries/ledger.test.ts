import { sql } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db, findCode, transaction } from "@/db/client";
import { ledgerEntries } from "@/db/schema/skills";
import { newcomer } from "@/db/testing/cast";
import { AWKWARD_TEXTS, day, rate } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import type { NewLedgerEntry } from "@/lib/domain/skills/ledger";
import { listSkillHistory } from "./activity";
import { appendToLedger } from "./ledger";
import { listStandings } from "./standings";

const append = (me: OwnScope, ...entries: NewLedgerEntry[]) =>
  transaction((tx) => appendToLedger(tx, me.ownerId, entries));

const readAll = (me: OwnScope) =>
  db().select().from(ledgerEntries).where(sql`${ledgerEntries.userId} = ${me.ownerId}`);

describe("appendToLedger", () => {
  test("takes every kind of evidence and folds all of it into one standing", async () => {
    const [me, mentor, peer] = await Promise.all([newcomer(), newcomer(), newcomer()]);
    const skillId = "caching";
    const ids = await append(
      me,
      { kind: "self", skillId, value: 4, at: day(1) },
      { kind: "peer", skillId, value: 3.5, raterId: peer.ownerId, at: day(2) },
      { kind: "mentor", skillId, value: 3, raterId: mentor.ownerId, at: day(3) },
      { kind: "coding", skillId, difficulty: 3, score: 0.85, trust: 0.5, at: day(4) },
      { kind: "quiz", skillId, difficulty: 2, score: 1, at: day(5) },
      {
        kind: "interview",
        skillId,
        difficulty: 3,
        score: 0.5,
        raterId: mentor.ownerId,
        at: day(6),
      },
      { kind: "usage", skillId, value: 1, at: day(7) },
    );
    expect(new Set(ids).size).toBe(7);
    const standing = (await listStandings(me)).get(skillId);
    expect(standing).toMatchObject({ claimed: 4, isInUse: true, version: 1, artefactCount: 0 });
    expect(standing?.items).toEqual([
      { kind: "self", value: 4, trust: 1, at: day(1).getTime() },
      { kind: "peer", value: 3.5, raterId: peer.ownerId, trust: 1, at: day(2).getTime() },
      { kind: "mentor", value: 3, raterId: mentor.ownerId, trust: 1, at: day(3).getTime() },
      { kind: "coding", difficulty: 3, score: 0.85, trust: 0.5, at: day(4).getTime() },
      { kind: "quiz", difficulty: 2, score: 1, trust: 1, at: day(5).getTime() },
      { kind: "interview", difficulty: 3, score: 0.5, trust: 1, at: day(6).getTime() },
    ]);
  });

  test("only ever adds: what was written before stands unchanged after every later write", async () => {
    const me = await newcomer();
    let before = await readAll(me);
    for (let n = 1; n <= 8; n++) {
      const [last] = before.slice(-1);
      await append(
        me,
        n % 4 === 0 && last
          ? { kind: "retraction", skillId: "git", retracts: last.id, at: day(n) }
          : { kind: "self", skillId: "git", value: n % 6, at: day(n) },
      );
      const after = await readAll(me);
      expect(after).toHaveLength(before.length + 1);
      expect(after).toEqual(expect.arrayContaining(before));
      before = after;
    }
  });

  test("is all or nothing: an unknown skill among known ones writes none", async () => {
    const me = await newcomer();
    const entries = ["git", "juggling"].map(
      (skillId): NewLedgerEntry => ({ kind: "self", skillId, value: 3, at: day(1) }),
    );
    await expect(append(me, ...entries)).rejects.toThrow("unknown skill juggling");
    const second: NewLedgerEntry = { kind: "self", skillId: "sql", value: 9, at: day(1) };
    await expect(append(me, ...entries.slice(0, 1), second)).rejects.toThrow();
    expect(await readAll(me)).toEqual([]);
    expect((await listStandings(me)).size).toBe(0);
  });

  test("writes nothing for nothing", async () => {
    expect(await append(await newcomer())).toEqual([]);
  });
});

describe("notes", () => {
  test.each(AWKWARD_TEXTS)("come back exactly as they went in: %j", async (note) => {
    const me = await newcomer();
    await rate(me, 3, { note });
    const [line] = await listSkillHistory(me, "python");
    expect(line?.note).toBe(note);
  });

  test("a NUL is refused with its own code, and nothing is kept", async () => {
    const me = await newcomer();
    const refusal = await rate(me, 3, { note: "a\0b" }).catch((error: unknown) => error);
    expect(findCode(refusal)).toBe("22021");
    expect(await readAll(me)).toEqual([]);
    expect(await rate(me, 3, { note: "ab" })).toMatchObject({ outcome: "recorded" });
  });

  test("hold 2,000 characters, however many bytes, and not one more", async () => {
    const me = await newcomer();
    expect(await rate(me, 3, { note: "é".repeat(2000) })).toMatchObject({ outcome: "recorded" });
    const tooLong = rate(me, 4, { version: 1, note: "é".repeat(2001), at: day(2) });
    await expect(tooLong).rejects.toMatchObject({
      cause: { constraint_name: "ledger_entries_note_length" },
    });
  });
});
