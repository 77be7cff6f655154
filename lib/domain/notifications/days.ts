import { dateText, dayIn, dayText } from "../dates";

const DAY_MS = 86_400_000;

/** Items of one day, in the order given. */
export type Day<T> = { readonly day: string; readonly name: string; readonly items: T[] };

/**
 * Groups a list, which is sorted by time, by the days of the person's zone: "Today", "Yesterday",
 * "Friday 20 November", and with the year once that is another one.
 */
export function groupByDay<T extends { readonly at: Date }>(
  items: readonly T[],
  { now, timeZone }: { now: Date; timeZone: string },
): Day<T>[] {
  const days: Day<T>[] = [];
  for (const item of items) {
    const day = dayIn(item.at, timeZone);
    const last = days.at(-1);
    if (last?.day === day) last.items.push(item);
    else days.push({ day, name: dayName(item.at, day, { now, timeZone }), items: [item] });
  }
  return days;
}

function dayName(at: Date, day: string, { now, timeZone }: { now: Date; timeZone: string }) {
  const today = dayIn(now, timeZone);
  if (day === today) return "Today";
  // By the calendar and not by the clock: a day can have 23 hours or 25.
  if (Date.parse(today) - Date.parse(day) === DAY_MS) return "Yesterday";
  return day.slice(0, 4) === today.slice(0, 4) ? dayText(at, timeZone) : dateText(at, timeZone);
}
