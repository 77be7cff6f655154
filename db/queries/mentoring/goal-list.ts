import { and, desc, eq, isNull, or, type SQL, sql } from "drizzle-orm";
import { db } from "@/db/client";
import { profiles, users } from "@/db/schema/account";
import { goals } from "@/db/schema/goals";
import { mentorships } from "@/db/schema/mentoring";
import { reviews } from "@/db/schema/reviews";
import { dayIn } from "@/lib/domain/dates";
import { stateOn } from "@/lib/domain/mentoring/goal-machine";
import type { GoalView } from "@/lib/domain/mentoring/goal-view";
import type { MentorScope, OwnScope } from "@/lib/domain/scope";
import { listBlindSkillIds } from "./access";
import { earliestOpenHandIn, goalColumns } from "./goal-columns";

const GOALS_SHOWN_MAX = 100;

/** All goals of one's own, those under way first. */
export async function listGoals(me: OwnScope): Promise<GoalView[]> {
  const rows = await selectGoals(eq(goals.menteeId, me.ownerId));
  return rows.map((row) => toView(row, { reviewId: row.reviewId, mentorName: row.mentorName }));
}

/**
 * The learner's goals that the mentor of one mentorship of theirs sees: those set within it, and
 * the others while the skills are shared with that mentor.
 */
export async function listGoalsWith(me: OwnScope, mentorshipId: string): Promise<GoalView[]> {
  const isShared = sql`exists (select 1 from mentorships s where s.id = ${mentorshipId}
    and s.mentee_id = ${me.ownerId} and s.ended_at is null and 'skills' = any(s.sections))`;
  const within = or(eq(goals.mentorshipId, mentorshipId), isShared);
  const rows = await selectGoals(and(eq(goals.menteeId, me.ownerId), within));
  return rows.map((row) =>
    toView(row, {
      isOurs: row.mentorshipId === mentorshipId,
      reviewId: row.reviewId,
      mentorName: row.mentorName,
    }),
  );
}

/**
 * The mentee's goals as their mentor sees them. The level a goal starts from is left out for the
 * skills that this mentor is rating blind.
 */
export async function listGoalsOf(mentee: MentorScope): Promise<GoalView[]> {
  const ours = eq(goals.mentorshipId, mentee.mentorshipId);
  const isLive = sql`exists (select 1 from mentorships s where s.id = ${mentee.mentorshipId}
    and s.mentor_id = ${mentee.mentorId} and s.ended_at is null)`;
  const seen = and(isLive, mentee.sections.includes("skills") ? undefined : ours);
  const [rows, blind] = await Promise.all([
    selectGoals(and(eq(goals.menteeId, mentee.ownerId), seen)),
    listBlindSkillIds(mentee),
  ]);
  return rows.map((row) => ({
    ...toView(row, {
      isOurs: row.mentorshipId === mentee.mentorshipId,
      reviewId: row.reviewerId === mentee.mentorId ? row.reviewId : null,
    }),
    ...(blind.includes(row.skillId) ? { from: null } : {}),
  }));
}

/** The mentors of one's own who may take part in a goal, by mentorship. */
export function listGoalMentors(me: OwnScope): Promise<{ mentorshipId: string; name: string }[]> {
  return db()
    .select({ mentorshipId: mentorships.id, name: users.name })
    .from(mentorships)
    .innerJoin(users, eq(users.id, mentorships.mentorId))
    .where(and(eq(mentorships.menteeId, me.ownerId), isNull(mentorships.endedAt)))
    .orderBy(users.name)
    .limit(20);
}

function selectGoals(where: SQL | undefined) {
  return db()
    .select({
      ...goalColumns,
      plannedEvidence: goals.plannedEvidence,
      isProposed: goals.isProposed,
      at: goals.at,
      closedAt: goals.closedAt,
      reviewId: goals.closedByReviewId,
      reviewerId: reviews.reviewerId,
      mentorName: users.name,
      timeZone: profiles.timeZone,
      handedInAt: earliestOpenHandIn,
      now: sql`now()`.mapWith(goals.at),
    })
    .from(goals)
    .innerJoin(profiles, eq(profiles.userId, goals.menteeId))
    .leftJoin(reviews, eq(reviews.id, goals.closedByReviewId))
    .leftJoin(mentorships, and(eq(mentorships.id, goals.mentorshipId), isNull(mentorships.endedAt)))
    .leftJoin(users, eq(users.id, mentorships.mentorId))
    .where(where)
    .orderBy(
      sql`case when ${goals.state} = 'active' then ${goals.dueOn} end nulls last`,
      desc(goals.closedAt),
      goals.id,
    )
    .limit(GOALS_SHOWN_MAX);
}

type Row = Awaited<ReturnType<typeof selectGoals>>[number];
type Seen = { isOurs?: boolean; reviewId: string | null; mentorName?: string | null };

function toView(row: Row, { isOurs = false, reviewId, mentorName = null }: Seen): GoalView {
  const { id, skillId, from, to, dueOn, plannedEvidence, isProposed, timeZone } = row;
  const handedInOn = row.handedInAt && dayIn(row.handedInAt, timeZone);
  const state = stateOn(row, { today: dayIn(row.now, timeZone), handedInOn });
  return {
    id,
    skillId,
    from,
    to,
    dueOn,
    plannedEvidence,
    state,
    isInReview: state === "active" && handedInOn !== null,
    at: row.at.getTime(),
    closedAt: row.closedAt?.getTime() ?? null,
    reviewId,
    isProposed,
    isOurs,
    mentorName,
  };
}
