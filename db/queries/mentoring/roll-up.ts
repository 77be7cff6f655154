import { eq, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { mentorships } from "@/db/schema/mentoring";

/**
 * Counts a mentorship's open reviews and disagreements anew, in the transaction that touched one
 * of them, so that a mentor's desk reads one row a mentee whatever the number of reviews.
 */
export async function refreshMentorship(
  tx: Transaction,
  mentorshipId: string | null,
): Promise<void> {
  if (mentorshipId === null) return;
  await tx
    .update(mentorships)
    .set({
      openReviews: sql`(select count(*)::int from reviews r where r.mentorship_id = ${mentorshipId}
        and r.phase in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed'))`,
      waitingSince: sql`(select min(r.turn_since) from reviews r where r.mentorship_id = ${mentorshipId}
        and r.phase in ('submitted', 'in_review', 'resubmitted'))`,
      openDisagreements: sql`(select count(*)::int from disagreements d
        join reviews r on r.id = d.review_id where r.mentorship_id = ${mentorshipId}
        and d.settled_at is null)`,
    })
    .where(eq(mentorships.id, mentorshipId));
}
