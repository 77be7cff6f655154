import { and, asc, desc, eq, isNotNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { mentorRequests } from "@/db/schema/mentoring";
import { reviewSkills, reviews } from "@/db/schema/reviews";
import { isOpen, type ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import type { SecondOpinionView } from "@/lib/domain/mentoring/review-view";

type Place = {
  readonly reviewId: string;
  readonly round: number;
  readonly secondOf: string | null;
};

/**
 * How far the second opinion on a completed review is, with both people's ratings once it is in;
 * for a second opinion itself, the comparison with the review it is on. Null where none is wanted.
 */
export async function findSecond(place: Place): Promise<SecondOpinionView | null> {
  const { reviewId, secondOf } = place;
  if (secondOf !== null) return { state: "in", pairs: await listPairs(secondOf, reviewId) };
  const seconds = await db()
    .select({ id: reviews.id, phase: reviews.phase, completedAt: reviews.completedAt })
    .from(reviews)
    .where(eq(reviews.secondOf, reviewId))
    .orderBy(desc(reviews.submittedAt));
  const done = seconds.find((row) => row.completedAt !== null);
  if (done) return { state: "in", pairs: await listPairs(reviewId, done.id) };
  if (seconds.some((row) => isOpen(row.phase as ReviewPhase)))
    return { state: "rating", pairs: [] };
  const [request] = await db()
    .select({ state: mentorRequests.state })
    .from(mentorRequests)
    .where(and(eq(mentorRequests.reviewId, reviewId), eq(mentorRequests.kind, "second-opinion")))
    .orderBy(desc(mentorRequests.at))
    .limit(1);
  if (request?.state === "open") return { state: "wanted", pairs: [] };
  return request ? { state: "none-came", pairs: [] } : null;
}

/** Both ratings of every skill that both rated blind. */
async function listPairs(firstId: string, secondId: string): Promise<SecondOpinionView["pairs"]> {
  const pairs = await db()
    .select({
      skillId: reviewSkills.skillId,
      second: reviewSkills.value,
      first: sql<number | null>`(select f.value from review_skills f
        join reviews r on r.id = f.review_id and r.round = f.round
        where f.review_id = ${firstId} and f.skill_id = ${reviewSkills.skillId})`,
    })
    .from(reviewSkills)
    .innerJoin(
      reviews,
      and(eq(reviews.id, reviewSkills.reviewId), eq(reviews.round, reviewSkills.round)),
    )
    .where(and(eq(reviews.id, secondId), isNotNull(reviews.completedAt)))
    .orderBy(asc(reviewSkills.skillId));
  return pairs.map(({ skillId, first, second }) => ({ skillId, first, second }));
}
