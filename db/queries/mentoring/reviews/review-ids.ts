import { and, desc, eq, isNull } from "drizzle-orm";
import { db } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import type { OwnScope } from "@/lib/domain/scope";

/** The learner's reviews in one mentorship, newest first: at most the 100 that lists show. */
export async function listReviewIdsIn(me: OwnScope, mentorshipId: string): Promise<string[]> {
  const rows = await db()
    .select({ id: reviews.id })
    .from(reviews)
    .where(
      and(
        eq(reviews.menteeId, me.ownerId),
        eq(reviews.mentorshipId, mentorshipId),
        isNull(reviews.secondOf),
      ),
    )
    .orderBy(desc(reviews.submittedAt))
    .limit(100);
  return rows.map(({ id }) => id);
}
