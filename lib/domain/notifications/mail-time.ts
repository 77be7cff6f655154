import { dateFormat } from "../date-format";
import { knownZone } from "../dates";
import { DAILY_AT_MINUTE, type MailWishes } from "./mail-wishes";

const MINUTE_MS = 60_000;
const DAY_MINUTES = 1440;
/** The longest day there is, when clocks go back; twice that is more than any search needs. */
const SEARCH_MINUTES_MAX = 2 * (DAY_MINUTES + 120);

type When = Pick<MailWishes, "quietFrom" | "quietTo" | "batchMinutes"> & {
  /** An IANA zone; one that this server does not know counts as UTC. */
  readonly timeZone: string;
};

/**
 * The earliest moment at which a notification of `at` may be mailed: when its batch is gathered
 * (`batchMinutes` later, or at the next eight o'clock for once a day), and then outside the quiet
 * hours by the clock on the person's wall, also on the days when that clock jumps.
 *
 * Example: 22:50 with a batch of 15 minutes and quiet hours from 23:00 to 07:00 gives 07:00.
 */
export function mailTime(at: Date, when: When): Date {
  const { batchMinutes, timeZone } = when;
  const batchEnd =
    batchMinutes >= DAY_MINUTES
      ? firstMinute(at, timeZone, DAILY_AT_MINUTE, (minute) => minute === DAILY_AT_MINUTE)
      : new Date(at.getTime() + batchMinutes * MINUTE_MS);
  return endOfQuiet(batchEnd, when);
}

/** `at` itself outside the quiet hours, otherwise the minute in which they end. */
export function endOfQuiet(at: Date, when: Omit<When, "batchMinutes">): Date {
  const { quietTo, timeZone } = when;
  if (quietTo === null || !isQuiet(at, when)) return at;
  return firstMinute(at, timeZone, quietTo, (minute) => !isQuietMinute(minute, when));
}

/** Whether somebody wants no mail at this moment. Equal ends mean no quiet hours at all. */
export function isQuiet(at: Date, when: Omit<When, "batchMinutes">): boolean {
  return isQuietMinute(minuteOfDay(at, when.timeZone), when);
}

function isQuietMinute(minute: number, { quietFrom, quietTo }: Omit<When, "batchMinutes">) {
  if (quietFrom === null || quietTo === null) return false;
  return quietFrom <= quietTo
    ? quietFrom <= minute && minute < quietTo
    : quietFrom <= minute || minute < quietTo;
}

/**
 * The first full minute after `at` whose reading on the wall passes `fits`, which is `target` on a
 * plain day. Where the clock jumped in between, and reads something else at that distance, every
 * minute is asked in turn: no rule about summer time is written down here.
 */
function firstMinute(
  at: Date,
  timeZone: string,
  target: number,
  fits: (minute: number) => boolean,
): Date {
  const start = Math.floor(at.getTime() / MINUTE_MS) * MINUTE_MS;
  const distance = (target - minuteOfDay(at, timeZone) + DAY_MINUTES) % DAY_MINUTES || DAY_MINUTES;
  const likely = new Date(start + distance * MINUTE_MS);
  if (minuteOfDay(likely, timeZone) === target) return likely;
  for (let step = 1; step <= SEARCH_MINUTES_MAX; step++) {
    const next = new Date(start + step * MINUTE_MS);
    if (fits(minuteOfDay(next, timeZone))) return next;
  }
  return at;
}

/** Minutes since midnight on the clock of the zone, 0 to 1439. */
function minuteOfDay(at: Date, timeZone: string): number {
  const [hours = 0, minutes = 0] = dateFormat(CLOCK, knownZone(timeZone))
    .format(at)
    .split(":")
    .map(Number);
  return hours * 60 + minutes;
}

const CLOCK = { hour: "2-digit", minute: "2-digit", hourCycle: "h23" } as const;
