import { and, asc, eq, inArray, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/pg-core";
import { db } from "@/db/client";
import { users } from "@/db/schema/account";
import { checkIns, goals, mentorshipNotes } from "@/db/schema/goals";
import { invitations, mentorRequests, mentorships } from "@/db/schema/mentoring";
import type { OwnScope } from "@/lib/domain/scope";
import { exportReviews } from "./export-reviews";

/** Everything of the person's mentoring as a learner, for their own download. */
export async function exportAsLearner(me: OwnScope) {
  const [mentors, sent, requests, reviews, ownGoals] = await Promise.all([
    exportMentorships(me),
    exportInvitations(me, "mentee"),
    exportRequests(me),
    exportReviews(me),
    db().select().from(goals).where(eq(goals.menteeId, me.ownerId)).orderBy(asc(goals.at)),
  ]);
  return {
    mentorships: mentors,
    invitations: sent,
    requests,
    reviews,
    goals: ownGoals.map(({ menteeId: _, ...goal }) => goal),
  };
}

async function exportMentorships(me: OwnScope) {
  const rows = await db()
    .select({
      id: mentorships.id,
      mentor: users.name,
      sections: mentorships.sections,
      checkInRhythm: mentorships.checkInRhythm,
      startedAt: mentorships.startedAt,
      endedAt: mentorships.endedAt,
      // A block by the other side looks like any other farewell, here as well.
      endReason: sql<string | null>`case when ${mentorships.endReason} = 'blocked'
        and not exists (select 1 from mentor_blocks b where b.blocker_id = ${me.ownerId}
          and b.blocked_id = ${mentorships.mentorId})
        then 'mentor-left' else ${mentorships.endReason} end`,
    })
    .from(mentorships)
    .leftJoin(users, eq(users.id, mentorships.mentorId))
    .where(eq(mentorships.menteeId, me.ownerId))
    .orderBy(asc(mentorships.startedAt));
  const ids = rows.map(({ id }) => id);
  if (ids.length === 0) return [];
  const [told, notes] = await Promise.all([
    db()
      .select()
      .from(checkIns)
      .where(inArray(checkIns.mentorshipId, ids))
      .orderBy(asc(checkIns.at)),
    db()
      .select({
        mentorshipId: mentorshipNotes.mentorshipId,
        isMine: sql<boolean>`${mentorshipNotes.authorId} is not distinct from ${me.ownerId}`,
        body: mentorshipNotes.body,
        at: mentorshipNotes.at,
      })
      .from(mentorshipNotes)
      .where(
        and(inArray(mentorshipNotes.mentorshipId, ids), sql`${mentorshipNotes.removedAt} is null`),
      )
      .orderBy(asc(mentorshipNotes.at)),
  ]);
  return rows.map((row) => ({
    ...row,
    checkIns: told.filter((each) => each.mentorshipId === row.id).map(withoutMentorship),
    notes: notes.filter((each) => each.mentorshipId === row.id).map(withoutMentorship),
  }));
}

function withoutMentorship<T extends { mentorshipId: string }>({ mentorshipId: _, ...rest }: T) {
  return rest;
}

/** What the person sent out in one role. What opens an invitation is stored nowhere. */
export function exportInvitations(me: OwnScope, role: "mentee" | "mentor") {
  return db()
    .select({
      email: invitations.email,
      words: invitations.words,
      sections: invitations.sections,
      at: invitations.at,
      expiresAt: invitations.expiresAt,
      acceptedAt: invitations.acceptedAt,
      declinedAt: invitations.declinedAt,
      withdrawnAt: invitations.withdrawnAt,
    })
    .from(invitations)
    .where(and(eq(invitations.inviterId, me.ownerId), eq(invitations.inviterRole, role)))
    .orderBy(asc(invitations.at));
}

/** Requests without who reads them at the moment, and without whom they are kept from. */
function exportRequests(me: OwnScope) {
  const taker = alias(users, "taker");
  return db()
    .select({
      kind: mentorRequests.kind,
      reviewId: mentorRequests.reviewId,
      moreReviewIds: mentorRequests.moreReviewIds,
      targetRungId: mentorRequests.targetRungId,
      specialisationId: mentorRequests.specialisationId,
      words: mentorRequests.words,
      sections: mentorRequests.sections,
      state: mentorRequests.state,
      openedAt: mentorRequests.openedAt,
      expiresAt: mentorRequests.expiresAt,
      takenAt: mentorRequests.takenAt,
      // Whoever gives a second opinion is named to nobody.
      takenBy: sql<
        string | null
      >`case when ${mentorRequests.kind} = 'mentorship' then ${taker.name} end`,
      at: mentorRequests.at,
    })
    .from(mentorRequests)
    .leftJoin(taker, eq(taker.id, mentorRequests.takenBy))
    .where(eq(mentorRequests.menteeId, me.ownerId))
    .orderBy(asc(mentorRequests.at));
}
