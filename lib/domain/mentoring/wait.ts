import { DAY_MS, REROUTE_DAYS, WAITS_DAYS, WAITS_MIN } from "./settings";

/** How long others waited lately, and what that rests on. */
export type Waits = {
  /** Null while there are too few to tell. */
  readonly medianMs: number | null;
  /** Requests taken in the last 90 days. */
  readonly sample: number;
};

/** The middle of some numbers; of an even count the mean of the middle two. Null of none. */
export function medianOf(values: readonly number[]): number | null {
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  const low = sorted[Math.ceil(half) - 1];
  const high = sorted[Math.floor(half)];
  return low === undefined || high === undefined ? null : low + (high - low) / 2;
}

/** The median from 5 waits on; below that one lucky hour would make a promise. */
export function waitsOf(waitsMs: readonly number[]): Waits {
  const sample = waitsMs.length;
  return { medianMs: sample >= WAITS_MIN ? medianOf(waitsMs) : null, sample };
}

/**
 * A wait in round words, always rounded up: 20 minutes → "an hour", 5.2 hours → "6 hours",
 * 1.5 days → "2 days".
 */
export function waitText(ms: number): string {
  const hours = Math.max(1, Math.ceil(ms / 3_600_000));
  if (hours === 1) return "an hour";
  if (hours < 24) return `${hours} hours`;
  const days = Math.ceil(ms / DAY_MS);
  return days <= 1 ? "a day" : `${days} days`;
}

/** One sentence about how long others waited, with the number it rests on. */
export function waitSentence({ medianMs, sample }: Waits): string {
  if (medianMs === null) {
    const taken =
      sample === 0
        ? "no request was"
        : sample === 1
          ? "one request was"
          : `${sample} requests were`;
    return `Nobody can tell yet how long it takes: ${taken} taken in the last ${WAITS_DAYS} days.`;
  }
  return `Half of the last ${sample} requests were taken within ${waitText(medianMs)} (the last ${WAITS_DAYS} days).`;
}

/** How many are before somebody in the queue, as words; `ahead` stops counting at 1,000. */
export function positionText(ahead: number): string {
  if (ahead === 0) return "You are first in the queue";
  if (ahead >= AHEAD_MAX) return `More than ${AHEAD_MAX - 1} are before you in the queue`;
  return ahead === 1 ? "One is before you in the queue" : `${ahead} are before you in the queue`;
}

/** Nobody needs to know exactly how many thousand, and nobody should wait for the count. */
export const AHEAD_MAX = 1000;

export type Widening = {
  readonly at: number;
  /** The circle from then on: any specialisation, or everybody who offers. */
  readonly route: 1 | 2;
};

type Circling = {
  readonly openedAt: number;
  readonly expiresAt: number;
  readonly route: number;
  readonly specialisationId: string | null;
};

/**
 * When an open request will be shown to more people. What lies in the past or beyond its last day
 * is left out, and so is the second circle where no specialisation was named: it is the first.
 */
export function wideningsOf(request: Circling): Widening[] {
  const { openedAt, expiresAt, route, specialisationId } = request;
  return REROUTE_DAYS.map(
    (days, i): Widening => ({
      at: openedAt + days * DAY_MS,
      route: i === 0 ? 1 : 2,
    }),
  ).filter(
    (next) =>
      next.route > route && next.at < expiresAt && (next.route === 2 || specialisationId !== null),
  );
}

/** Whole minutes left, rounded up, never below zero: a lock of 30 minutes begins at "30". */
export function minutesLeft(until: number, now: number): number {
  return Math.max(0, Math.ceil((until - now) / 60_000));
}
