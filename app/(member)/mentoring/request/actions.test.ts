import { and, eq, sql } from "drizzle-orm";
import { beforeEach, describe, expect, test } from "vitest";
import { acceptRequest, lockRequest } from "@/app/(member)/mentoring/desk/queue/actions";
import { db } from "@/db/client";
import { getRequest, getTakenRequest, getWait } from "@/db/queries/mentoring/requests/own-request";
import { mentorRequests } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { auditEvents } from "@/db/schema/trust";
import { newcomer } from "@/db/testing/cast";
import { emptyTestDatabase } from "@/db/testing/database";
import { age, databaseNow, offer, openWish } from "@/db/testing/queue";
import { freshKey } from "@/db/testing/writing";
import { mintOwnScope } from "@/lib/access/mint-scope";
import { newPerson, signedInBrowser } from "@/lib/access/testing/people";
import { openRequest, reopenRequest, saveRequest, withdrawRequest } from "./actions";

beforeEach(emptyTestDatabase);

const WORDS = "I would like a second pair of eyes on my tests.";
const fields = (more: Record<string, string | string[]> = {}) => ({
  clientKey: freshKey(),
  version: "0",
  words: WORDS,
  targetRungId: "mid",
  specialisationId: "",
  "sections[]": ["skills"],
  ...more,
});
async function learner(name = "Ada") {
  const { userId } = await newPerson(name);
  const { browser } = await signedInBrowser(userId);
  return { userId, browser, me: mintOwnScope(userId, "") };
}
const rowsOf = (userId: string) =>
  db()
    .select()
    .from(mentorRequests)
    .where(eq(mentorRequests.menteeId, userId))
    .orderBy(mentorRequests.at);
const requestOf = async (userId: string) =>
  getRequest(mintOwnScope(userId, ""), await databaseNow());

describe("a draft", () => {
  test("is kept however little is in it, and each save names the version it has seen", async () => {
    const { userId, browser } = await learner();
    const first = await browser.submit(saveRequest, fields({ words: "", "sections[]": [] }));
    expect(first.state).toMatchObject({ status: "ok", value: { version: 1, state: "draft" } });
    const more = fields({ version: "1", words: "More 👩🏽‍💻", specialisationId: "backend" });
    expect((await browser.submit(saveRequest, more)).state).toMatchObject({
      status: "ok",
      value: { version: 2 },
    });
    expect(await rowsOf(userId)).toMatchObject([
      { state: "draft", words: "More 👩🏽‍💻", specialisationId: "backend", openedAt: null },
    ]);
    const { state } = await browser.submit(saveRequest, fields({ version: "1", words: "Stale" }));
    expect(state).toMatchObject({
      status: "conflict",
      value: { version: 2, words: "More 👩🏽‍💻" },
      typed: { words: "Stale" },
    });
    expect(await rowsOf(userId)).toMatchObject([{ words: "More 👩🏽‍💻" }]);
  });

  test("two tabs that begin one at once have one draft, and the other is told", async () => {
    const { userId, browser } = await learner();
    const answers = await Promise.all(
      ["One", "Two"].map((words) => browser.submit(saveRequest, fields({ words }))),
    );
    expect(answers.map(({ state }) => state.status).toSorted()).toEqual(["conflict", "ok"]);
    expect(await rowsOf(userId)).toHaveLength(1);
  });

  test("the same save sent twice is one save", async () => {
    const { userId, browser } = await learner();
    const payload = fields();
    const [a, b] = await Promise.all([
      browser.submit(saveRequest, payload),
      browser.submit(saveRequest, payload),
    ]);
    expect(a.state).toEqual(b.state);
    expect(await rowsOf(userId)).toMatchObject([{ version: 1 }]);
  });

  test.each([
    ["words", { words: "x".repeat(1001) }],
    ["words", { words: "a\u0000b" }],
    ["targetRungId", { targetRungId: "boss" }],
    ["specialisationId", { specialisationId: "nothing" }],
    ["sections.0", { "sections[]": ["salary"] }],
    ["version", { version: "-1" }],
  ])("refuses a bad %s", async (field, bad) => {
    const { userId, browser } = await learner();
    const { state } = await browser.submit(saveRequest, fields(bad));
    expect(state.status).toBe("invalid");
    if (state.status === "invalid") expect(Object.keys(state.problems)).toContain(field);
    expect(await rowsOf(userId)).toEqual([]);
  });
});

describe("opening", () => {
  test("stores what was typed, shows it, tells mentors, and notes what was agreed to", async () => {
    const mentor = await newcomer();
    await offer(mentor.ownerId);
    const { userId, browser } = await learner();
    await browser.submit(saveRequest, fields({ words: "Draft" }));
    const { state } = await browser.submit(openRequest, fields({ version: "1" }));
    expect(state.status).toBe("ok");
    expect(await rowsOf(userId)).toMatchObject([{ state: "open", words: WORDS, route: 0 }]);
    const told = await db().select().from(notifications);
    expect(told).toMatchObject([
      { userId: mentor.ownerId, type: "request-waiting", href: "/mentoring/desk/queue" },
    ]);
    const [noted] = await db()
      .select({ details: auditEvents.details })
      .from(auditEvents)
      .where(and(eq(auditEvents.userId, userId), eq(auditEvents.act, "request-shown")));
    expect(noted?.details).toMatchObject({ sections: "skills" });
  });

  test("with too few words nothing is opened, and nothing is lost", async () => {
    const { userId, browser } = await learner();
    const { state } = await browser.submit(openRequest, fields({ words: "Help" }));
    expect(state).toMatchObject({ status: "invalid", typed: { words: "Help" } });
    expect(await rowsOf(userId)).toEqual([]);
  });

  test("twenty times at once opens one", async () => {
    const { userId, browser } = await learner();
    const payload = fields();
    await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        browser.submit(openRequest, i % 2 ? payload : { ...payload, clientKey: freshKey() }),
      ),
    );
    expect(await rowsOf(userId)).toMatchObject([{ state: "open" }]);
  });

  test("an open request is changed in its place, but not emptied", async () => {
    const { userId, browser } = await learner();
    const id = await openWish(userId);
    await age(id, 5);
    const [before] = await rowsOf(userId);
    const change = fields({ version: "1", words: "Something else that I would like to learn." });
    expect((await browser.submit(saveRequest, change)).state).toMatchObject({
      value: { version: 2, state: "open" },
    });
    const [after] = await rowsOf(userId);
    expect(after?.openedAt).toEqual(before?.openedAt);
    expect(after?.words).toBe(change.words);
    const { state } = await browser.submit(saveRequest, fields({ version: "2", words: "" }));
    expect(state).toMatchObject({ status: "invalid", problems: { words: expect.any(String) } });
  });
});

describe("withdrawing", () => {
  test("ends it at once, also for the mentor who reads it; undone, it is where it was", async () => {
    const mentor = await learner("Grace");
    await offer(mentor.userId);
    const { userId, browser } = await learner();
    const requestId = await openWish(userId, { words: WORDS });
    await age(requestId, 30);
    await mentor.browser.send(lockRequest, { requestId, clientKey: freshKey() });
    const { state } = await browser.send(withdrawRequest, { clientKey: freshKey() });
    expect(state).toEqual({ status: "ok", value: { requestId } });
    const late = await mentor.browser.send(acceptRequest, { requestId, clientKey: freshKey() });
    expect(late.state).toMatchObject({ problems: { form: expect.stringContaining("no longer") } });

    await db().delete(notifications);
    await browser.send(reopenRequest, { requestId, clientKey: freshKey() });
    const [old, again] = await rowsOf(userId);
    expect(old).toMatchObject({ state: "withdrawn" });
    expect(again).toMatchObject({ state: "open", words: WORDS, sections: ["skills"] });
    expect(again?.openedAt).toEqual(old?.openedAt);
    expect(again?.expiresAt).toEqual(old?.expiresAt);
    expect(await db().select().from(notifications)).toEqual([]);
  });

  test("what has run out keeps its text, and for a week its place", async () => {
    const { userId, browser } = await learner();
    const requestId = await openWish(userId, { words: WORDS });
    await age(requestId, 31 * 24);
    await db().update(mentorRequests).set({ state: "expired" });
    expect(await requestOf(userId)).toMatchObject({ state: "expired", words: WORDS });
    await browser.send(reopenRequest, { requestId, clientKey: freshKey() });
    const [old, again] = await rowsOf(userId);
    expect(again?.openedAt).toEqual(old?.openedAt);
    expect(again?.expiresAt?.getTime()).toBeGreaterThan(Date.now());
    expect(await requestOf(userId)).toMatchObject({ state: "open", words: WORDS });
    const { state } = await browser.send(reopenRequest, { requestId, clientKey: freshKey() });
    expect(state).toMatchObject({ status: "invalid", problems: { form: expect.any(String) } });
    expect(await rowsOf(userId)).toHaveLength(2);
  });

  test("a draft that was put away is taken up again as a draft", async () => {
    const { userId, browser } = await learner();
    await browser.submit(saveRequest, fields({ words: "Not fin" }));
    const { state } = await browser.send(withdrawRequest, { clientKey: freshKey() });
    const requestId = state.status === "ok" ? state.value.requestId : "";
    await browser.send(reopenRequest, { requestId, clientKey: freshKey() });
    expect(await requestOf(userId)).toMatchObject({ state: "draft", words: "Not fin" });
  });

  test("somebody else's is not there", async () => {
    const { userId } = await learner();
    const requestId = await openWish(userId);
    await db().update(mentorRequests).set({ state: "withdrawn" });
    const stranger = await learner("Linus");
    for (const id of [requestId, crypto.randomUUID()]) {
      const payload = { requestId: id, clientKey: freshKey() };
      const { state } = await stranger.browser.send(reopenRequest, payload);
      expect(state.status).toBe("not-found");
    }
  });
});

describe("what the learner sees", () => {
  test("the place counts everybody who asked before, and nobody else", async () => {
    const { me, userId } = await learner();
    expect(await getWait(me)).toEqual({ ahead: null, medianMs: null, sample: 0 });
    for (const hours of [9, 8, 2]) await age(await openWish((await newcomer()).ownerId), hours);
    const id = await openWish(userId);
    await age(id, 5);
    expect(await getWait(me)).toMatchObject({ ahead: 2 });
    await age(id, 10);
    expect(await getWait(me)).toMatchObject({ ahead: 0 });
  });

  test("the median rests on five taken in the last 90 days at least", async () => {
    const { me } = await learner();
    const taken = async (hours: number, daysAgo = 1) => {
      const id = await openWish((await newcomer()).ownerId);
      await db().execute(sql`update mentor_requests set state = 'accepted',
        taken_at = now() - make_interval(days => ${daysAgo}::int),
        opened_at = now() - make_interval(days => ${daysAgo}::int, hours => ${hours}::int) where id = ${id}`);
    };
    for (const hours of [1, 40, 3, 2]) await taken(hours);
    await taken(500, 91);
    expect(await getWait(me)).toEqual({ ahead: null, medianMs: null, sample: 4 });
    await taken(30);
    expect(await getWait(me)).toEqual({ ahead: null, medianMs: 3 * 3_600_000, sample: 5 });
  });

  test("that somebody reads it, not who; and in the end who took it, and where to go", async () => {
    const mentor = await learner("Grace H.");
    await offer(mentor.userId);
    const { me, userId } = await learner();
    const requestId = await openWish(userId);
    expect(await requestOf(userId)).toMatchObject({ isBeingRead: false, isWidenedEarly: false });
    await mentor.browser.send(lockRequest, { requestId, clientKey: freshKey() });
    const read = await requestOf(userId);
    expect(read).toMatchObject({ isBeingRead: true });
    expect(JSON.stringify(read)).not.toContain(mentor.userId);
    const accepted = await mentor.browser.send(acceptRequest, { requestId, clientKey: freshKey() });
    const taken = await getTakenRequest(me);
    expect(taken).toMatchObject({ mentorName: "Grace H.", mentorshipId: expect.any(String) });
    expect(accepted.redirectedTo).toBe(`/mentoring/mentees/${taken?.mentorshipId}`);
    expect(await requestOf(userId)).toMatchObject({ state: "accepted" });
  });
});
