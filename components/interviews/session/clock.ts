/** The last stretch that is told, however long the session is. */
const LAST_MINUTES = 5;
/** The share of the time at which the end is first told. */
const WARNING_SHARE = 0.2;

export type ClockPhase = "calm" | "warning" | "over";
export type ClockReading = {
  readonly phase: ClockPhase;
  /** "11:24 left", or "2:10 over, noted". */
  readonly text: string;
};

/**
 * Seconds before the deadline at which the end is told, the first one first: a fifth of the time,
 * and the last five minutes where that comes later.
 *
 * Example: 45 minutes → 540 and 300 seconds. 15 minutes → 180 seconds.
 */
export function warningSeconds(startedAt: number, deadlineAt: number): readonly number[] {
  const fifth = Math.round(((deadlineAt - startedAt) / 1000) * WARNING_SHARE);
  const last = LAST_MINUTES * 60;
  return fifth > last ? [fifth, last] : [fifth];
}

/** What the clock shows `secondsLeft` before the deadline (negative: after it). */
export function readClock(secondsLeft: number, warnings: readonly number[]): ClockReading {
  if (secondsLeft < 0) return { phase: "over", text: `${minutesOf(-secondsLeft)} over, noted` };
  const isNear = secondsLeft <= (warnings[0] ?? 0);
  return { phase: isNear ? "warning" : "calm", text: `${minutesOf(secondsLeft)} left` };
}

/** Whole seconds until the deadline, by the server's clock. A second that has begun counts. */
export const secondsUntil = (deadlineAt: number, serverNow: number): number =>
  Math.ceil((deadlineAt - serverNow) / 1000);

/** "1:05:09" beyond an hour, else "4:31": minutes and seconds, whatever their number. */
export function minutesOf(seconds: number): string {
  const hours = Math.floor(seconds / 3600);
  const minutes = Math.floor((seconds % 3600) / 60);
  const two = (part: number) => String(part).padStart(2, "0");
  const tail = two(seconds % 60);
  return hours > 0 ? `${hours}:${two(minutes)}:${tail}` : `${minutes}:${tail}`;
}

/**
 * What is said when the clock has gone from one second to another, and once only: nothing, unless
 * a warning or the deadline lies between. After a sleep the latest one speaks for those before.
 */
export function announcement(
  before: number,
  now: number,
  warnings: readonly number[],
): string | null {
  if (before >= 0 && now < 0) return "The time is up. Go on if you like: what is over is noted.";
  const crossed = warnings.filter((mark) => before > mark && now <= mark);
  const latest = crossed.at(-1);
  if (latest === undefined || now < 0) return null;
  const minutes = Math.round(now / 60);
  return minutes < 1
    ? `${now} seconds left.`
    : `${minutes} ${minutes === 1 ? "minute" : "minutes"} left.`;
}
