import { dateFormat } from "../date-format";
import { dayIn, knownZone } from "../dates";
import { RUNG_IDS, type RungId } from "../skills/framework";
import type { Headline } from "../skills/headline";

/** What a day's roll-up holds for the series: per rung, intern first; -1 = nothing to count. */
export type SeriesDay = {
  readonly day: string;
  readonly claimed: readonly number[];
  readonly supported: readonly number[];
};

export type ProgressPoint = { readonly at: number; readonly value: number };

/**
 * Progress towards one rung over time, on the headline's track: the days on which something
 * changed, and today's own value last, because evidence fades between two changes.
 */
export function progressSeries(
  days: readonly SeriesDay[],
  rungId: RungId,
  basis: Headline["basis"],
  today: ProgressPoint,
): ProgressPoint[] {
  const index = RUNG_IDS.indexOf(rungId);
  const track = basis === "claimed" ? "claimed" : "supported";
  const points = days
    .map((day) => ({ at: Date.parse(`${day.day}T12:00:00Z`), value: day[track][index] ?? -1 }))
    .filter((point) => point.value >= 0 && point.at < today.at);
  return [...points, today];
}

/** The chart's title, which is its answer. Example: "Up 44 points since March". */
export function progressTitle(
  points: readonly ProgressPoint[],
  timeZone: string,
  beginning = "Your first point on the chart",
): string {
  const [first] = points;
  const last = points.at(-1);
  // What changed in the course of one day is still a beginning.
  if (!first || !last || dayIn(first.at, timeZone) === dayIn(last.at, timeZone)) {
    return beginning;
  }
  const since = sinceWords(first.at, last.at, timeZone);
  const difference = Math.round(last.value - first.value);
  if (difference === 0) return `Unchanged since ${since}`;
  const size = Math.abs(difference) === 1 ? "1 point" : `${Math.abs(difference)} points`;
  return `${difference > 0 ? "Up" : "Down"} ${size} since ${since}`;
}

const DAY = 86_400_000;

/** "March" within a year, "March 2025" before that, "3 March" within two months. */
export function sinceWords(then: number, now: number, timeZone: string): string {
  const age = (now - then) / DAY;
  const parts: Intl.DateTimeFormatOptions =
    age < 60
      ? { day: "numeric", month: "long" }
      : age < 330
        ? { month: "long" }
        : { month: "long", year: "numeric" };
  return dateFormat(parts, knownZone(timeZone)).format(then);
}
