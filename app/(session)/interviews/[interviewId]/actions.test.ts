import { describe, expect, test } from "vitest";
import { beginInterview } from "@/app/(member)/interviews/actions";
import { setUpFields } from "@/app/(member)/interviews/testing/session-rows";
import { questionOfKind, sessionOf, storedAnswers, storedSession } from "@/db/testing/interviews";
import { databaseNow } from "@/db/testing/queue";
import { freshKey } from "@/db/testing/writing";
import type { Action } from "@/lib/access/action";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import type { QuestionKind } from "@/lib/domain/interviews/question";
import { endInterview, reportRun, saveDraft, submitAnswer, turnTo } from "./actions";

// As in production; other tests may send as much as they like.
process.env.RUNG_RATE_LIMIT_FACTOR = "1";

async function person() {
  const { userId } = await newPerson();
  const { browser, sessionId } = await signedInBrowser(userId);
  const act = <T>(action: Action<T>, fields: Record<string, unknown>) =>
    browser.send(action, { clientKey: freshKey(), ...fields });
  return { me: mintOwnScope(userId, sessionId), act };
}

async function begun(kind: QuestionKind = "coding") {
  const { me, act } = await person();
  const questionIds = [questionOfKind(kind), questionOfKind("concept")];
  const { interviewId, answers } = await sessionOf(me, { questionIds, at: await databaseNow() });
  return { act, interviewId, answerId: answers[0]?.id ?? "" };
}

describe("beginning", () => {
  test("leads to the session, and a second time to the same one", async () => {
    const { act } = await person();
    const first = await act(beginInterview, setUpFields());
    expect(first.redirectedTo).toMatch(/^\/interviews\/[0-9a-f-]{36}$/);
    const { redirectedTo } = await act(beginInterview, setUpFields());
    expect(redirectedTo).toBe(first.redirectedTo);
  });

  test("says at its field what cannot be drawn", async () => {
    const { act } = await person();
    const wish = { ...setUpFields(), code: "aaaaaaaaaa" };
    expect((await act(beginInterview, wish)).state).toMatchObject({
      status: "invalid",
      problems: { code: expect.stringContaining("Nobody has drawn") },
      typed: { code: "aaaaaaaaaa" },
    });
  });

  test("is refused for the day after sixty sessions", async () => {
    const { act } = await person();
    const wish = { ...setUpFields(), code: "aaaaaaaaaa" };
    for (let n = 0; n < 60; n++) await act(beginInterview, wish);
    expect((await act(beginInterview, wish)).state.status).toBe("limited");
  });
});

describe("saving", () => {
  test("answers with the version, or with what another tab left there", async () => {
    const { act, answerId } = await begun();
    const text = (body: string) => ({ answerId, field: "code", body, baseVersion: 0 });
    const saved = await act(saveDraft, text("one"));
    expect(saved.state).toMatchObject({ status: "ok", value: { version: 1 } });
    expect((await act(saveDraft, text("two"))).state).toMatchObject({
      status: "conflict",
      message: expect.stringContaining("kept aside"),
      value: { reason: "overtaken", body: "one", version: 1 },
    });
  });

  test("a text that is too long, or cannot be stored, is told at its field", async () => {
    const { act, answerId } = await begun();
    const text = { answerId, field: "code", baseVersion: 0 };
    for (const body of ["x".repeat(50_001), "a\u0000b"]) {
      expect((await act(saveDraft, { ...text, body })).state).toMatchObject({
        status: "invalid",
        problems: { body: expect.any(String) },
      });
    }
  });
});

test("handing in gives the hidden run, and its report the outcome", async () => {
  const { act, interviewId, answerId } = await begun();
  expect((await act(submitAnswer, { answerId })).state).toMatchObject({
    status: "invalid",
    problems: { form: expect.stringContaining("nothing to hand in") },
  });
  await act(saveDraft, { answerId, field: "code", body: "x = 1", baseVersion: 0 });
  const handedIn = await act(submitAnswer, { answerId });
  expect(handedIn.state).toMatchObject({
    status: "ok",
    value: { request: { kind: "python", code: "x = 1" } },
  });
  const report = { answerId, status: "timed-out", checks: [] };
  expect((await act(reportRun, report)).state).toMatchObject({
    status: "ok",
    value: { interviewId, run: { passed: 0, share: 0, runner: "candidate" } },
  });
});

test("ending leads to the report; whatever comes after it is told so", async () => {
  const { act, interviewId, answerId } = await begun();
  const report = `/interviews/${interviewId}/report`;
  const input = { interviewId, clientKey: freshKey() };
  expect((await act(endInterview, input)).redirectedTo).toBe(report);
  const { endedAt } = await storedSession(interviewId);
  expect((await act(endInterview, input)).redirectedTo).toBe(report);
  expect((await act(endInterview, { interviewId })).redirectedTo).toBe(report);
  expect((await storedSession(interviewId)).endedAt).toEqual(endedAt);
  expect((await act(turnTo, { interviewId, position: 1 })).state).toMatchObject({
    status: "conflict",
    value: { reason: "ended", interviewId },
  });
  const late = { answerId, field: "code", body: "late", baseVersion: 0 };
  expect((await act(saveDraft, late)).state).toMatchObject({
    status: "conflict",
    value: { reason: "ended", version: 0 },
  });
});

test("forms send numbers as text", async () => {
  const { act, interviewId } = await begun();
  const { state } = await act(turnTo, { interviewId, position: "1" });
  expect(state).toMatchObject({ status: "ok", value: { position: 1 } });
  expect((await storedAnswers(interviewId))[1]?.state).toBe("open");
});
