import { and, asc, eq, gt, inArray, isNull, lte, or, sql } from "drizzle-orm";
import { framework } from "@/content/catalogue";
import { type Transaction, transaction } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { goals } from "@/db/schema/goals";
import { mentorships } from "@/db/schema/mentoring";
import { reviewEvidence, reviews } from "@/db/schema/reviews";
import { dayIn } from "@/lib/domain/dates";
import { confirmGoal, type GoalState, stateOn } from "@/lib/domain/mentoring/goal-machine";
import type { SystemScope } from "@/lib/domain/scope";
import { lockRecord } from "../ledger";
import { announce, notify } from "../notify";
import { earliestOpenHandIn, goalColumns } from "./goal-columns";

/** What happens to goals by themselves: a review meets them, and their day passes. */

/**
 * Closes the learner's goals that a completed review has met, in its transaction, and tells the
 * learner. Returns their ids.
 */
export async function closeGoalsByReview(
  tx: Transaction,
  review: {
    menteeId: string;
    reviewId: string;
    ratings: readonly { skillId: string; value: number }[];
  },
  at: Date,
): Promise<string[]> {
  const { menteeId, reviewId, ratings } = review;
  if (ratings.length === 0) return [];
  // Whoever changes goals holds the record first, so that two of them never wait for one another.
  await lockRecord(tx, menteeId);
  const skillIds = ratings.map((rating) => rating.skillId);
  const open = await tx
    .select(goalColumns)
    .from(goals)
    .where(
      and(
        eq(goals.menteeId, menteeId),
        inArray(goals.skillId, skillIds),
        inArray(goals.state, ["active", "missed"]),
      ),
    )
    .orderBy(asc(goals.id))
    .for("update");
  if (open.length === 0) return [];
  const { handedInOn, evidenced, reviewerId } = await selectHandedIn(tx, menteeId, reviewId);
  const met = open.filter((goal) =>
    ratings.some(
      ({ skillId, value }) =>
        skillId === goal.skillId &&
        confirmGoal(goal, { value, isEvidenced: evidenced.has(skillId), handedInOn }).ok,
    ),
  );
  await close(tx, met, { state: "met", closedAt: at, closedByReviewId: reviewId });
  await tell(tx, { type: "goal-met", knownTo: reviewerId }, met, at);
  return met.map((goal) => goal.id);
}

/** When the review was handed in (the learner's day), to whom, and what had its evidence looked at. */
async function selectHandedIn(tx: Transaction, menteeId: string, reviewId: string) {
  const [review] = await tx
    .select({
      submittedAt: reviews.submittedAt,
      reviewerId: reviews.reviewerId,
      timeZone: profiles.timeZone,
    })
    .from(reviews)
    .innerJoin(profiles, eq(profiles.userId, reviews.menteeId))
    .where(and(eq(reviews.id, reviewId), eq(reviews.menteeId, menteeId)));
  if (!review) throw new Error("the review is not this learner's");
  const looked = await tx
    .selectDistinct({ skillId: reviewEvidence.skillId })
    .from(reviewEvidence)
    .where(and(eq(reviewEvidence.reviewId, reviewId), reviewEvidence.isLookedAt));
  return {
    handedInOn: dayIn(review.submittedAt, review.timeZone),
    reviewerId: review.reviewerId,
    evidenced: new Set(looked.map((row) => row.skillId)),
  };
}

type Cursor = { dueOn: string; id: string };

/**
 * Marks the goals whose day has passed as missed, `limit` a transaction, and tells their learners
 * once. Returns how many. Several sweepers at once share the work and repeat none of it.
 */
export async function sweepGoals(_system: SystemScope, limit: number): Promise<number> {
  let missed = 0;
  let after: Cursor | null = null;
  do {
    const batch: Batch = await transaction((tx) => sweepBatch(tx, after, limit));
    missed += batch.missed;
    after = batch.next;
  } while (after !== null);
  return missed;
}

type Batch = { missed: number; next: Cursor | null };

async function sweepBatch(tx: Transaction, after: Cursor | null, limit: number): Promise<Batch> {
  const candidates = await tx
    .select({
      ...goalColumns,
      timeZone: profiles.timeZone,
      handedInAt: earliestOpenHandIn,
      now: sql`now()`.mapWith(goals.at),
    })
    .from(goals)
    .innerJoin(profiles, eq(profiles.userId, goals.menteeId))
    .where(
      and(
        eq(goals.state, "active"),
        // Whose day it still is depends on their zone; none is further behind than UTC's today.
        lte(goals.dueOn, sql`(now() at time zone 'utc')::date`),
        after ? beyond(after) : undefined,
      ),
    )
    .orderBy(asc(goals.dueOn), asc(goals.id))
    .limit(limit)
    .for("update", { of: goals, skipLocked: true });
  const overdue = candidates.filter((goal) => {
    const { now, timeZone, handedInAt } = goal;
    const handedInOn = handedInAt && dayIn(handedInAt, timeZone);
    return stateOn(goal, { today: dayIn(now, timeZone), handedInOn }) === "missed";
  });
  const last = candidates.at(-1);
  if (last) {
    await close(tx, overdue, { state: "missed", closedAt: last.now, closedByReviewId: null });
    await tell(tx, { type: "goal-missed", knownTo: null }, overdue, last.now);
  }
  return { missed: overdue.length, next: candidates.length < limit ? null : (last ?? null) };
}

const beyond = ({ dueOn, id }: Cursor) =>
  or(gt(goals.dueOn, dueOn), and(eq(goals.dueOn, dueOn), gt(goals.id, id)));

type Closing = { state: GoalState; closedAt: Date; closedByReviewId: string | null };

async function close(tx: Transaction, closed: readonly { id: string }[], closing: Closing) {
  if (closed.length === 0) return;
  const ids = closed.map((goal) => goal.id);
  await tx
    .update(goals)
    .set({ ...closing, version: sql`${goals.version} + 1` })
    .where(inArray(goals.id, ids));
}

type Told = { id: string; menteeId: string; skillId: string; mentorshipId: string | null };
type Event = {
  type: "goal-met" | "goal-missed";
  /** Whoever brought it about, and needs no word of it. */
  knownTo: string | null;
};

/**
 * The learner gets word, and of a goal that was met its mentor too, where it was somebody else who
 * confirmed it. Of a missed one the mentor's open page only shows it: nobody is to be told off.
 */
async function tell(tx: Transaction, { type, knownTo }: Event, closed: readonly Told[], at: Date) {
  const skillOf = ({ skillId }: Told) => framework().skills.get(skillId)?.name ?? skillId;
  const ids = closed.flatMap((goal) => goal.mentorshipId ?? []);
  const shared = ids.length === 0 ? [] : await selectMentors(tx, ids);
  const toLearners = closed.map((goal) => ({
    userId: goal.menteeId,
    type,
    href: `/mentoring/goals#goal-${goal.id}`,
    data: { skill: skillOf(goal) },
  }));
  const toMentors = closed.flatMap((goal) =>
    shared
      .filter(({ id, mentorId }) => id === goal.mentorshipId && mentorId !== knownTo)
      .map(({ id, mentorId, menteeName }) => ({
        userId: mentorId,
        type,
        href: `/mentoring/mentees/${id}#goals`,
        data: { name: menteeName, skill: skillOf(goal) },
      })),
  );
  await notify(tx, type === "goal-met" ? [...toLearners, ...toMentors] : toLearners, at);
  for (const { mentorId } of shared) await announce(tx, mentorId);
}

async function selectMentors(tx: Transaction, mentorshipIds: string[]) {
  const rows = await tx
    .select({ id: mentorships.id, mentorId: mentorships.mentorId, menteeName: users.name })
    .from(mentorships)
    .innerJoin(users, eq(users.id, mentorships.menteeId))
    .where(and(inArray(mentorships.id, mentorshipIds), isNull(mentorships.endedAt)));
  return rows.flatMap(({ mentorId, ...rest }) => (mentorId ? [{ ...rest, mentorId }] : []));
}
