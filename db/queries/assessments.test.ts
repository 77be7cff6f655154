import { describe, expect, test } from "vitest";
import { transaction } from "@/db/client";
import { newcomer } from "@/db/testing/cast";
import { day, freshKey, rate } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { listSkillHistory } from "./activity";
import { markUsage, type RatingOutcome, recordStartAnswers, retractEntry } from "./assessments";
import { appendToLedger } from "./ledger";
import { listStandings } from "./standings";

const standingOf = async (me: OwnScope, skillId = "python") =>
  (await listStandings(me)).get(skillId);

function entryOf(result: RatingOutcome): string {
  if (result.outcome !== "recorded") throw new Error(`the rating was not kept: ${result.outcome}`);
  return result.entryId;
}

describe("recordSelfRating", () => {
  test("keeps rating, note and use, and says which version stands now", async () => {
    const me = await newcomer();
    const result = await rate(me, 3, { note: "Shipped it.", isInUse: true, at: day(2) });
    expect(result).toMatchObject({
      outcome: "recorded",
      version: 1,
      claimed: 3,
      isNotObservable: false,
      at: day(2).toISOString(),
    });
    expect(await standingOf(me)).toMatchObject({
      claimed: 3,
      isInUse: true,
      assessedAt: day(2).getTime(),
    });
    const history = await listSkillHistory(me, "python");
    expect(history.find(({ kind }) => kind === "self")).toMatchObject({ note: "Shipped it." });
  });

  test("“not observable” is a rating of its own, and no zero", async () => {
    const me = await newcomer();
    await rate(me, 3);
    const result = await rate(me, null, { version: 1, at: day(2) });
    expect(result).toMatchObject({ outcome: "recorded", claimed: null, isNotObservable: true });
    expect(await standingOf(me)).toMatchObject({ claimed: null, isNotObservable: true, items: [] });
  });

  test("says nothing about use when the form did not", async () => {
    const me = await newcomer();
    await rate(me, 3, { isInUse: true });
    await rate(me, 4, { version: 1, at: day(2) });
    expect(await standingOf(me)).toMatchObject({ claimed: 4, isInUse: true });
  });

  test("a form that saw an older version changes nothing and gets the stored state", async () => {
    const me = await newcomer();
    await rate(me, 2);
    await rate(me, 4, { version: 1, at: day(2) });
    const late = await rate(me, 1, { version: 1, at: day(3) });
    expect(late).toEqual({ outcome: "conflict", version: 2, claimed: 4, isNotObservable: false });
    expect(await listSkillHistory(me, "python")).toHaveLength(2);
  });

  test("a form that saw a version nobody wrote leaves no trace", async () => {
    const me = await newcomer();
    const result = await rate(me, 3, { version: 7 });
    expect(result).toEqual({
      outcome: "conflict",
      version: 0,
      claimed: null,
      isNotObservable: false,
    });
    expect((await listStandings(me)).size).toBe(0);
  });

  test("an unknown skill is said to be one", async () => {
    const me = await newcomer();
    expect(await rate(me, 3, { skillId: "juggling" })).toEqual({ outcome: "unknown-skill" });
    expect(await rate(me, 3, { skillId: "__proto__" })).toEqual({ outcome: "unknown-skill" });
    expect((await listStandings(me)).size).toBe(0);
  });

  test.each([2.5, 6, -1, Number.NaN])("the database itself refuses a rating of %d", async (bad) => {
    const me = await newcomer();
    await expect(rate(me, bad)).rejects.toThrow();
    expect(await listSkillHistory(me, "python")).toEqual([]);
    expect((await listStandings(me)).size).toBe(0);
  });

  test("a double submit has one effect, a hundred times", async () => {
    const people = await Promise.all(Array.from({ length: 10 }, newcomer));
    const skillIds = [
      "git",
      "sql",
      "orm",
      "flask",
      "redis",
      "docker",
      "oop",
      "numpy",
      "aws",
      "rpa",
    ];
    for (const skillId of skillIds) {
      const pairs = people.map(async (me) => {
        const key = freshKey();
        const submit = () => rate(me, 3, { skillId, key });
        const [first, second] = await Promise.all([submit(), submit()]);
        expect(first).toEqual(second);
        expect(first.outcome).toBe("recorded");
        expect(await listSkillHistory(me, skillId)).toHaveLength(1);
      });
      await Promise.all(pairs);
    }
  }, 120_000);

  test("of two writers who saw the same version one is kept and one told, fifty times", async () => {
    const me = await newcomer();
    for (let round = 0; round < 50; round++) {
      const at = day(round + 1);
      const results = await Promise.all([
        rate(me, 2, { version: round, at }),
        rate(me, 4, { version: round, at }),
      ]);
      const kept = results.filter(({ outcome }) => outcome === "recorded");
      const told = results.filter(({ outcome }) => outcome === "conflict");
      expect([kept.length, told.length]).toEqual([1, 1]);
      const { claimed, version } = kept[0] as Extract<RatingOutcome, { outcome: "recorded" }>;
      expect(told[0]).toEqual({ outcome: "conflict", version, claimed, isNotObservable: false });
      expect(version).toBe(round + 1);
    }
    expect(await listSkillHistory(me, "python")).toHaveLength(50);
  }, 120_000);
});

describe("retractEntry", () => {
  test("undoes the latest rating: the one before it stands again", async () => {
    const me = await newcomer();
    await rate(me, 2, { at: day(1) });
    const entryId = entryOf(await rate(me, 5, { version: 1, at: day(2) }));
    const state = await retractEntry(me, { entryId, clientKey: freshKey() }, day(3));
    expect(state).toEqual({ skillId: "python", version: 3, claimed: 2, isNotObservable: false });
    const history = await listSkillHistory(me, "python");
    expect(history.map(({ value, isTakenBack }) => [value, isTakenBack])).toEqual([
      [5, true],
      [2, false],
    ]);
  });

  test("undoing the only rating leaves the skill unrated", async () => {
    const me = await newcomer();
    const entryId = entryOf(await rate(me, 5));
    const state = await retractEntry(me, { entryId, clientKey: freshKey() }, day(2));
    expect(state).toMatchObject({ claimed: null, isNotObservable: false });
    expect(await standingOf(me)).toMatchObject({ assessedAt: null, items: [] });
  });

  test("undoing twice, at once or later, is undoing once", async () => {
    const me = await newcomer();
    const entryId = entryOf(await rate(me, 5));
    const undo = () => retractEntry(me, { entryId, clientKey: freshKey() }, day(2));
    const states = await Promise.all([undo(), undo(), undo()]);
    expect(new Set(states.map((state) => JSON.stringify(state))).size).toBe(1);
    expect(await undo()).toEqual(states[0]);
    expect((await standingOf(me))?.version).toBe(2);
  });

  test("somebody else's rating is not there to undo", async () => {
    const [me, stranger] = [await newcomer(), await newcomer()];
    const entryId = entryOf(await rate(me, 5));
    expect(await retractEntry(stranger, { entryId, clientKey: freshKey() }, day(2))).toBeNull();
    expect(await standingOf(me)).toMatchObject({ claimed: 5, version: 1 });
    expect((await listStandings(stranger)).size).toBe(0);
    const unknown = { entryId: freshKey(), clientKey: freshKey() };
    expect(await retractEntry(me, unknown, day(2))).toBeNull();
  });

  test("what others said about me is not mine to undo", async () => {
    const [me, mentor] = [await newcomer(), await newcomer()];
    const [entryId = ""] = await transaction((tx) =>
      appendToLedger(tx, me.ownerId, [
        { kind: "mentor", skillId: "python", value: 1, raterId: mentor.ownerId, at: day(1) },
      ]),
    );
    expect(await retractEntry(me, { entryId, clientKey: freshKey() }, day(2))).toBeNull();
    expect(await retractEntry(mentor, { entryId, clientKey: freshKey() }, day(2))).toBeNull();
    expect((await standingOf(me))?.items).toHaveLength(1);
  });
});

test("markUsage turns use on and off, and each mark can be taken back", async () => {
  const me = await newcomer();
  const mark = (isInUse: boolean, n: number) =>
    markUsage(me, { skillId: "git", isInUse, clientKey: freshKey() }, day(n));
  expect(await mark(true, 1)).toMatchObject({ isInUse: true, version: 0, claimed: null });
  expect(await mark(false, 2)).toMatchObject({ isInUse: false, version: 0 });
  expect(await standingOf(me, "git")).toMatchObject({ isInUse: false });
  const [latest] = await listSkillHistory(me, "git");
  await retractEntry(me, { entryId: latest?.id ?? "", clientKey: freshKey() }, day(3));
  expect(await standingOf(me, "git")).toMatchObject({ isInUse: true, version: 0 });
});

test("recordStartAnswers keeps what the framework knows, and nothing of nothing", async () => {
  const me = await newcomer();
  const keep = (answers: [string, number][]) =>
    transaction((tx) => recordStartAnswers(tx, me.ownerId, new Map(answers), day(1)));
  await keep([]);
  expect((await listStandings(me)).size).toBe(0);
  await keep([
    ["python", 3],
    ["juggling", 4],
    ["git", 1],
  ]);
  const standings = await listStandings(me);
  expect([...standings.keys()].toSorted()).toEqual(["git", "python"]);
  expect(standings.get("git")).toMatchObject({ claimed: 1, version: 1 });
});

test("what is not a rating leaves the version alone: a form in another tab stays good", async () => {
  const me = await newcomer();
  await rate(me, 2, { skillId: "git", version: 0, at: day(1) });
  await markUsage(me, { skillId: "git", isInUse: true, clientKey: freshKey() }, day(2));
  await transaction((tx) =>
    appendToLedger(tx, me.ownerId, [
      { kind: "coding", skillId: "git", difficulty: 2, score: 1, at: day(3) },
    ]),
  );
  const result = await rate(me, 3, { skillId: "git", version: 1, at: day(4) });
  expect(result).toMatchObject({ outcome: "recorded", version: 2, claimed: 3 });
});
