import { eq } from "drizzle-orm";
import { describe, expect, test } from "vitest";
import { db } from "@/db/client";
import { getEverything } from "@/db/queries/exports";
import { users } from "@/db/schema/account";
import { vouches } from "@/db/schema/administration";
import { feedbackPoints, feedbackSnippets } from "@/db/schema/feedback";
import { checkIns, goals, mentorshipNotes } from "@/db/schema/goals";
import { invitations, mentorBlocks, mentorOffers, mentorships } from "@/db/schema/mentoring";
import { notifications, outgoingMails } from "@/db/schema/notifications";
import { reviewSkills, reviews } from "@/db/schema/reviews";
import { newcomer } from "@/db/testing/cast";
import { newReview, type ReviewWish } from "@/db/testing/mentoring";
import { day } from "@/db/testing/writing";

const words = { situation: "x", behaviour: "x", impact: "x", nextStep: "x" };

/** A review between two people with all that hangs on it; what nobody may export says so. */
async function story(wish: ReviewWish) {
  const between = await newReview({ words: "Please look at my queries.", ...wish });
  const { mentee, mentor, mentorshipId, reviewId } = between;
  await db().update(users).set({ name: "Mentee NAME" }).where(eq(users.id, mentee.ownerId));
  await db().update(users).set({ name: "Mentor NAME" }).where(eq(users.id, mentor.ownerId));
  const at = day(3);
  const point = { reviewId, round: 1, skillId: "sql", type: "essential", ...words, at };
  await db()
    .insert(feedbackPoints)
    .values([
      { ...point, impact: "SENT point", sentAt: at },
      { ...point, impact: "DRAFT point" },
    ]);
  await db()
    .insert(mentorshipNotes)
    .values([
      { mentorshipId, authorId: mentee.ownerId, body: "MENTEE note", at },
      { mentorshipId, authorId: mentor.ownerId, body: "MENTOR note", at },
      { mentorshipId, authorId: mentor.ownerId, body: "REMOVED note", at, removedAt: at },
    ]);
  const checkIn = { mentorshipId, done: "CHECKED in", next: "On", confidence: 4, at };
  await db().insert(checkIns).values(checkIn);
  const goal = { skillId: "sql", fromLevel: 2, toLevel: 3, dueOn: "2027-01-01", at };
  await db()
    .insert(goals)
    .values({ ...goal, menteeId: mentee.ownerId, plannedEvidence: "GOAL evidence" });
  return between;
}

describe("a learner's export", () => {
  test("holds what they handed in, and of a review that goes on none of its ratings", async () => {
    const { mentee, mentor } = await story({ ratings: { sql: 1.5, git: null } });
    const everything = await getEverything(mentee);
    expect(everything.asLearner).toMatchObject({
      mentorships: [
        {
          mentor: "Mentor NAME",
          sections: ["skills"],
          notes: [
            { isMine: true, body: "MENTEE note" },
            { isMine: false, body: "MENTOR note" },
          ],
          checkIns: [{ done: "CHECKED in", confidence: 4 }],
        },
      ],
      goals: [{ plannedEvidence: "GOAL evidence" }],
      reviews: [
        {
          reviewer: "Mentor NAME",
          phase: "in_review",
          rounds: [{ words: "Please look at my queries." }],
          skills: [
            { skillId: "git", selfRating: 3, value: null, isNotObservable: null, weight: null },
            { skillId: "sql", selfRating: 4, value: null, isNotObservable: null, weight: null },
          ],
          evidence: [{ isLookedAt: null }, { isLookedAt: null }],
          feedback: [{ impact: "SENT point" }],
          disagreements: [],
        },
      ],
    });
    const text = JSON.stringify(everything);
    expect(text).not.toMatch(/DRAFT|REMOVED/);
    expect(text).not.toContain(mentor.ownerId);
  });

  test("shows both ratings once the review is completed", async () => {
    const { mentee, mentor } = await story({ ratings: { sql: 2, git: null }, to: "completed" });
    const everything = await getEverything(mentee);
    expect(everything.asLearner.reviews).toMatchObject([
      {
        phase: "completed",
        skills: [
          { skillId: "git", selfRating: 3, value: null, isNotObservable: true },
          { skillId: "sql", selfRating: 4, value: 2, isNotObservable: false },
        ],
        evidence: [
          { skillId: "git", isLookedAt: false },
          { skillId: "sql", isLookedAt: true },
        ],
        disagreements: [{ skillId: "sql", mentorRating: 2, thirdRating: null }],
      },
    ]);
    expect(JSON.stringify(everything)).not.toContain(mentor.ownerId);
  });

  test("keeps the drafts of an earlier round, though the last one is shown", async () => {
    const { mentee, reviewId } = await story({ ratings: { sql: 2, git: 3 }, to: "completed" });
    await db().update(reviewSkills).set({ round: 1 }).where(eq(reviewSkills.reviewId, reviewId));
    await db().update(reviews).set({ round: 2 }).where(eq(reviews.id, reviewId));
    const { asLearner } = await getEverything(mentee);
    expect(asLearner.reviews[0]?.skills.map(({ value }) => value)).toEqual([null, null]);
  });
});

test("a mentor's export holds what is theirs, and nothing of a mentee", async () => {
  const { mentee, mentor, mentorshipId } = await story({
    to: "completed",
    ratings: { sql: 2, git: 3 },
  });
  const userId = mentor.ownerId;
  const at = day(4);
  await db().insert(mentorOffers).values({ userId, capacity: 3, about: "OFFER text" });
  await db().insert(vouches).values({ mentorId: userId, rungId: "senior" });
  const snippet = { userId, type: "actionable", title: "SNIPPET", at };
  await db().insert(feedbackSnippets).values(snippet);
  const invitation = { inviterId: userId, inviterRole: "mentor", at, expiresAt: at };
  await db()
    .insert(invitations)
    .values({ ...invitation, tokenHash: "HASH", words: "INVITED" });
  const told = { userId, type: "review-submitted", data: { name: "Mentee NAME" }, at };
  await db()
    .insert(notifications)
    .values({ ...told, href: `/mentoring/mentees/${mentorshipId}` });
  const mail = { userId, kind: "invitation", toAddress: "a@example.org", subject: "x", at };
  await db()
    .insert(outgoingMails)
    .values({ ...mail, body: "LINK token", sendAfter: at });
  const everything = await getEverything(mentor);
  expect(everything).toMatchObject({
    offer: [{ about: "OFFER text" }],
    snippets: [{ title: "SNIPPET" }],
    asMentor: {
      invitations: [{ words: "INVITED" }],
      mentorships: [{ endedAt: null }],
      vouches: [{ rungId: "senior" }],
    },
    mails: [{ toAddress: "a@example.org" }],
  });
  expect(everything.notifications.map(({ type }) => type)).toContain("review-submitted");
  const text = JSON.stringify(everything);
  expect(text).not.toMatch(/Mentee|MENTEE|MENTOR note|CHECKED|GOAL|my queries|point|HASH|LINK/);
  expect(text).not.toContain(mentee.ownerId);
});

test("blocks are exported to who set them, and are no matter of the other's", async () => {
  const { mentee, mentor, mentorshipId } = await story({});
  const { ownerId: blockerId } = mentor;
  await db()
    .insert(mentorBlocks)
    .values({ blockerId, blockedId: mentee.ownerId, at: day(5) });
  await db()
    .update(mentorships)
    .set({ endedAt: day(5), endReason: "blocked" })
    .where(eq(mentorships.id, mentorshipId));
  expect((await getEverything(mentor)).blocked).toMatchObject([{ name: "Mentee NAME" }]);
  const other = await getEverything(mentee);
  expect(other.blocked).toEqual([]);
  expect(other.asLearner.mentorships).toMatchObject([{ endReason: "mentor-left" }]);
});

test("a stranger's export knows nothing of the two", async () => {
  const { mentee, mentor } = await story({ to: "completed", ratings: { sql: 2, git: 3 } });
  const text = JSON.stringify(await getEverything(await newcomer()));
  for (const { ownerId } of [mentee, mentor]) expect(text).not.toContain(ownerId);
  expect(text).not.toMatch(/NAME|CHECKED|GOAL/);
});
