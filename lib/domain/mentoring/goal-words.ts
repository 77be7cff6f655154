import { countWord, sentence } from "../count-words";
import { dateText } from "../dates";
import type { GoalView } from "./goal-view";
import { ACTIVE_GOALS_MAX, DAY_MS } from "./settings";

/** The heading of somebody's goals, with its denominator: "Two of three goals under way". */
export function goalsTitle(activeCount: number): string {
  if (activeCount === 0) return "No goal under way";
  return `${sentence(countWord(activeCount))} of ${countWord(ACTIVE_GOALS_MAX)} goals under way`;
}

/** "14 June 2026". */
const dueDate = (dueOn: string): string => dateText(new Date(dueOn), "UTC");

/** How far a day is: "today", "tomorrow", "in 9 days", "in 6 weeks"; "passed" where it lies behind. */
export function distanceTo(dueOn: string, today: string): string {
  const days = Math.round((Date.parse(dueOn) - Date.parse(today)) / DAY_MS);
  if (days < 0) return "passed";
  if (days === 0) return "today";
  if (days === 1) return "tomorrow";
  return days < 14 ? `in ${days} days` : `in ${Math.round(days / 7)} weeks`;
}

type Told = Pick<GoalView, "state" | "dueOn" | "isInReview" | "closedAt">;

/** Where a goal stands, in a few words. Nothing in it sounds like a loss. */
export function goalStanding(
  { state, dueOn, isInReview, closedAt }: Told,
  { today, timeZone }: { today: string; timeZone: string },
): string {
  const on = closedAt === null ? "" : ` on ${dateText(closedAt, timeZone)}`;
  switch (state) {
    case "active":
      return isInReview
        ? `handed in for review, due ${dueDate(dueOn)}`
        : `due ${dueDate(dueOn)}, ${distanceTo(dueOn, today)}`;
    case "met":
      return `met${on}`;
    case "missed":
      return `its day was ${dueDate(dueOn)}`;
    case "dropped":
      return `let go${on}`;
  }
}
