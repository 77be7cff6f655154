import { and, asc, eq, sql } from "drizzle-orm";
import { preparedOnce } from "@/db/client/prepared";
import { reviewEvidence, reviewSkills } from "@/db/schema/reviews";
import { artefacts } from "@/db/schema/skills";
import type { StoredLine } from "@/lib/domain/mentoring/project-review";
import type { RatingWeight } from "@/lib/domain/mentoring/rating-weight";
import type { ArtefactView } from "@/lib/domain/mentoring/review-view";

/** Whose ratings are read at all: the learner's, the reviewer's, or, once shown, both. */
export type Sight = "self" | "rating" | "both";

/** Parts of a review that `get-review.ts` has found to be the viewer's. */
export type RoundOf = { readonly reviewId: string; readonly round: number };

type Line = Omit<StoredLine, "artefacts">;

const own = { skillId: reviewSkills.skillId, self: reviewSkills.selfRating };
const given = {
  skillId: reviewSkills.skillId,
  value: reviewSkills.value,
  isNotObservable: reviewSkills.isNotObservable,
  weight: sql<RatingWeight | null>`${reviewSkills.weight}`,
};

const ofRound = and(
  eq(reviewSkills.reviewId, sql.placeholder("reviewId")),
  eq(reviewSkills.round, sql.placeholder("round")),
);

const ownQuery = preparedOnce((database) =>
  database
    .select(own)
    .from(reviewSkills)
    .where(ofRound)
    .orderBy(asc(reviewSkills.skillId))
    .prepare("list_own_review_lines"),
);
const givenQuery = preparedOnce((database) =>
  database
    .select(given)
    .from(reviewSkills)
    .where(ofRound)
    .orderBy(asc(reviewSkills.skillId))
    .prepare("list_given_review_lines"),
);
const bothQuery = preparedOnce((database) =>
  database
    .select({ ...own, ...given })
    .from(reviewSkills)
    .where(ofRound)
    .orderBy(asc(reviewSkills.skillId))
    .prepare("list_both_review_lines"),
);

export async function listLines(place: RoundOf, sight: Sight): Promise<Line[]> {
  if (sight === "self") return ownQuery().execute(place);
  if (sight === "rating") {
    const rows = await givenQuery().execute(place);
    return rows.map(({ skillId, ...rating }) => ({ skillId, rating }));
  }
  const rows = await bothQuery().execute(place);
  return rows.map(({ skillId, self, ...rating }) => ({ skillId, self, rating }));
}

const artefactsQuery = preparedOnce((database) =>
  database
    .select({
      skillId: reviewEvidence.skillId,
      id: artefacts.id,
      kind: artefacts.kind,
      title: artefacts.title,
      url: artefacts.url,
      body: artefacts.body,
      datedOn: artefacts.datedOn,
      isLookedAt: reviewEvidence.isLookedAt,
      isWithdrawn: sql<boolean>`${artefacts.withdrawnAt} is not null`,
    })
    .from(reviewEvidence)
    .innerJoin(artefacts, eq(artefacts.id, reviewEvidence.artefactId))
    .where(
      and(
        eq(reviewEvidence.reviewId, sql.placeholder("reviewId")),
        eq(reviewEvidence.round, sql.placeholder("round")),
      ),
    )
    .orderBy(asc(artefacts.datedOn), asc(artefacts.at), asc(artefacts.id))
    .prepare("list_review_artefacts"),
);

/** What was handed in with the round, by skill. */
export async function listArtefacts(place: RoundOf): Promise<Map<string, ArtefactView[]>> {
  const bySkill = new Map<string, ArtefactView[]>();
  for (const { skillId, ...artefact } of await artefactsQuery().execute(place)) {
    const mine = bySkill.get(skillId);
    if (mine) mine.push(artefact);
    else bySkill.set(skillId, [artefact]);
  }
  return bySkill;
}
