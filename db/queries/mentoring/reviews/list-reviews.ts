import { and, asc, desc, eq, inArray, isNotNull, isNull, or, sql } from "drizzle-orm";
import { preparedOnce } from "@/db/client/prepared";
import { mentorships } from "@/db/schema/mentoring";
import { reviews } from "@/db/schema/reviews";
import type { ReviewPhase } from "@/lib/domain/mentoring/review-machine";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";

const LISTED_MAX = 100;

type Line = {
  readonly id: string;
  readonly phase: ReviewPhase;
  readonly skillIds: string[];
  readonly submittedAt: Date;
  readonly turnSince: Date;
};

/** A review in a list of the learner's, or of a mentee's. */
export type ListedReview = Line & {
  readonly reviewerName: string | null;
  readonly isSecondOpinion: false;
  /** The review that took over where this one found no answer. */
  readonly successorId: string | null;
};

export type ReviewLine = ListedReview;

const columns = {
  id: reviews.id,
  phase: sql<ReviewPhase>`${reviews.phase}`,
  submittedAt: reviews.submittedAt,
  turnSince: reviews.turnSince,
  // Written out: Drizzle leaves the table away where a query reads only one, and a round would be
  // compared with itself.
  skillIds: sql<string[]>`array(select s.skill_id from review_skills s
    where s.review_id = reviews.id and s.round = reviews.round order by s.skill_id)`,
};
const reviewerName = sql<
  string | null
>`(select u.name from users u where u.id = ${reviews.reviewerId})`;
const menteeName = sql<string>`(select u.name from users u where u.id = ${reviews.menteeId})`;

const ownQuery = preparedOnce((database) =>
  database
    .select({ ...columns, reviewerName, successorId: reviews.successorId })
    .from(reviews)
    .where(and(eq(reviews.menteeId, sql.placeholder("ownerId")), isNull(reviews.secondOf)))
    .orderBy(desc(reviews.submittedAt), desc(reviews.id))
    .limit(LISTED_MAX)
    .prepare("list_own_reviews"),
);

/** The learner's reviews, newest first. Second opinions on them are not listed. */
export async function listOwnReviews(me: OwnScope): Promise<ListedReview[]> {
  const rows = await ownQuery().execute({ ownerId: me.ownerId });
  return rows.map((row) => ({ ...row, isSecondOpinion: false as const }));
}

/** What a reviewer may still open: not what was taken back or went on to somebody else. */
const READABLE = ["submitted", "in_review", "returned", "resubmitted", "completed", "finished"];

const menteeQuery = preparedOnce((database) =>
  database
    .select({ ...columns, reviewerName, successorId: reviews.successorId })
    .from(reviews)
    .where(
      and(
        eq(reviews.mentorshipId, sql.placeholder("mentorshipId")),
        eq(reviews.menteeId, sql.placeholder("ownerId")),
        eq(reviews.reviewerId, sql.placeholder("mentorId")),
        inArray(reviews.phase, READABLE),
      ),
    )
    .orderBy(desc(reviews.submittedAt), desc(reviews.id))
    .limit(LISTED_MAX)
    .prepare("list_reviews_of"),
);

/** The reviews of this mentorship that its mentor can open, newest first. */
export async function listReviewsOf(mentee: MentorScope): Promise<ListedReview[]> {
  const { mentorshipId, ownerId, mentorId } = mentee;
  const rows = await menteeQuery().execute({ mentorshipId, ownerId, mentorId });
  return rows.map((row) => ({ ...row, isSecondOpinion: false as const }));
}

/** A review that somebody rates, with whose it is. */
export type ReviewToRate = Line & {
  readonly menteeName: string;
  readonly isSecondOpinion: boolean;
};

const toRateQuery = preparedOnce((database) =>
  database
    .select({
      ...columns,
      menteeName,
      isSecondOpinion: sql<boolean>`${reviews.secondOf} is not null`,
    })
    .from(reviews)
    .leftJoin(mentorships, eq(mentorships.id, reviews.mentorshipId))
    .where(
      and(
        eq(reviews.reviewerId, sql.placeholder("ownerId")),
        inArray(reviews.phase, ["submitted", "in_review", "resubmitted"]),
        or(
          and(isNotNull(reviews.mentorshipId), isNull(mentorships.endedAt)),
          and(
            isNotNull(reviews.secondOf),
            sql`not exists (select 1 from mentor_blocks b
              where (b.blocker_id = ${reviews.menteeId} and b.blocked_id = ${reviews.reviewerId})
                or (b.blocker_id = ${reviews.reviewerId} and b.blocked_id = ${reviews.menteeId}))`,
          ),
        ),
      ),
    )
    .orderBy(asc(reviews.turnSince), asc(reviews.id))
    .limit(LISTED_MAX)
    .prepare("list_reviews_to_rate"),
);

/** Everything that waits for this person's ratings, second opinions too; the longest wait first. */
export function listReviewsToRate(me: OwnScope): Promise<ReviewToRate[]> {
  return toRateQuery().execute({ ownerId: me.ownerId });
}
