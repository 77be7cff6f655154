import { DAY_MS } from "./settings";

const HOUR_MS = 3_600_000;

/**
 * How long something has lasted, in whole units that have passed: "less than an hour", "5 hours",
 * "1 day", "23 days". What lies ahead counts as just begun.
 */
export function lastedText(since: number, now: number): string {
  const age = Math.max(0, now - since);
  if (age < HOUR_MS) return "less than an hour";
  if (age < DAY_MS) return plural(Math.floor(age / HOUR_MS), "hour");
  return plural(Math.floor(age / DAY_MS), "day");
}

/** When something was, counted back: "just now", "5 hours ago", "yesterday", "23 days ago". */
export function agoText(at: number, now: number): string {
  const age = Math.max(0, now - at);
  if (age < HOUR_MS) return "just now";
  if (age >= DAY_MS && age < 2 * DAY_MS) return "yesterday";
  return `${lastedText(at, now)} ago`;
}

/** When something is due: "in 3 days", "in 5 hours", "2 days late", "due now" on both sides of the hour. */
export function dueText(at: number, now: number): string {
  if (Math.abs(at - now) < HOUR_MS) return "due now";
  return at > now ? `in ${lastedText(now, at)}` : `${lastedText(at, now)} late`;
}

const plural = (count: number, unit: string) => `${count} ${unit}${count === 1 ? "" : "s"}`;
