import { and, asc, desc, eq, inArray, isNull, ne, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { reviewRounds, reviewSkills, reviews } from "@/db/schema/reviews";
import { artefactSkills, artefacts, skillCurrents } from "@/db/schema/skills";
import { ARTEFACTS_PER_SKILL_MAX } from "@/lib/domain/mentoring/review-inputs";
import type { HandedIn } from "@/lib/domain/mentoring/review-machine";

/**
 * What the learner hands in with these skills at this moment: the claim (null where there is none,
 * or nothing to observe) and the newest of what supports it, as much as one skill can hand in.
 */
export async function selectHandedIn(
  tx: Transaction,
  menteeId: string,
  skillIds: readonly string[],
): Promise<HandedIn[]> {
  const claims = await tx
    .select({ skillId: skillCurrents.skillId, claimed: skillCurrents.claimed })
    .from(skillCurrents)
    .where(and(eq(skillCurrents.userId, menteeId), inArray(skillCurrents.skillId, [...skillIds])));
  const evidence = await tx
    .select({ skillId: artefactSkills.skillId, artefactId: artefacts.id })
    .from(artefactSkills)
    .innerJoin(artefacts, eq(artefacts.id, artefactSkills.artefactId))
    .where(
      and(
        eq(artefactSkills.userId, menteeId),
        inArray(artefactSkills.skillId, [...skillIds]),
        isNull(artefacts.withdrawnAt),
      ),
    )
    .orderBy(desc(artefacts.at), desc(artefacts.id));
  return skillIds.map((skillId) => ({
    skillId,
    self: claims.find((claim) => claim.skillId === skillId)?.claimed ?? null,
    artefactIds: evidence
      .filter((each) => each.skillId === skillId)
      .slice(0, ARTEFACTS_PER_SKILL_MAX)
      .map((each) => each.artefactId),
  }));
}

/** Those of these skills that another open review of the mentorship holds already. */
export async function selectTaken(
  tx: Transaction,
  place: {
    readonly mentorshipId: string;
    readonly skillIds: readonly string[];
    readonly exceptId?: string;
  },
): Promise<string[]> {
  const { mentorshipId, skillIds, exceptId } = place;
  const rows = await tx
    .selectDistinct({ skillId: reviewSkills.skillId })
    .from(reviews)
    .innerJoin(
      reviewSkills,
      and(eq(reviewSkills.reviewId, reviews.id), eq(reviewSkills.round, reviews.round)),
    )
    .where(
      and(
        eq(reviews.mentorshipId, mentorshipId),
        sql`${reviews.phase} in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed')`,
        inArray(reviewSkills.skillId, [...skillIds]),
        exceptId === undefined ? undefined : ne(reviews.id, exceptId),
      ),
    );
  return rows.map((row) => row.skillId);
}

/**
 * What the learner wrote when they first handed a review in: the only words of theirs that were
 * written before anybody had answered, and so the only ones that say nothing of the answers.
 */
export async function selectFirstWords(tx: Transaction, reviewId: string): Promise<string> {
  const [row] = await tx
    .select({ words: reviewRounds.words })
    .from(reviewRounds)
    .where(eq(reviewRounds.reviewId, reviewId))
    .orderBy(asc(reviewRounds.round))
    .limit(1);
  return row?.words ?? "";
}
