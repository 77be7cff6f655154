import { dayText } from "../dates";

type Due = { isLive: boolean; isDue: boolean; dueAt: number };

/** When the next check-in is due, to the mentee. It waits, and nobody counts the days. */
export function checkInLead({ isLive, isDue, dueAt }: Due, timeZone: string): string {
  if (!isLive) return "What you wrote down along the way.";
  const day = dayText(dueAt, timeZone);
  return isDue ? `The next one is open since ${day}.` : `The next one is due on ${day}.`;
}

/** What the mentor may expect. */
export function checkInLeadForMentor(menteeName: string, count: number): string {
  return count === 0
    ? `${menteeName} has not checked in yet. You are told when they do.`
    : `${menteeName} writes them; you are told of each.`;
}
