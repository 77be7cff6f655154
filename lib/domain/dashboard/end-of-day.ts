import { dayIn, knownZone } from "../dates";

const DAY_MS = 86_400_000;

/**
 * The last millisecond of an ISO date in the person's zone, daylight saving included; an unknown
 * zone counts as UTC. Example: 1 March 2026 in Berlin ends at 22:59:59.999 UTC.
 */
export function endOfDay(day: string, timeZone: string): Date {
  const zone = knownZone(timeZone);
  const midnight = Date.parse(day) + DAY_MS;
  // The clocks may change around midnight, so both offsets are tried.
  const begins = [-DAY_MS, DAY_MS].map((side) => midnight - offsetAt(midnight + side, zone));
  const isNextDay = (at: number) => dayIn(at - 1, zone) === day && dayIn(at, zone) !== day;
  return new Date((begins.find(isNextDay) ?? Math.max(...begins)) - 1);
}

/** How far the zone's clocks are ahead of UTC at an instant, in ms. */
function offsetAt(at: number, timeZone: string): number {
  const format = new Intl.DateTimeFormat("en-CA", {
    timeZone,
    year: "numeric",
    month: "2-digit",
    day: "2-digit",
    hour: "2-digit",
    minute: "2-digit",
    second: "2-digit",
    hourCycle: "h23",
  });
  const parts = new Map(format.formatToParts(at).map(({ type, value }) => [type, value]));
  const part = (name: Intl.DateTimeFormatPartTypes) => parts.get(name) ?? "00";
  const date = `${part("year")}-${part("month")}-${part("day")}`;
  return Date.parse(`${date}T${part("hour")}:${part("minute")}:${part("second")}Z`) - at;
}
