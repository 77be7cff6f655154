import { dateFormat } from "@/lib/domain/date-format";

export type Point = { readonly at: number; readonly value: number };

const DAY = 86_400_000;

/** Maps `from` onto `to` in a straight line. A domain without width maps everything to the middle. */
export function linear(from: readonly [number, number], to: readonly [number, number]) {
  const [a, b] = from;
  const [c, d] = to;
  return (value: number) => (a === b ? (c + d) / 2 : c + ((value - a) / (b - a)) * (d - c));
}

/** First and last moment, in ms, widened so that a single day still has a left and a right. */
export function timeDomain(times: readonly number[]): [number, number] {
  const first = Math.min(...times);
  const last = Math.max(...times);
  return last - first >= DAY ? [first, last] : [first - 15 * DAY, last + 15 * DAY];
}

export type Tick = { readonly at: number; readonly label: string };

/**
 * Three to `most` dates to write under a time axis: evenly spread and rounded to what is worth
 * reading. Under about three months days ("14 Jun"), under two years months ("Mar"), then "Mar 25".
 */
export function timeTicks([first, last]: readonly [number, number], timeZone: string, most = 5) {
  const days = (last - first) / DAY;
  const shape: Intl.DateTimeFormatOptions =
    days < 100
      ? { day: "numeric", month: "short" }
      : days < 640
        ? { month: "short" }
        : { month: "short", year: "2-digit" };
  const format = dateFormat(shape, timeZone);
  const stops = days < 100 ? evenly(first, last, most) : monthStarts(first, last, most);
  return stops.map((at): Tick => ({ at, label: format.format(at) }));
}

function evenly(first: number, last: number, most: number): number[] {
  const step = Math.max(1, Math.ceil((last - first) / DAY / (most - 1)));
  const stops: number[] = [];
  for (let at = first; at <= last; at += step * DAY) stops.push(at);
  return stops;
}

/** Mid-day on the first of a month, so that every time zone calls it by the same month. */
function monthStarts(first: number, last: number, most: number): number[] {
  const start = new Date(first);
  const stops: number[] = [];
  for (let month = 1; ; month++) {
    const at = Date.UTC(start.getUTCFullYear(), start.getUTCMonth() + month, 1, 12);
    if (at > last) break;
    stops.push(at);
  }
  const every = Math.ceil(stops.length / most);
  return stops.filter((_, index) => index % every === 0);
}

/** A step line: a value holds until the next one replaces it. `""` for no points. */
export function stepPath(points: readonly { x: number; y: number }[]): string {
  const n = (value: number) => Math.round(value * 10) / 10;
  return points
    .map(({ x, y }, index) => (index === 0 ? `M${n(x)} ${n(y)}` : `H${n(x)}V${n(y)}`))
    .join("");
}

/** Corner number `index` of a figure with `count` corners, the first on top, clockwise. */
export function corner(
  index: number,
  count: number,
  radius: number,
  centre: readonly [number, number],
) {
  const angle = (index / count) * 2 * Math.PI - Math.PI / 2;
  const n = (value: number) => Math.round(value * 10) / 10;
  return { x: n(centre[0] + Math.cos(angle) * radius), y: n(centre[1] + Math.sin(angle) * radius) };
}

/** Breaks a label at spaces into at most two lines, the first as full as `width` letters allow. */
export function twoLines(text: string, width: number): string[] {
  if (text.length <= width) return [text];
  const words = text.split(" ");
  let first = words.shift() ?? "";
  while (words.length > 0 && `${first} ${words[0]}`.length <= width) first += ` ${words.shift()}`;
  return words.length === 0 ? [first] : [first, words.join(" ")];
}
