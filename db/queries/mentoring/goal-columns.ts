import { sql } from "drizzle-orm";
import { goals } from "@/db/schema/goals";
import type { GoalState } from "@/lib/domain/mentoring/goal-machine";

/** A goal as the machine reads it, with whose it is. */
export const goalColumns = {
  id: goals.id,
  menteeId: goals.menteeId,
  mentorshipId: goals.mentorshipId,
  skillId: goals.skillId,
  state: sql<GoalState>`${goals.state}`,
  from: goals.fromLevel,
  to: goals.toLevel,
  dueOn: goals.dueOn,
};

/**
 * When the goal's skill was handed in to the earliest of the reviews that are still rated blind.
 * The columns are written out: Drizzle leaves the table away where a query reads only one.
 */
export const earliestOpenHandIn = sql<Date | null>`(select min(r.submitted_at) from reviews r
  join review_skills s on s.review_id = r.id and s.round = r.round
  where r.mentee_id = goals.mentee_id and s.skill_id = goals.skill_id
    and r.phase in ('submitted', 'in_review', 'returned', 'resubmitted'))`.mapWith(goals.closedAt);
