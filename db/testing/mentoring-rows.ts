import { eq } from "drizzle-orm";
import { db } from "@/db/client";
import { mentorships } from "@/db/schema/mentoring";
import { reviewRounds, reviewSkills, reviews } from "@/db/schema/reviews";
import type { ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { OwnScope } from "@/lib/domain/scope";
import { day } from "./writing";

/** A live mentorship as a row, for tests that are about something else. Returns its id. */
export async function mentorshipRow(
  mentee: OwnScope,
  mentor: OwnScope,
  more: Partial<typeof mentorships.$inferInsert> & { sections?: Section[] } = {},
): Promise<string> {
  const [row] = await db()
    .insert(mentorships)
    .values({
      menteeId: mentee.ownerId,
      mentorId: mentor.ownerId,
      sections: ["skills"],
      startedAt: day(1),
      ...more,
    })
    .returning({ id: mentorships.id });
  return row?.id ?? "";
}

/** Ends it, without any of the consequences. */
export async function endMentorshipRow(mentorshipId: string): Promise<void> {
  await db()
    .update(mentorships)
    .set({ endedAt: day(40), endReason: "mentee-left" })
    .where(eq(mentorships.id, mentorshipId));
}

/** A review of some skills in one round, as rows. Returns its id. */
export async function reviewRow(
  mentee: OwnScope,
  reviewer: OwnScope,
  skillIds: readonly string[],
  more: Partial<typeof reviews.$inferInsert> & { phase?: ReviewPhase } = {},
): Promise<string> {
  const at = day(20);
  const moments = { submittedAt: at, turnSince: at, activeAt: at };
  const people = { menteeId: mentee.ownerId, reviewerId: reviewer.ownerId };
  const [row] = await db()
    .insert(reviews)
    .values({ ...people, phase: "submitted", ...moments, ...more })
    .returning({ id: reviews.id });
  const reviewId = row?.id ?? "";
  await db().insert(reviewRounds).values({ reviewId, round: 1, submittedAt: at });
  const lines = skillIds.map((skillId) => ({ reviewId, round: 1, skillId, selfRating: 4 }));
  await db().insert(reviewSkills).values(lines);
  return reviewId;
}

/** Puts a review into another phase, and nothing else. */
export async function turnReviewRow(reviewId: string, phase: ReviewPhase): Promise<void> {
  await db().update(reviews).set({ phase }).where(eq(reviews.id, reviewId));
}
