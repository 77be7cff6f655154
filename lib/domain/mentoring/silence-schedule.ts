import { DAY_MS, NUDGE_DAYS, TIME_OUT_DAYS } from "./settings";

/**
 * When a side that stays silent is reminded, and when the wait is over; milliseconds since the
 * epoch. Example: awaited since 1 November, reminders on the 8th, 15th and 22nd, over on the 29th.
 */
export function silenceSchedule(since: number): {
  readonly reminders: readonly number[];
  readonly over: number;
} {
  return {
    reminders: NUDGE_DAYS.map((days) => since + days * DAY_MS),
    over: since + TIME_OUT_DAYS * DAY_MS,
  };
}

/** Whole days that have passed: 0 on the first. */
function daysSince(since: number, now: number): number {
  return Math.max(0, Math.floor((now - since) / DAY_MS));
}

/** "since today", "for one day", "for 6 days". */
export function waitWords(since: number, now: number): string {
  const days = daysSince(since, now);
  if (days === 0) return "since today";
  return days === 1 ? "for one day" : `for ${days} days`;
}
