import { and, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { administrators } from "@/db/schema/administration";
import { mentorships } from "@/db/schema/mentoring";
import { reviewSkills, reviews } from "@/db/schema/reviews";
import type { Section } from "@/lib/domain/mentoring/sections";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";

/** What the doors ask. Each reads the live rows; nothing is remembered between requests. */

const mentorshipQuery = preparedOnce((database) =>
  database
    .select({ ownerId: mentorships.menteeId, sections: mentorships.sections })
    .from(mentorships)
    .where(
      and(
        eq(mentorships.id, sql.placeholder("mentorshipId")),
        eq(mentorships.mentorId, sql.placeholder("ownerId")),
        isNull(mentorships.endedAt),
      ),
    )
    .prepare("find_live_mentorship"),
);

/** The mentee and the shared sections of a live mentorship in which `me` is the mentor. */
export async function findLiveMentorship(
  me: OwnScope,
  mentorshipId: string,
): Promise<{ ownerId: string; sections: Section[] } | null> {
  const [row] = await mentorshipQuery().execute({ ownerId: me.ownerId, mentorshipId });
  return row ? { ownerId: row.ownerId, sections: row.sections as Section[] } : null;
}

/** Phases in which neither side may see the other's ratings. */
const BLIND = ["submitted", "in_review", "returned", "resubmitted"];

/** The skills that this mentor is rating blind for this mentee, as a mentor or a second rater. */
export async function listBlindSkillIds(mentee: MentorScope): Promise<string[]> {
  const rows = await db()
    .selectDistinct({ skillId: reviewSkills.skillId })
    .from(reviews)
    .innerJoin(
      reviewSkills,
      and(eq(reviewSkills.reviewId, reviews.id), eq(reviewSkills.round, reviews.round)),
    )
    .where(
      and(
        eq(reviews.reviewerId, mentee.mentorId),
        eq(reviews.menteeId, mentee.ownerId),
        inArray(reviews.phase, BLIND),
      ),
    );
  return rows.map((row) => row.skillId);
}

const reviewQuery = preparedOnce((database) =>
  database
    .select({ ownerId: reviews.menteeId })
    .from(reviews)
    .leftJoin(mentorships, eq(mentorships.id, reviews.mentorshipId))
    .where(
      and(
        eq(reviews.id, sql.placeholder("reviewId")),
        eq(reviews.reviewerId, sql.placeholder("ownerId")),
        // A mentor's access ends with the mentorship, a second rater's with a block or an end.
        or(
          and(isNotNull(reviews.mentorshipId), isNull(mentorships.endedAt)),
          and(
            isNotNull(reviews.secondOf),
            inArray(reviews.phase, [...BLIND, "completed", "finished"]),
            sql`not exists (select 1 from mentor_blocks b
              where (b.blocker_id = ${reviews.menteeId} and b.blocked_id = ${reviews.reviewerId})
                or (b.blocker_id = ${reviews.reviewerId} and b.blocked_id = ${reviews.menteeId}))`,
          ),
        ),
        // What the learner took back, or what went on to somebody else, is not theirs to read.
        inArray(reviews.phase, [...BLIND, "completed", "finished"]),
      ),
    )
    .prepare("find_review_to_rate"),
);

/** The learner behind a review that `me` rates or has rated, while they may still see it. */
export async function findReviewToRate(
  me: OwnScope,
  reviewId: string,
): Promise<{ ownerId: string } | null> {
  const [row] = await reviewQuery().execute({ ownerId: me.ownerId, reviewId });
  return row ?? null;
}

/** Whether the person is an administrator of this instance. */
export async function isAdministrator(me: OwnScope): Promise<boolean> {
  const rows = await db()
    .select({ userId: administrators.userId })
    .from(administrators)
    .where(eq(administrators.userId, me.ownerId));
  return rows.length > 0;
}
