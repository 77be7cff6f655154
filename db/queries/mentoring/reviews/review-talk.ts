import { and, asc, eq, isNotNull, sql } from "drizzle-orm";
import { preparedOnce } from "@/db/client/prepared";
import { disagreements, feedbackPoints, reviewMessages } from "@/db/schema/feedback";
import { reviewRounds } from "@/db/schema/reviews";
import { artefacts } from "@/db/schema/skills";
import type {
  StoredDisagreementRow,
  StoredFeedback,
  StoredMessage,
} from "@/lib/domain/mentoring/project-review";
import type { RoundView } from "@/lib/domain/mentoring/review-view";
import { MESSAGES_MAX } from "./message-rows";
import type { Sight } from "./review-lines";

/** Parts of a review that `get-review.ts` has found to be the viewer's. */
const reviewId = sql.placeholder("reviewId");

const roundsQuery = preparedOnce((database) =>
  database
    .select({
      round: reviewRounds.round,
      words: reviewRounds.words,
      submittedAt: reviewRounds.submittedAt,
      returnedAt: reviewRounds.returnedAt,
      returnWords: reviewRounds.returnWords,
      // Written out: Drizzle leaves the table away where a query reads only one, and the names that
      // are left would be those of the inner table, whose every row would do.
      skillIds: sql<string[]>`array(select s.skill_id from review_skills s
        where s.review_id = review_rounds.review_id and s.round = review_rounds.round
        order by s.skill_id)`,
    })
    .from(reviewRounds)
    .where(eq(reviewRounds.reviewId, reviewId))
    .orderBy(asc(reviewRounds.round))
    .limit(100)
    .prepare("list_review_rounds"),
);

export async function listRounds(id: string): Promise<RoundView[]> {
  const rows = await roundsQuery().execute({ reviewId: id });
  return rows.map(({ submittedAt, returnedAt, ...row }) => ({
    ...row,
    submittedAt: submittedAt.getTime(),
    returnedAt: returnedAt?.getTime() ?? null,
  }));
}

const pointColumns = {
  id: feedbackPoints.id,
  round: feedbackPoints.round,
  skillId: feedbackPoints.skillId,
  artefactId: artefacts.id,
  artefactTitle: artefacts.title,
  type: feedbackPoints.type,
  situation: feedbackPoints.situation,
  behaviour: feedbackPoints.behaviour,
  impact: feedbackPoints.impact,
  nextStep: feedbackPoints.nextStep,
  at: feedbackPoints.at,
  sentAt: feedbackPoints.sentAt,
  resolvedAt: feedbackPoints.resolvedAt,
  version: feedbackPoints.version,
};

const pointsQuery = preparedOnce((database) =>
  database
    .select(pointColumns)
    .from(feedbackPoints)
    .leftJoin(artefacts, eq(artefacts.id, feedbackPoints.artefactId))
    .where(eq(feedbackPoints.reviewId, reviewId))
    .orderBy(asc(feedbackPoints.at), asc(feedbackPoints.id))
    .limit(500)
    .prepare("list_feedback"),
);
const sentPointsQuery = preparedOnce((database) =>
  database
    .select(pointColumns)
    .from(feedbackPoints)
    .leftJoin(artefacts, eq(artefacts.id, feedbackPoints.artefactId))
    .where(and(eq(feedbackPoints.reviewId, reviewId), isNotNull(feedbackPoints.sentAt)))
    .orderBy(asc(feedbackPoints.at), asc(feedbackPoints.id))
    .limit(500)
    .prepare("list_sent_feedback"),
);

/** Drafts are read for the reviewer alone; `both` is read by either, so it holds none either. */
export async function listFeedback(id: string, sight: Sight): Promise<StoredFeedback[]> {
  const query = sight === "rating" ? pointsQuery() : sentPointsQuery();
  const rows = await query.execute({ reviewId: id });
  return rows.map(({ artefactId, artefactTitle, at, sentAt, resolvedAt, ...row }) => ({
    ...row,
    artefact:
      artefactId === null || artefactTitle === null
        ? null
        : { id: artefactId, title: artefactTitle },
    at: at.getTime(),
    sentAt: sentAt?.getTime() ?? null,
    resolvedAt: resolvedAt?.getTime() ?? null,
  }));
}

const messagesQuery = preparedOnce((database) =>
  database
    .select({
      id: reviewMessages.id,
      disagreementId: reviewMessages.disagreementId,
      feedbackId: reviewMessages.feedbackId,
      authorId: reviewMessages.authorId,
      authorName: sql<
        string | null
      >`(select u.name from users u where u.id = ${reviewMessages.authorId})`,
      side: reviewMessages.side,
      body: reviewMessages.body,
      at: reviewMessages.at,
    })
    .from(reviewMessages)
    .where(eq(reviewMessages.reviewId, reviewId))
    .orderBy(asc(reviewMessages.at), asc(reviewMessages.id))
    .limit(MESSAGES_MAX)
    .prepare("list_review_messages"),
);

export async function listMessages(id: string): Promise<StoredMessage[]> {
  const rows = await messagesQuery().execute({ reviewId: id });
  return rows.map((row) => ({ ...row, at: row.at.getTime() }));
}

const disagreementsQuery = preparedOnce((database) =>
  database
    .select({
      id: disagreements.id,
      skillId: disagreements.skillId,
      self: disagreements.selfRating,
      mentor: disagreements.mentorRating,
      state: disagreements.state,
      third: disagreements.thirdRating,
      isThirdIn: disagreements.isThirdIn,
      settledAt: disagreements.settledAt,
    })
    .from(disagreements)
    .where(eq(disagreements.reviewId, reviewId))
    .orderBy(asc(disagreements.skillId))
    .prepare("list_disagreements"),
);

export async function listDisagreements(id: string): Promise<StoredDisagreementRow[]> {
  const rows = await disagreementsQuery().execute({ reviewId: id });
  return rows.map((row) => ({ ...row, settledAt: row.settledAt?.getTime() ?? null }));
}
