/** A day such as "14 June 2026" in the person's own zone; an unknown zone falls back to UTC. */
export function dateText(at: Date | number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    day: "numeric",
    month: "long",
    year: "numeric",
    timeZone: knownZone(timeZone),
  }).format(at);
}

/** A day with its weekday, without the year: "Friday 20 November". */
export function dayText(at: Date | number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-GB", {
    weekday: "long",
    day: "numeric",
    month: "long",
    timeZone: knownZone(timeZone),
  })
    .format(at)
    .replace(",", "");
}

/** The ISO date on which an instant falls in a zone. Example: 23:30 UTC in Berlin is the next day. */
export function dayIn(at: Date | number, timeZone: string): string {
  return new Intl.DateTimeFormat("en-CA", { timeZone: knownZone(timeZone) }).format(at);
}

/** Zones come from profiles and browsers; one that this server does not know becomes UTC. */
export function knownZone(timeZone: string): string {
  try {
    return new Intl.DateTimeFormat("en-GB", { timeZone }).resolvedOptions().timeZone;
  } catch {
    return "UTC";
  }
}
