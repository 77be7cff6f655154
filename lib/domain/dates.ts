import { dateFormat } from "./date-format";

const DATE = { day: "numeric", month: "long", year: "numeric" } as const;
const WEEKDAY = { weekday: "long", day: "numeric", month: "long" } as const;

/** A day such as "14 June 2026" in the person's own zone; an unknown zone falls back to UTC. */
export function dateText(at: Date | number, timeZone: string): string {
  return dateFormat(DATE, knownZone(timeZone)).format(at);
}

/** A day with its weekday, without the year: "Friday 20 November". */
export function dayText(at: Date | number, timeZone: string): string {
  return dateFormat(WEEKDAY, knownZone(timeZone)).format(at).replace(",", "");
}

/** The ISO date on which an instant falls in a zone. Example: 23:30 UTC in Berlin is the next day. */
export function dayIn(at: Date | number, timeZone: string): string {
  return dateFormat({}, knownZone(timeZone), "en-CA").format(at);
}

/** Zones come from profiles and browsers; one that this server does not know becomes UTC. */
export function knownZone(timeZone: string): string {
  try {
    return dateFormat({}, timeZone).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
