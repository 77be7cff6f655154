import { count, eq } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { mutations } from "@/db/schema/trust";
import { newcomer } from "@/db/testing/cast";
import {
  endSession,
  handIn,
  questionOfKind,
  save,
  sessionOf,
  storedDraft,
  storedLeftovers,
  storedSession,
} from "@/db/testing/interviews";
import { AWKWARD_TEXTS, day, freshKey } from "@/db/testing/writing";
import { LEFTOVERS_MAX } from "@/lib/domain/interviews/merge-draft";
import type { OwnScope } from "@/lib/domain/scope";
import { dropLeftover } from "./save-draft";

const at = (minutes: number) => new Date(day(1).getTime() + minutes * 60_000);

let me: OwnScope;
let answerId: string;
let interviewId: string;
beforeEach(async () => {
  me = await newcomer();
  const session = await sessionOf(me, { questionIds: [questionOfKind("concept")] });
  interviewId = session.interviewId;
  answerId = session.answers[0]?.id ?? "";
});
const send = (body: string, baseVersion: number, minutes = 1) =>
  save(me, answerId, { body, baseVersion }, at(minutes));
const asideBodies = async () => (await storedLeftovers(answerId)).map(({ body }) => body);

describe("saving", () => {
  test("every text comes back as it went in", async () => {
    for (const [version, body] of AWKWARD_TEXTS.entries()) {
      expect(await send(body, version)).toMatchObject({ outcome: "saved", version: version + 1 });
      expect((await storedDraft(answerId))?.body).toBe(body);
    }
  });

  test("fifty thousand characters, of whatever width", async () => {
    const body = "𝕬".repeat(25_000);
    expect(await send(body, 0)).toMatchObject({ outcome: "saved" });
    expect((await storedDraft(answerId))?.body).toBe(body);
  });

  test("again, after a lost reply: the same answer, and nothing written", async () => {
    await send("one", 0);
    expect(await send("one", 0, 2)).toMatchObject({ outcome: "saved", version: 1 });
    expect(await storedDraft(answerId)).toMatchObject({ version: 1, savedAt: at(1) });
    expect(await asideBodies()).toEqual([]);
  });

  test("needs no row of its client key", async () => {
    const keys = () =>
      db().select({ n: count() }).from(mutations).where(eq(mutations.userId, me.ownerId));
    const before = await keys();
    await send("one", 0);
    await send("late", 0);
    expect(await keys()).toEqual(before);
  });
});

describe("two tabs", () => {
  test("the one that was overtaken is told what stands there, and its text is kept", async () => {
    await send("one", 0);
    await send("one two", 1);
    expect(await send("one three", 1)).toEqual({
      outcome: "put-aside",
      reason: "overtaken",
      body: "one two",
      version: 2,
    });
    expect(await asideBodies()).toEqual(["one three"]);
    // Sent again, because the reply was lost.
    expect(await send("one three", 1)).toMatchObject({ outcome: "put-aside" });
    // It goes on typing before it has heard.
    await send("one three four", 1);
    expect(await asideBodies()).toEqual(["one three four"]);
    expect((await storedDraft(answerId))?.body).toBe("one two");
  });

  test("at the same instant: one is stored, the other kept aside", async () => {
    const answers = await Promise.all(["left", "right"].map((body) => send(body, 0)));
    expect(answers.map(({ outcome }) => outcome).toSorted()).toEqual(["put-aside", "saved"]);
    const texts = [(await storedDraft(answerId))?.body, ...(await asideBodies())];
    expect(texts.toSorted()).toEqual(["left", "right"]);
  });

  test("too many texts aside: the next stays with its writer, and room can be made", async () => {
    await send("stored", 0);
    const name = (n: number) => `text ${String.fromCharCode(97 + n)}`;
    for (let n = 0; n < LEFTOVERS_MAX; n++) await send(name(n), 0);
    expect(await send("one more", 0)).toEqual({ outcome: "too-many-aside" });
    const [first] = await storedLeftovers(answerId);
    const input = { leftoverId: first?.id ?? "", clientKey: freshKey() };
    expect(await dropLeftover(await newcomer(), input)).toBe(false);
    expect(await dropLeftover(me, input)).toBe(true);
    expect(await dropLeftover(me, input)).toBe(true);
    expect(await send("one more", 0)).toMatchObject({ outcome: "put-aside" });
    expect(await asideBodies()).toHaveLength(LEFTOVERS_MAX);
  });
});

describe("an answer that is closed", () => {
  test("by handing it in: the text that came late is kept beside it", async () => {
    await send("one", 0);
    await handIn(me, answerId, { at: at(2) });
    expect(await send("one two", 1, 3)).toEqual({
      outcome: "put-aside",
      reason: "submitted",
      body: "one",
      version: 1,
    });
    expect(await send("one", 1, 3)).toMatchObject({ outcome: "saved", version: 1 });
    expect(await asideBodies()).toEqual(["one two"]);
  });

  test("by the end of the session", async () => {
    await endSession(me, interviewId, at(2));
    expect(await send("too late", 0, 3)).toMatchObject({ outcome: "put-aside", reason: "ended" });
    expect(await asideBodies()).toEqual(["too late"]);
  });

  test("by its time running out: the save that notices ends the session as it stood", async () => {
    await send("in time", 0);
    const late = 10 * 24 * 60;
    expect(await send("in time, and more", 1, late)).toMatchObject({
      outcome: "put-aside",
      reason: "ended",
      body: "in time",
    });
    expect((await storedSession(interviewId)).endReason).toBe("lapsed");
    expect(await asideBodies()).toEqual(["in time, and more"]);
  });
});

test("parts that the question does not have, and questions that nobody saw, take nothing", async () => {
  expect(await save(me, answerId, { field: "code", body: "x" }, at(1))).toEqual({
    outcome: "refused",
    problem: "no-such-field",
  });
  const other = await newcomer();
  const two = [questionOfKind("concept"), questionOfKind("behavioural")];
  const { answers } = await sessionOf(other, { questionIds: two });
  expect(await save(other, answers[1]?.id ?? "", { field: "task", body: "x" }, at(1))).toEqual({
    outcome: "refused",
    problem: "unseen",
  });
});
