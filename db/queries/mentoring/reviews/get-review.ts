import { and, eq, isNull, sql } from "drizzle-orm";
import { preparedOnce } from "@/db/client/prepared";
import { reviews } from "@/db/schema/reviews";
import { projectReview, type StoredReview } from "@/lib/domain/mentoring/project-review";
import { isRevealed, type ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import type { ReviewView } from "@/lib/domain/mentoring/review-view";
import type { OwnScope, ReviewerScope } from "@/lib/domain/scope";
import { isUuid } from "@/lib/domain/uuid";
import { listArtefacts, listLines, type Sight } from "./review-lines";
import { findSecond } from "./review-second";
import { listDisagreements, listFeedback, listMessages, listRounds } from "./review-talk";

const headColumns = {
  id: reviews.id,
  phase: reviews.phase,
  round: reviews.round,
  menteeId: reviews.menteeId,
  reviewerId: reviews.reviewerId,
  mentorshipId: reviews.mentorshipId,
  secondOf: reviews.secondOf,
  words: reviews.words,
  allowsSecond: reviews.allowsSecond,
  submittedAt: reviews.submittedAt,
  turnSince: reviews.turnSince,
  completedAt: reviews.completedAt,
  closedAt: reviews.closedAt,
  menteeName: sql<string>`(select u.name from users u where u.id = ${reviews.menteeId})`,
  reviewerName: sql<string | null>`(select u.name from users u where u.id = ${reviews.reviewerId})`,
};

const ownHeadQuery = preparedOnce((database) =>
  database
    .select(headColumns)
    .from(reviews)
    .where(
      and(
        eq(reviews.id, sql.placeholder("reviewId")),
        eq(reviews.menteeId, sql.placeholder("ownerId")),
        isNull(reviews.secondOf),
      ),
    )
    .prepare("find_own_review"),
);

/** A review of the person's own skills as they may see it now; null where there is none. */
export async function getOwnReview(me: OwnScope, reviewId: string): Promise<ReviewView | null> {
  if (!isUuid(reviewId)) return null;
  const [head] = await ownHeadQuery().execute({ reviewId, ownerId: me.ownerId });
  if (!head) return null;
  const sight = isRevealed(head.phase as ReviewPhase) ? "both" : "self";
  return projectReview(await readRest(head, sight), { id: me.ownerId, side: "mentee" });
}

const headToRateQuery = preparedOnce((database) =>
  database
    .select(headColumns)
    .from(reviews)
    .where(
      and(
        eq(reviews.id, sql.placeholder("reviewId")),
        eq(reviews.menteeId, sql.placeholder("ownerId")),
        eq(reviews.reviewerId, sql.placeholder("reviewerId")),
      ),
    )
    .prepare("find_review_head_to_rate"),
);

/** The review as whoever rates it may see it now: blind until they have completed it. */
export async function getReviewToRate(review: ReviewerScope): Promise<ReviewView | null> {
  const { reviewId, ownerId, reviewerId } = review;
  const [head] = await headToRateQuery().execute({ reviewId, ownerId, reviewerId });
  if (!head) return null;
  const sight = isRevealed(head.phase as ReviewPhase) ? "both" : "rating";
  return projectReview(await readRest(head, sight), { id: reviewerId, side: "mentor" });
}

type Head = Awaited<ReturnType<ReturnType<typeof ownHeadQuery>["execute"]>>[number];

/** Reads what the sight allows; a second rater has no talk, so none is read. */
async function readRest(head: Head, sight: Sight): Promise<StoredReview> {
  const { secondOf, submittedAt, turnSince, completedAt, closedAt, ...rest } = head;
  const { id: reviewId, round } = head;
  const talks = secondOf === null;
  const [lines, artefacts, rounds, feedback, messages, disagreements, second] = await Promise.all([
    listLines({ reviewId, round }, sight),
    listArtefacts({ reviewId, round }),
    listRounds(reviewId),
    talks ? listFeedback(reviewId, sight) : [],
    talks ? listMessages(reviewId) : [],
    talks && sight === "both" ? listDisagreements(reviewId) : [],
    sight === "both" ? findSecond({ reviewId, round, secondOf }) : null,
  ]);
  return {
    ...rest,
    phase: head.phase as ReviewPhase,
    isSecondOpinion: secondOf !== null,
    submittedAt: submittedAt.getTime(),
    turnSince: turnSince.getTime(),
    completedAt: completedAt?.getTime() ?? null,
    closedAt: closedAt?.getTime() ?? null,
    lines: lines.map((line) => ({ ...line, artefacts: artefacts.get(line.skillId) ?? [] })),
    rounds,
    feedback,
    messages,
    disagreements,
    second,
  };
}
