import { and, asc, eq, isNotNull, isNull, or, sql } from "drizzle-orm";
import type { Transaction } from "@/db/client";
import { db, transaction } from "@/db/client";
import { reviews } from "@/db/schema/reviews";
import {
  type Review,
  type ReviewPhase,
  tickReview,
  turnOf,
} from "@/lib/domain/mentoring/review-machine";
import { DAY_MS, NUDGE_DAYS, TIME_OUT_DAYS } from "@/lib/domain/mentoring/settings";
import type { SystemScope } from "@/lib/domain/scope";
import { requeueReviews } from "../requeue-reviews";
import { refreshMentorship } from "../roll-up";
import { wantSecond } from "./ask-third";
import { lapseDisagreements } from "./end-reviews";
import { type LockedReview, lockReview } from "./lock-review";
import { storeReview } from "./store-review";
import { tellSide } from "./tell";

/**
 * Reminds, and ends what nobody answered, by the database's clock: at most `limit` reviews, each
 * in a transaction of its own, so that one that fails holds up no other. Returns how many moved.
 * Any number of these may run at the same time. Throws the first failure after all were tried.
 */
export async function sweepReviews(_system: SystemScope, limit: number): Promise<number> {
  const candidates = await listSilent(limit);
  let moved = 0;
  let failure: unknown;
  for (const id of candidates) {
    try {
      if (await transaction((tx) => tick(tx, id))) moved += 1;
    } catch (error) {
      failure ??= error;
    }
  }
  if (failure !== undefined) throw failure;
  return moved;
}

const open = sql`${reviews.phase} in ('submitted', 'in_review', 'returned', 'resubmitted', 'completed')`;

/** Open reviews whose silence has passed a limit that nothing was done about yet. */
async function listSilent(limit: number): Promise<string[]> {
  const past = (days: number) =>
    sql`${reviews.activeAt} <= now() - make_interval(hours => ${days * 24})`;
  const reminders = NUDGE_DAYS.map((days, i) => sql`(${reviews.nudges} <= ${i} and ${past(days)})`);
  const due = or(past(TIME_OUT_DAYS), ...reminders);
  // A second rater whose account is gone: there is nobody left to be silent.
  const orphaned = and(isNull(reviews.reviewerId), isNotNull(reviews.secondOf));
  const rows = await db()
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(open, past(NUDGE_DAYS[0]), due))
    .orderBy(asc(reviews.activeAt))
    .limit(limit);
  const gone = await db()
    .select({ id: reviews.id })
    .from(reviews)
    .where(and(open, orphaned))
    .limit(limit);
  return [...new Set([...rows, ...gone].map((row) => row.id))].slice(0, limit);
}

async function tick(tx: Transaction, id: string): Promise<boolean> {
  const locked = await lockReview(tx, id, "roll-up");
  if (!locked) return false;
  // The transaction's start would be too early: this one may have waited for the lock.
  const [clock] = await tx.execute<{ at: string }>(sql`select clock_timestamp() as at`);
  const at = new Date(String(clock?.at));
  const isOrphaned = locked.secondOf !== null && locked.reviewerId === null;
  const { review, event } = tickReview(
    isOrphaned ? abandoned(locked.review) : locked.review,
    at.getTime(),
  );
  if (event === null) return false;
  await storeReview(tx, locked, review, at);
  if (event === "nudged") await remind(tx, locked, at);
  else await concludeSilence(tx, locked, review.phase, at);
  return true;
}

/** Silent for as long as it takes, since nobody is there. */
const abandoned = (review: Review): Review => ({ ...review, activeAt: 0 });

async function remind(tx: Transaction, locked: LockedReview, at: Date): Promise<void> {
  const to = turnOf(locked.review.phase);
  if (to === null) return;
  const days = Math.floor((at.getTime() - locked.review.activeAt) / DAY_MS);
  await tellSide(tx, locked, { to, type: "review-nudge", data: { days } }, at);
}

async function concludeSilence(
  tx: Transaction,
  locked: LockedReview,
  phase: ReviewPhase,
  at: Date,
): Promise<void> {
  if (locked.secondOf !== null) return askAgain(tx, locked, at);
  await lapseDisagreements(tx, locked.id, at);
  await refreshMentorship(tx, locked.mentorshipId);
  if (phase === "finished") {
    await tellSide(tx, locked, { to: "mentor", type: "review-finished" }, at);
    return;
  }
  const type = "review-timed-out";
  await tellSide(tx, locked, { to: "mentee", type }, at);
  await tellSide(tx, locked, { to: "mentor", type, href: "/mentoring/desk" }, at);
  if (phase !== "mentor_timed_out" || locked.reviewerId === null) return;
  const { id: reviewId, menteeId, reviewerId: mentorId, submittedAt } = locked;
  // Nobody has been asked whether a new mentor may see the rest of the record.
  const left = { menteeId, mentorId, sections: [], reviews: [{ reviewId, submittedAt }] };
  await requeueReviews(tx, left, at);
}

/** A second rater who stayed silent: somebody else is asked. */
async function askAgain(tx: Transaction, second: LockedReview, at: Date): Promise<void> {
  if (second.reviewerId !== null) {
    const news = { to: "mentor", type: "review-timed-out", href: "/mentoring/desk" } as const;
    await tellSide(tx, second, news, at);
  }
  // Not locked: whoever completes a second opinion holds the first review before it.
  const [first] = await tx
    .select({ id: reviews.id, menteeId: reviews.menteeId, reviewerId: reviews.reviewerId })
    .from(reviews)
    .where(eq(reviews.id, second.secondOf ?? ""));
  if (first) await wantSecond(tx, first, at);
}
