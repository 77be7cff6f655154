import { and, asc, eq, isNull, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { preparedOnce } from "@/db/client/prepared";
import { mentorships } from "@/db/schema/mentoring";
import { reviewSkills, reviews } from "@/db/schema/reviews";
import { artefactSkills, artefacts, skillCurrents } from "@/db/schema/skills";
import type { OwnScope } from "@/lib/domain/scope";
import type { RungId } from "@/lib/domain/skills/framework";
import { selectRaterStanding } from "../standing";

/** What can be handed in, and to whom. */
export type Submission = {
  readonly mentorships: readonly {
    readonly id: string;
    readonly mentorName: string;
    /** The rung up to which their ratings weigh as a mentor's; null = as a peer's. */
    readonly raterRung: RungId | null;
  }[];
  /** Skills that have a claim or evidence. */
  readonly skills: readonly {
    readonly skillId: string;
    readonly claimed: number | null;
    readonly isNotObservable: boolean;
    readonly artefacts: readonly {
      readonly id: string;
      readonly title: string;
      /** ISO date. */
      readonly datedOn: string | null;
    }[];
    /** Mentorships in which the skill is under review already. */
    readonly openIn: readonly string[];
  }[];
};

const ownerId = sql.placeholder("ownerId");

const mentorsQuery = preparedOnce((database) =>
  database
    .select({
      id: mentorships.id,
      mentorId: mentorships.mentorId,
      mentorName: sql<string>`(select u.name from users u where u.id = ${mentorships.mentorId})`,
    })
    .from(mentorships)
    .where(and(eq(mentorships.menteeId, ownerId), isNull(mentorships.endedAt)))
    .orderBy(asc(mentorships.startedAt))
    .prepare("list_mentors_to_submit_to"),
);

const claimsQuery = preparedOnce((database) =>
  database
    .select({
      skillId: skillCurrents.skillId,
      claimed: skillCurrents.claimed,
      isNotObservable: skillCurrents.isNotObservable,
    })
    .from(skillCurrents)
    .where(eq(skillCurrents.userId, ownerId))
    .prepare("list_claims_to_submit"),
);

const evidenceQuery = preparedOnce((database) =>
  database
    .select({
      skillId: artefactSkills.skillId,
      id: artefacts.id,
      title: artefacts.title,
      datedOn: artefacts.datedOn,
    })
    .from(artefacts)
    .innerJoin(artefactSkills, eq(artefactSkills.artefactId, artefacts.id))
    .where(and(eq(artefacts.userId, ownerId), isNull(artefacts.withdrawnAt)))
    .orderBy(asc(artefacts.at), asc(artefacts.id))
    .limit(5000)
    .prepare("list_evidence_to_submit"),
);

const openQuery = preparedOnce((database) =>
  database
    .selectDistinct({ skillId: reviewSkills.skillId, mentorshipId: reviews.mentorshipId })
    .from(reviews)
    .innerJoin(
      reviewSkills,
      and(eq(reviewSkills.reviewId, reviews.id), eq(reviewSkills.round, reviews.round)),
    )
    .where(
      and(
        eq(reviews.menteeId, ownerId),
        sql`${reviews.phase} in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed')`,
        isNull(reviews.secondOf),
      ),
    )
    .prepare("list_skills_under_review"),
);

/** The live mentorships and the skills that the person could hand in to them now. */
export async function getSubmission(me: OwnScope): Promise<Submission> {
  const whose = { ownerId: me.ownerId };
  const [mentors, claims, evidence, open] = await Promise.all([
    mentorsQuery().execute(whose),
    claimsQuery().execute(whose),
    evidenceQuery().execute(whose),
    openQuery().execute(whose),
  ]);
  const standings = await Promise.all(
    mentors.map(({ mentorId }) => (mentorId ? selectRaterStanding(db(), mentorId) : null)),
  );
  return {
    mentorships: mentors.map(({ id, mentorName }, i) => ({
      id,
      mentorName,
      raterRung: standings[i]?.rung ?? null,
    })),
    skills: claims
      .map((claim) => ({
        ...claim,
        artefacts: evidence
          .filter((each) => each.skillId === claim.skillId)
          .map(({ skillId: _, ...artefact }) => artefact),
        openIn: open
          .filter((each) => each.skillId === claim.skillId)
          .flatMap(({ mentorshipId }) => (mentorshipId === null ? [] : [mentorshipId])),
      }))
      .filter(
        ({ claimed, isNotObservable, artefacts: held }) =>
          claimed !== null || isNotObservable || held.length > 0,
      ),
  };
}
