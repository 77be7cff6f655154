/** Beyond it somebody has set this browser's clock, and what was known is worth nothing. */
const DRIFT_MS_MAX = 60_000;

/** The server's time less this browser's: the best that is known so far. */
let ahead: number | null = null;

/**
 * The server's time as of now, in milliseconds since the epoch, from a page that was drawn at
 * `drawnAt` by the server's clock. A page is older than it says by the time it took to come and to
 * start, so of all pages the one that puts the server furthest ahead is the nearest to the truth;
 * and of the first one it is known when it arrived, however long its scripts took to start.
 *
 * Example: drawn at 12:00:00, arrived at once, started 3 s later: 12:00:03.
 */
export function serverClock(drawnAt: number): () => number {
  const arrivedAt = (ahead === null ? arrivalOfDocument() : null) ?? Date.now();
  const best = nearest(ahead, drawnAt - arrivedAt);
  ahead = best;
  return () => best + Date.now();
}

/** Which of two is nearer to the truth: what was known, or what a page has just shown. */
export const nearest = (known: number | null, seen: number): number =>
  known === null || Math.abs(seen - known) > DRIFT_MS_MAX ? seen : Math.max(known, seen);

/** When this very page arrived, by this browser's clock; null where it was reached without a load. */
function arrivalOfDocument(): number | null {
  const [load] = performance.getEntriesByType("navigation") as PerformanceNavigationTiming[];
  const isThisPage = load !== undefined && new URL(load.name).pathname === location.pathname;
  if (!isThisPage || load.responseStart === 0) return null;
  return performance.timeOrigin + load.responseStart;
}
