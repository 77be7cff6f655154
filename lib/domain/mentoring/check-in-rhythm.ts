import type { Rhythm } from "./mentorship-input";
import { DAY_MS } from "./settings";

const RHYTHM_DAYS: Readonly<Record<Rhythm, number>> = { weekly: 7, fortnightly: 14 };

/**
 * When the next check-in is due, in ms: one rhythm after the last one, or after the beginning.
 * Example: weekly, the last on 1 May at 10:00 UTC → 8 May at 10:00 UTC.
 */
export function nextCheckInAt(
  rhythm: Rhythm,
  { startedAt, lastAt }: { startedAt: number; lastAt: number | null },
): number {
  return (lastAt ?? startedAt) + RHYTHM_DAYS[rhythm] * DAY_MS;
}

/** Whether to remind: one is due, and nobody was reminded since it became so. */
export function isReminderDue(dueAt: number, remindedAt: number | null, now: number): boolean {
  return dueAt <= now && (remindedAt === null || remindedAt < dueAt);
}
