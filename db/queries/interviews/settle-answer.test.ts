import { and, asc, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db, transaction } from "@/db/client";
import { answerRuns, answerScores, groupMemories } from "@/db/schema/interview-scores";
import { interviewAnswers, interviews } from "@/db/schema/interviews";
import { ledgerEntries } from "@/db/schema/skills";
import { signUpCast } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { dump } from "@/db/testing/dump";
import { type AnswerWish, interviewRow, runRow } from "@/db/testing/interview-rows";
import { day } from "@/db/testing/writing";
import type { OwnScope } from "@/lib/domain/scope";
import { settleAnswer } from "./settle-answer";

let ada: OwnScope;
let grace: OwnScope;
beforeEach(async () => {
  await emptyTestDatabase();
  const cast = await signUpCast({ now: day(1) });
  [ada, grace] = [cast.ada.scope, cast.grace.scope];
});

const DAY = 86_400_000;
const settle = (answerId: string, at = day(11)) =>
  transaction((tx) => settleAnswer(tx, ada.ownerId, answerId, at));

async function answered(wish: AnswerWish, more: Parameters<typeof interviewRow>[2] = {}) {
  const { interviewId, answerIds } = await interviewRow(ada, [wish], more);
  return { interviewId, answerId: answerIds[0] ?? "" };
}

const concept = (score: number) => ({
  correctness: score,
  depth: score,
  application: score,
  clarity: score,
});
async function give(
  answerId: string,
  role: "own" | "mentor",
  dimensions: Record<string, number>,
  at = day(11),
) {
  const scorerId = role === "own" ? ada.ownerId : grace.ownerId;
  const row = { dimensions, notes: {}, savedAt: at, givenAt: at };
  await db()
    .insert(answerScores)
    .values({ answerId, scorerId, role, ...row })
    .onConflictDoUpdate({ target: [answerScores.answerId, answerScores.scorerId], set: row });
}

async function answerOf(answerId: string) {
  const [row] = await db().select().from(interviewAnswers).where(eq(interviewAnswers.id, answerId));
  if (!row) throw new Error("no such answer");
  return row;
}
const ledger = () =>
  db()
    .select()
    .from(ledgerEntries)
    .where(eq(ledgerEntries.userId, ada.ownerId))
    .orderBy(asc(ledgerEntries.at));
async function memory() {
  const rows = await db()
    .select()
    .from(groupMemories)
    .where(and(eq(groupMemories.userId, ada.ownerId)));
  return rows[0];
}

describe("code", () => {
  test("its tests are its score, and one entry of half the weight", async () => {
    const { answerId, interviewId } = await answered({
      kind: "coding",
      ran: [3, 4],
      hintsUsed: 1,
    });
    await settle(answerId);
    const answer = await answerOf(answerId);
    expect(answer).toMatchObject({
      share: 0.75,
      runner: "candidate",
      score: 0.75,
      scoreBy: "tests",
    });
    expect(await ledger()).toMatchObject([
      {
        id: answer.ledgerEntryId,
        kind: "coding",
        skillId: "sql",
        difficulty: 3,
        score: 0.75 * 0.85,
        trust: 0.5,
        raterId: null,
        note: answer.title,
      },
    ]);
    const [interview] = await db().select().from(interviews).where(eq(interviews.id, interviewId));
    expect(interview).toMatchObject({ scoredCount: 1, meanScore: 0.75, meanDifficulty: 3 });
  });

  test("settled again it changes nothing, ever", async () => {
    const { answerId } = await answered({ kind: "coding", ran: [2, 3] });
    await settle(answerId);
    const before = await dump();
    for (const at of [day(11), day(12), day(300)]) await settle(answerId, at);
    expect(await dump()).toBe(before);
  });

  test("settled by two at once it has one entry", async () => {
    const { answerId } = await answered({ kind: "coding", ran: [2, 3] });
    await Promise.all(Array.from({ length: 4 }, () => settle(answerId)));
    expect(await ledger()).toHaveLength(1);
  });

  test("a mentor's run takes the place of the candidate's, with full weight", async () => {
    const { answerId } = await answered({ kind: "coding", ran: [4, 4] });
    await settle(answerId);
    const [first] = await ledger();
    await runRow(answerId, [2, 4], { runner: "mentor", runnerId: grace.ownerId, at: day(12) });
    // Later, but only the candidate's own word.
    await runRow(answerId, [4, 4], { runnerId: ada.ownerId, at: day(13) });
    await settle(answerId, day(13));
    const entries = await ledger();
    expect(entries).toHaveLength(3);
    const answer = await answerOf(answerId);
    expect(entries.find(({ kind }) => kind === "retraction")?.retracts).toBe(first?.id);
    expect(entries.find(({ id }) => id === answer.ledgerEntryId)).toMatchObject({
      kind: "coding",
      score: 0.5,
      trust: 1,
      raterId: grace.ownerId,
    });
    expect(answer).toMatchObject({ share: 0.5, runner: "mentor", score: 0.5 });
  });

  test("nothing enters the record ninety days later, and nothing leaves it", async () => {
    const { answerId } = await answered({ kind: "coding", ran: [4, 4] });
    await settle(answerId);
    await runRow(answerId, [1, 4], { runner: "mentor", runnerId: grace.ownerId, at: day(200) });
    await settle(answerId, day(200));
    expect(await ledger()).toMatchObject([{ score: 1, trust: 0.5 }]);
    // The score of the session is another matter.
    expect(await answerOf(answerId)).toMatchObject({ score: 0.25 });
  });

  test.each([
    ["seen too recently", { isEvidence: false }],
    ["revealed", { revealedAt: day(10) }],
  ])("%s: a score, and no proof", async (_, wish) => {
    const { answerId } = await answered({ kind: "coding", ran: [4, 4], ...wish });
    await settle(answerId);
    expect(await ledger()).toEqual([]);
    expect(await answerOf(answerId)).toMatchObject({ score: 1, ledgerEntryId: null });
  });
});

describe("words", () => {
  test("one's own score leads, proves nothing, and begins the memory", async () => {
    const { answerId } = await answered({ kind: "concept" });
    await give(answerId, "own", concept(4));
    await settle(answerId);
    const answer = await answerOf(answerId);
    expect(answer).toMatchObject({ score: 1, scoreBy: "own" });
    expect(await ledger()).toEqual([]);
    // Reviewed when it was answered, not when it was scored.
    expect(await memory()).toMatchObject({
      topicId: "sql",
      reviewedAt: answer.submittedAt,
      dueAt: new Date((answer.submittedAt?.getTime() ?? 0) + 8 * DAY),
      lastAnswerId: answerId,
      before: null,
    });
  });

  test("a mentor's alone shows in nothing", async () => {
    const { answerId } = await answered({ kind: "concept" });
    await give(answerId, "mentor", concept(2));
    await settle(answerId);
    expect(await answerOf(answerId)).toMatchObject({ score: null, scoreBy: null });
    expect([await ledger(), await memory()]).toEqual([[], undefined]);
  });

  test("with both in, the mentor's leads, proves, and replaces one's own in the memory", async () => {
    const { answerId } = await answered({ kind: "concept" });
    await give(answerId, "own", concept(4));
    await settle(answerId);
    await give(answerId, "mentor", concept(3), day(12));
    await settle(answerId, day(12));
    const answer = await answerOf(answerId);
    expect(answer.scoreBy).toBe("mentor");
    expect(answer.score).toBeCloseTo(2 / 3, 6);
    expect(await ledger()).toMatchObject([
      { kind: "interview", score: 2 / 3, trust: 1, raterId: grace.ownerId, difficulty: 3 },
    ]);
    // Good instead of easy, as if easy had never been said.
    expect(await memory()).toMatchObject({
      reps: 1,
      dueAt: new Date((answer.submittedAt?.getTime() ?? 0) + 3 * DAY),
    });
  });

  test("an older answer does not touch the memory of a later one", async () => {
    const older = await answered({ kind: "concept" });
    const later = await answered({ kind: "concept" }, { startedAt: day(30) });
    await give(later.answerId, "own", concept(4), day(31));
    await settle(later.answerId, day(31));
    const before = await memory();
    await give(older.answerId, "own", concept(1), day(32));
    await settle(older.answerId, day(32));
    expect(await memory()).toEqual(before);
  });

  test("the next answer goes on from the last", async () => {
    const first = await answered({ kind: "concept" });
    await give(first.answerId, "own", concept(3));
    await settle(first.answerId);
    const second = await answered({ kind: "concept" }, { startedAt: day(13) });
    await give(second.answerId, "own", concept(3), day(14));
    await settle(second.answerId, day(14));
    const after = await memory();
    expect(after).toMatchObject({ reps: 2, lastAnswerId: second.answerId });
    expect(((after?.dueAt.getTime() ?? 0) - (after?.reviewedAt.getTime() ?? 0)) / DAY).toBe(14);
  });
});

describe("skipped", () => {
  test("in a mock interview: nothing, and forgotten", async () => {
    const { answerId } = await answered({ kind: "concept", state: "skipped" });
    await settle(answerId);
    expect(await answerOf(answerId)).toMatchObject({ score: 0, scoreBy: "skipped" });
    expect(
      ((await memory())?.dueAt.getTime() ?? 0) - ((await memory())?.reviewedAt.getTime() ?? 0),
    ).toBe(DAY);
    expect(await ledger()).toEqual([]);
  });

  test("in practice, or in a session that goes on: not counted", async () => {
    const practice = await answered({ kind: "concept", state: "skipped" }, { mode: "practice" });
    await settle(practice.answerId);
    const open = await answered({ kind: "concept", state: "skipped" }, { isOpen: true });
    await settle(open.answerId);
    for (const { answerId } of [practice, open]) {
      expect(await answerOf(answerId)).toMatchObject({ score: null, scoreBy: null });
    }
    expect(await memory()).toBeUndefined();
  });
});

test("somebody else's answer is not settled", async () => {
  const { answerId } = await answered({ kind: "coding", ran: [4, 4] });
  const act = transaction((tx) => settleAnswer(tx, grace.ownerId, answerId, day(11)));
  await expect(act).rejects.toThrow("not there");
  const runs = await db().select().from(answerRuns);
  expect(runs).toHaveLength(1);
  expect(await ledger()).toEqual([]);
});
