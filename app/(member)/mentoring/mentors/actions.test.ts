import { and, eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { leaveForGood } from "@/app/(member)/settings/actions";
import { db, transaction } from "@/db/client";
import { beginMentorship } from "@/db/queries/mentoring/begin-mentorship";
import { listBlocked } from "@/db/queries/mentoring/farewell";
import { getOwnMentor, listEndedMentors, listOwnMentors } from "@/db/queries/mentoring/own-mentors";
import { users } from "@/db/schema/account";
import { mentorBlocks, mentorRequests, mentorships } from "@/db/schema/mentoring";
import { notifications } from "@/db/schema/notifications";
import { reviews } from "@/db/schema/reviews";
import { auditEvents } from "@/db/schema/trust";
import { reviewRow } from "@/db/testing/mentoring-rows";
import { freshKey } from "@/db/testing/writing";
import { findMentee, findReview, findShared } from "@/lib/access/mentoring";
import { PASSWORD } from "@/lib/access/testing/people";
import { SECTIONS } from "@/lib/domain/mentoring/sections";
import { blockTheMentee, endAsTheirMentor } from "../farewell/actions";
import { aMentorship, type Somebody, somebody, theMentorship } from "../testing/people";
import { block, changeMentor, chooseRhythm, leave, shareSection, unblockPerson } from "./actions";

async function pair() {
  const [ada, grace] = [await somebody(), await somebody("Grace")];
  const mentorshipId = await aMentorship(ada.userId, grace.userId);
  return { ada, grace, mentorshipId };
}

const share = (who: Somebody, mentorshipId: string, more: Record<string, unknown> = {}) =>
  who.browser.send(shareSection, {
    clientKey: freshKey(),
    mentorshipId,
    section: "career",
    isShared: true,
    expectedVersion: 1,
    ...more,
  });
const act = (who: Somebody, action: typeof leave, mentorshipId: string) =>
  who.browser.send(action, { clientKey: freshKey(), mentorshipId });
const openReview = (ada: Somebody, grace: Somebody, mentorshipId: string) =>
  reviewRow(ada.scope, grace.scope, ["sql"], { mentorshipId });

const toldTo = async ({ userId }: Somebody) =>
  db()
    .select({ type: notifications.type, href: notifications.href, data: notifications.data })
    .from(notifications)
    .where(and(eq(notifications.userId, userId), eq(notifications.type, "mentorship-ended")));
const requestsOf = ({ userId }: Somebody) =>
  db().select().from(mentorRequests).where(eq(mentorRequests.menteeId, userId));
const actsOf = async ({ userId }: Somebody) => {
  const rows = await db().select().from(auditEvents).where(eq(auditEvents.userId, userId));
  return rows.map(({ act: name }) => name).toSorted();
};

describe("consent", () => {
  test("a switch counts for the mentor's very next look", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const sees = async (section: "skills" | "career") => {
      const mentee = await findMentee(grace.scope, mentorshipId);
      return mentee !== null && (await findShared(mentee, section)) !== null;
    };
    expect([await sees("skills"), await sees("career")]).toEqual([true, false]);
    expect((await share(ada, mentorshipId)).state).toEqual({
      status: "ok",
      value: { sections: ["skills", "career"], rhythm: "weekly", version: 2 },
    });
    expect([await sees("skills"), await sees("career")]).toEqual([true, true]);
    await share(ada, mentorshipId, { section: "skills", isShared: false, expectedVersion: 2 });
    expect([await sees("skills"), await sees("career")]).toEqual([false, true]);
    expect(await actsOf(ada)).toEqual(["consent-changed", "consent-changed"]);
  });

  test("two tabs: the second hears how it stands, and nothing is mixed", async () => {
    const { ada, mentorshipId } = await pair();
    await share(ada, mentorshipId);
    const { state } = await share(ada, mentorshipId, { section: "skills", isShared: false });
    expect(state).toMatchObject({
      status: "conflict",
      value: { sections: ["skills", "career"], version: 2 },
    });
    expect((await theMentorship(mentorshipId)).sections).toEqual(["skills", "career"]);
  });

  test("of many at the same moment exactly one of a version counts", async () => {
    const { ada, mentorshipId } = await pair();
    const answers = await Promise.all(
      SECTIONS.map((section) => share(ada, mentorshipId, { section, isShared: true })),
    );
    expect(answers.filter(({ state }) => state.status === "ok")).toHaveLength(1);
    expect((await theMentorship(mentorshipId)).version).toBe(2);
  });

  test("nobody but the mentee, and nothing once it is over", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const linus = await somebody("Linus");
    for (const who of [grace, linus]) {
      expect((await share(who, mentorshipId)).state.status).toBe("not-found");
    }
    await act(ada, leave, mentorshipId);
    expect((await share(ada, mentorshipId, { expectedVersion: 2 })).state.status).toBe("not-found");
    expect((await theMentorship(mentorshipId)).sections).toEqual(["skills"]);
  });
});

test("the rhythm is chosen by the mentee", async () => {
  const { ada, grace, mentorshipId } = await pair();
  const choose = (who: Somebody) =>
    who.browser.send(chooseRhythm, {
      clientKey: freshKey(),
      mentorshipId,
      rhythm: "fortnightly",
      expectedVersion: 1,
    });
  expect((await choose(grace)).state.status).toBe("not-found");
  expect((await choose(ada)).state).toMatchObject({ value: { rhythm: "fortnightly", version: 2 } });
  expect((await choose(ada)).state.status).toBe("conflict");
});

describe("parting", () => {
  test("leaving ends what is open, tells the mentor, and shuts every door at once", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const reviewId = await openReview(ada, grace, mentorshipId);
    expect(await findReview(grace.scope, reviewId)).not.toBeNull();
    expect((await act(grace, leave, mentorshipId)).state.status).toBe("not-found");
    expect((await act(ada, leave, mentorshipId)).state.status).toBe("ok");
    expect((await act(ada, leave, mentorshipId)).state.status).toBe("not-found");
    expect(await findMentee(grace.scope, mentorshipId)).toBeNull();
    expect(await findReview(grace.scope, reviewId)).toBeNull();
    expect(await requestsOf(ada)).toEqual([]);
    expect(await toldTo(grace)).toEqual([
      {
        type: "mentorship-ended",
        href: "/mentoring/desk",
        data: { name: "Ada Lovelace", as: "mentee" },
      },
    ]);
    expect(await toldTo(ada)).toEqual([]);
    const [review] = await db().select().from(reviews).where(eq(reviews.id, reviewId));
    expect(review?.phase).toBe("ended");
    expect(await listOwnMentors(ada.scope)).toEqual([]);
    expect(await listEndedMentors(ada.scope)).toMatchObject([
      { mentorshipId, mentorName: "Grace", endReason: "mentee-left", openReviews: 0 },
    ]);
  });

  test("changing the mentor waits in the queue with every open review, as old as the oldest", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const older = await openReview(ada, grace, mentorshipId);
    const newer = await openReview(ada, grace, mentorshipId);
    const long = new Date(Date.now() - 9 * 86_400_000);
    await db().update(reviews).set({ submittedAt: long }).where(eq(reviews.id, older));
    await db().update(reviews).set({ submittedAt: new Date() }).where(eq(reviews.id, newer));
    expect((await act(ada, changeMentor, mentorshipId)).state.status).toBe("ok");
    expect(await requestsOf(ada)).toMatchObject([
      {
        state: "open",
        kind: "mentorship",
        openedAt: long,
        reviewId: older,
        moreReviewIds: [newer],
        excludedIds: [grace.userId],
        sections: ["skills"],
      },
    ]);
  });

  test("changing with nothing open still asks for somebody else", async () => {
    const { ada, mentorshipId } = await pair();
    await act(ada, changeMentor, mentorshipId);
    expect(await requestsOf(ada)).toMatchObject([{ state: "open", reviewId: null }]);
  });

  test("a double click changes once", async () => {
    const { ada, mentorshipId } = await pair();
    const clientKey = freshKey();
    const answers = await Promise.all(
      [0, 1].map(() => ada.browser.send(changeMentor, { clientKey, mentorshipId })),
    );
    expect(answers.map(({ state }) => state.status)).toEqual(["ok", "ok"]);
    expect(await requestsOf(ada)).toHaveLength(1);
  });

  test("a mentor ends it with a word, and what waited goes back to the queue without consent", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const reviewId = await openReview(ada, grace, mentorshipId);
    const end = (who: Somebody, words: string) =>
      who.browser.send(endAsTheirMentor, { clientKey: freshKey(), mentorshipId, words });
    expect((await end(ada, "Bye")).state.status).toBe("not-found");
    expect((await end(grace, " ")).state).toMatchObject({ problems: { words: expect.anything() } });
    expect((await end(grace, "I am off to sea.")).redirectedTo).toBe("/mentoring/desk");
    expect((await end(grace, "Again")).state.status).toBe("not-found");
    expect(await toldTo(ada)).toMatchObject([
      {
        href: `/mentoring/mentors/${mentorshipId}`,
        data: { name: "Grace", as: "mentor", words: "I am off to sea." },
      },
    ]);
    expect(await requestsOf(ada)).toMatchObject([
      { reviewId, sections: [], excludedIds: [grace.userId] },
    ]);
  });
});

describe("blocking", () => {
  test("ends it, forbids a new beginning, and is not told", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const reviewId = await openReview(ada, grace, mentorshipId);
    expect((await act(ada, block, mentorshipId)).state.status).toBe("ok");
    expect(await requestsOf(ada)).toMatchObject([{ reviewId }]);
    expect(await toldTo(grace)).toMatchObject([{ data: { name: "Ada Lovelace", as: "mentee" } }]);
    const graceAudit = await db()
      .select({ act: auditEvents.act, details: auditEvents.details })
      .from(auditEvents)
      .where(eq(auditEvents.userId, grace.userId));
    expect(JSON.stringify(graceAudit)).not.toContain("block");
    const begin = () =>
      transaction((tx) =>
        beginMentorship(
          tx,
          { menteeId: grace.userId, mentorId: ada.userId, sections: [] },
          new Date(),
        ),
      );
    expect(await begin()).toEqual({ outcome: "blocked" });
    expect(await listBlocked(ada.scope)).toMatchObject([{ userId: grace.userId, name: "Grace" }]);
    const undo = (who: Somebody, userId: string) =>
      who.browser.send(unblockPerson, { clientKey: freshKey(), userId });
    expect((await undo(grace, ada.userId)).state.status).toBe("not-found");
    expect((await undo(ada, grace.userId)).state.status).toBe("ok");
    expect(await begin()).toMatchObject({ outcome: "begun" });
  });

  test("a former mentor can be blocked, by their mentee alone", async () => {
    const { ada, grace, mentorshipId } = await pair();
    await act(ada, leave, mentorshipId);
    expect((await act(await somebody("Linus"), block, mentorshipId)).state.status).toBe(
      "not-found",
    );
    expect((await act(grace, block, mentorshipId)).state.status).toBe("not-found");
    expect((await act(ada, block, mentorshipId)).state.status).toBe("ok");
    expect(await getOwnMentor(ada.scope, mentorshipId)).toMatchObject({
      isBlocked: true,
      endReason: "mentee-left",
    });
  });

  test("by a mentor looks to the mentee as if they had left", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const send = (who: Somebody) =>
      who.browser.send(blockTheMentee, { clientKey: freshKey(), mentorshipId });
    expect((await send(ada)).state.status).toBe("not-found");
    expect((await send(grace)).redirectedTo).toBe("/mentoring/desk");
    expect(await getOwnMentor(ada.scope, mentorshipId)).toMatchObject({
      isBlocked: false,
      endReason: "mentor-left",
    });
    expect(await toldTo(ada)).toMatchObject([{ data: { name: "Grace", as: "mentor" } }]);
  });

  test("in a race with a beginning: never a live mentorship beside a block", async () => {
    const { ada, grace, mentorshipId } = await pair();
    await act(ada, leave, mentorshipId);
    const two = { menteeId: ada.userId, mentorId: grace.userId, sections: [] };
    for (let i = 0; i < 30; i++) {
      await Promise.all([
        act(ada, block, mentorshipId),
        transaction((tx) => beginMentorship(tx, two, new Date())),
      ]);
      const live = await listOwnMentors(ada.scope);
      expect(live).toEqual([]);
      await db().delete(mentorBlocks);
    }
  });
});

describe("an account that goes", () => {
  const goes = ({ browser, email }: Somebody) =>
    browser.submit(leaveForGood, {
      clientKey: freshKey(),
      confirmation: email,
      password: PASSWORD,
    });

  test("as a mentor leaves no review behind: each waits for somebody else", async () => {
    const { ada, grace, mentorshipId } = await pair();
    const reviewId = await openReview(ada, grace, mentorshipId);
    expect((await goes(grace)).redirectedTo).toBe("/");
    expect(await db().$count(users, eq(users.id, grace.userId))).toBe(0);
    expect(await requestsOf(ada)).toMatchObject([{ state: "open", reviewId }]);
    expect(await toldTo(ada)).toMatchObject([{ data: { as: "mentor" } }]);
    expect(JSON.stringify(await toldTo(ada))).not.toContain("Grace");
    expect(await getOwnMentor(ada.scope, mentorshipId)).toMatchObject({
      mentorName: null,
      endReason: "account-deleted",
    });
  });

  test("as a mentee takes everything along, and the mentor hears of it", async () => {
    const { ada, grace, mentorshipId } = await pair();
    await openReview(ada, grace, mentorshipId);
    expect((await goes(ada)).redirectedTo).toBe("/");
    expect(await db().$count(mentorships, eq(mentorships.id, mentorshipId))).toBe(0);
    expect(await db().$count(reviews, eq(reviews.menteeId, ada.userId))).toBe(0);
    expect(await toldTo(grace)).toMatchObject([{ data: { as: "mentee" } }]);
  });
});
