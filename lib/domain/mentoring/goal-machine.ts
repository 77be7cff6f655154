import { allow, type Decision, refuse } from "./decision";
import { ACTIVE_GOALS_MAX } from "./settings";

/**
 * A goal: a step in one skill by a day. active → met, when a review that looked at evidence
 * confirms it; missed, the day after it was due; dropped, by the learner, and back. A missed or
 * dropped one can be taken up again with a new day. Days are ISO dates in the learner's time zone.
 */
export const GOAL_STATES = ["active", "met", "missed", "dropped"] as const;
export type GoalState = (typeof GOAL_STATES)[number];

export type Goal = {
  readonly state: GoalState;
  readonly from: number;
  readonly to: number;
  readonly dueOn: string;
};

/** What surrounds a decision: how many other goals are under way, and the learner's day. */
export type GoalSetting = { readonly activeCount: number; readonly today: string };

/** A rating of the goal's skill in a review. */
export type GoalRating = {
  readonly value: number;
  /** Whether a piece of evidence was looked at for it. */
  readonly isEvidenced: boolean;
  /** The day on which the skill was handed in for that review. */
  readonly handedInOn: string;
};

export type GoalProblem =
  | "too-many"
  | "levels"
  | "due-past"
  | "due-far"
  | "not-active"
  | "not-dropped"
  | "not-closed"
  | "not-confirmed";

type Step = Decision<Goal, GoalProblem>;

/** The last day that a goal may be due: the same day a year on; 29 February becomes 1 March. */
export function latestDueOn(today: string): string {
  const [year = 0, month = 1, day = 1] = today.split("-").map(Number);
  return new Date(Date.UTC(year + 1, month - 1, day)).toISOString().slice(0, 10);
}

/** The first day that a goal may be due: tomorrow. */
export function earliestDueOn(today: string): string {
  return new Date(Date.parse(today) + 86_400_000).toISOString().slice(0, 10);
}

/** A new goal, which counts at once. */
export function setGoal(wish: Omit<Goal, "state">, setting: GoalSetting): Step {
  const { from, to, dueOn } = wish;
  const isStep = Number.isInteger(from) && Number.isInteger(to) && from >= 0 && to <= 5;
  if (!isStep || from >= to) return refuse("levels");
  return begin({ from, to, dueOn }, setting);
}

/** A missed or dropped goal is taken up again, with a new day. */
export function renewGoal(goal: Goal, dueOn: string, setting: GoalSetting): Step {
  const state = stateOn(goal, { today: setting.today, handedInOn: null });
  if (state !== "missed" && state !== "dropped") return refuse("not-closed");
  return begin({ from: goal.from, to: goal.to, dueOn }, setting);
}

/** The learner lets it go. */
export function dropGoal(goal: Goal): Step {
  return goal.state === "active" ? allow({ ...goal, state: "dropped" }) : refuse("not-active");
}

/** Dropping is undone. A goal whose day has passed meanwhile needs a new one instead. */
export function restoreGoal(goal: Goal, setting: GoalSetting): Step {
  if (goal.state !== "dropped") return refuse("not-dropped");
  if (setting.activeCount >= ACTIVE_GOALS_MAX) return refuse("too-many");
  if (goal.dueOn < setting.today) return refuse("due-past");
  return allow({ ...goal, state: "active" });
}

/**
 * A review is completed. It meets the goal where it looked at evidence, confirms the level aimed at
 * and was handed in by the due day: a mentor who takes long costs the learner nothing, so that a
 * goal already called missed is met after all.
 */
export function confirmGoal(goal: Goal, rating: GoalRating): Step {
  if (goal.state !== "active" && goal.state !== "missed") return refuse("not-active");
  const isConfirmed =
    rating.isEvidenced && rating.value >= goal.to && rating.handedInOn <= goal.dueOn;
  return isConfirmed ? allow({ ...goal, state: "met" }) : refuse("not-confirmed");
}

/**
 * What a goal is on a day. An active one is missed once its day has passed, unless its skill was
 * handed in by then and the review is still open: `handedInOn` is the earliest day of those.
 */
export function stateOn(
  goal: Pick<Goal, "state" | "dueOn">,
  { today, handedInOn }: { today: string; handedInOn: string | null },
): GoalState {
  if (goal.state !== "active" || today <= goal.dueOn) return goal.state;
  return handedInOn !== null && handedInOn <= goal.dueOn ? "active" : "missed";
}

function begin(goal: Omit<Goal, "state">, { activeCount, today }: GoalSetting): Step {
  if (activeCount >= ACTIVE_GOALS_MAX) return refuse("too-many");
  if (goal.dueOn <= today) return refuse("due-past");
  if (goal.dueOn > latestDueOn(today)) return refuse("due-far");
  return allow({ ...goal, state: "active" });
}
