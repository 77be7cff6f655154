import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { answerRuns } from "@/db/schema/interview-scores";
import { ledgerEntries } from "@/db/schema/skills";
import { mutations } from "@/db/schema/trust";
import { newcomer } from "@/db/testing/cast";
import {
  endSession,
  handIn,
  questionOfKind,
  save,
  sessionOf,
  storedAnswers,
  write,
} from "@/db/testing/interviews";
import { day, freshKey } from "@/db/testing/writing";
import { checkNames } from "@/lib/domain/interviews/hidden-report";
import type { RunRequest, RunResult } from "@/lib/domain/interviews/runs";
import { openHiddenRun, reportRun } from "./hidden-run";
import { submitAnswer } from "./submit-answer";

const at = (minutes: number) => new Date(day(1).getTime() + minutes * 60_000);
const key = () => ({ clientKey: freshKey() });

async function begun(kind: "coding" | "testing" | "sql" | "debugging" | "concept" = "coding") {
  const me = await newcomer();
  const session = await sessionOf(me, { questionIds: [questionOfKind(kind)] });
  const { interviewId, answers } = session;
  return { me, interviewId, answerId: answers[0]?.id ?? "" };
}
const allPassed = (request: RunRequest | null) =>
  request ? checkNames(request).map((name) => ({ name, hasPassed: true, milliseconds: 3 })) : [];

describe("handing in", () => {
  test.each(["coding", "testing", "sql", "debugging"] as const)(
    "%s: hands out the hidden run of what was saved last",
    async (kind) => {
      const { me, answerId } = await begun(kind);
      await save(me, answerId, { field: "code", body: "-- mine" }, at(1));
      const answer = await submitAnswer(me, { answerId, ...key() }, at(2));
      if (answer.outcome !== "done" || !answer.request) throw new Error("no request");
      const { request } = answer;
      expect(request.kind === "sql" ? request.query : request.code).toBe("-- mine");
      expect(checkNames(request).length).toBeGreaterThan(1);
    },
  );

  test("words have nothing to run; nothing at all cannot be handed in", async () => {
    const { me, answerId } = await begun("concept");
    expect(await submitAnswer(me, { answerId, ...key() }, at(1))).toEqual({
      outcome: "refused",
      problem: "empty",
    });
    await save(me, answerId, { body: "It depends." }, at(1));
    const answer = await submitAnswer(me, { answerId, ...key() }, at(2));
    expect(answer).toEqual({ outcome: "done", request: null });
    expect(await openHiddenRun(me, { answerId })).toEqual({
      outcome: "refused",
      problem: "not-code",
    });
  });

  test("at the same instant from two tabs, and once more: once, each with the run", async () => {
    const { me, interviewId, answerId } = await begun();
    await save(me, answerId, { field: "code", body: "x = 1" }, at(1));
    const both = await Promise.all(
      [2, 3].map((minutes) => submitAnswer(me, { answerId, ...key() }, at(minutes))),
    );
    expect(both[0]).toEqual(both[1]);
    const [answer] = await storedAnswers(interviewId);
    expect(answer?.state).toBe("submitted");
    expect(await submitAnswer(me, { answerId, ...key() }, at(9))).toEqual(both[0]);
    expect((await storedAnswers(interviewId))[0]?.submittedAt).toEqual(answer?.submittedAt);
  });

  test("leaves no hidden test in the rows of client keys", async () => {
    const { me, answerId } = await begun();
    await save(me, answerId, { field: "code", body: "x = 1" }, at(1));
    await submitAnswer(me, { answerId, ...key() }, at(2));
    const rows = await db().select().from(mutations).where(eq(mutations.userId, me.ownerId));
    expect(JSON.stringify(rows)).not.toContain("Hidden test");
  });
});

describe("the hidden run", () => {
  test("is nobody's before handing in, and never a stranger's", async () => {
    const { me, answerId } = await begun();
    const report = { answerId, status: "done" as const, checks: [], ...key() };
    const tooSoon = { outcome: "refused", problem: "not-submitted" };
    expect(await openHiddenRun(me, { answerId })).toEqual(tooSoon);
    expect(await reportRun(me, report, at(1))).toEqual(tooSoon);
    await save(me, answerId, { field: "code", body: "x = 1" }, at(1));
    await handIn(me, answerId, { at: at(2) });
    const eve = await newcomer();
    expect(await openHiddenRun(eve, { answerId })).toEqual({ outcome: "not-found" });
    expect(await reportRun(eve, { ...report, ...key() }, at(3))).toEqual({ outcome: "not-found" });
  });

  test("is reported once: every check of it, whatever else is said", async () => {
    const { me, interviewId, answerId } = await begun();
    await save(me, answerId, { field: "code", body: "x = 1" }, at(1));
    const answer = await submitAnswer(me, { answerId, ...key() }, at(2));
    const request = "request" in answer ? answer.request : null;
    const [first, ...rest] = allPassed(request);
    const checks = [...rest, { name: "made up", hasPassed: true, milliseconds: 1 }];
    const report = { answerId, status: "done" as const, checks, ...key() };
    const noted = await reportRun(me, report, at(3));
    expect(noted).toMatchObject({
      outcome: "done",
      run: { passed: rest.length, total: rest.length + 1, runner: "candidate" },
    });
    expect(await reportRun(me, report, at(3))).toEqual(noted);
    const again = { ...report, checks: [first, ...rest].flatMap((c) => c ?? []), ...key() };
    expect(await reportRun(me, again, at(4))).toEqual({
      outcome: "refused",
      problem: "already-run",
    });
    const runs = await db().select().from(answerRuns).where(eq(answerRuns.answerId, answerId));
    expect(runs).toHaveLength(1);
    expect(runs[0]?.checks.map(({ name }) => name)).toEqual(request ? checkNames(request) : []);
    const [stored] = await storedAnswers(interviewId);
    expect(stored?.share).toBeCloseTo(rest.length / (rest.length + 1));
    expect(stored?.scoreBy).toBe("tests");
  });

  test.each(["stopped", "crashed"] as const)("%s: counts for nothing", async (status) => {
    const { me, answerId } = await begun();
    await save(me, answerId, { field: "code", body: "x = 1" }, at(1));
    await handIn(me, answerId, { at: at(2) });
    const report = { answerId, status: status as RunResult["status"], checks: [], ...key() };
    expect(await reportRun(me, report, at(3))).toMatchObject({ outcome: "done", run: null });
    expect(await openHiddenRun(me, { answerId })).toMatchObject({ outcome: "done" });
    expect(
      await db().select().from(answerRuns).where(eq(answerRuns.answerId, answerId)),
    ).toHaveLength(0);
  });

  test("that ran out of time may be tried again, and the better one counts", async () => {
    const { me, interviewId, answerId } = await begun();
    await save(me, answerId, { field: "code", body: "x = 1" }, at(1));
    const answer = await submitAnswer(me, { answerId, ...key() }, at(2));
    const checks = allPassed("request" in answer ? answer.request : null);
    const slow = { answerId, status: "timed-out" as const, checks: checks.slice(1), ...key() };
    await reportRun(me, slow, at(3));
    await reportRun(me, { answerId, status: "done", checks, ...key() }, at(4));
    expect((await storedAnswers(interviewId))[0]?.share).toBe(1);
  });

  test("of an answer that the end handed in can be done after it, and enters the ledger", async () => {
    const { me, interviewId, answerId } = await begun();
    await write(
      me,
      { id: answerId, interviewId, position: 0 },
      { field: "code", body: "x" },
      at(1),
    );
    await endSession(me, interviewId, at(5));
    const opened = await openHiddenRun(me, { answerId });
    const checks = allPassed("request" in opened ? opened.request : null);
    // Long after the end: evidence is taken within ninety days.
    await reportRun(me, { answerId, status: "done", checks, ...key() }, day(3));
    const entries = await db()
      .select()
      .from(ledgerEntries)
      .where(eq(ledgerEntries.userId, me.ownerId));
    expect(entries).toMatchObject([{ kind: "coding", score: 1, trust: 0.5 }]);
  });
});
