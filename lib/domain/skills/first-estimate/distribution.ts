import { RUNG_IDS, type RungId } from "../framework";
import { POSITIONS } from "./ability";

/** `rung` is null below the first one. */
export type RungShare = { readonly rung: RungId | null; readonly probability: number };

/** The rung of a position: null below .5, the lowest from .5, the next from 1.5 and so on. */
function rungAt(position: number): RungId | null {
  return RUNG_IDS[Math.floor(position + 0.5 + 1e-9) - 1] ?? null;
}

/** How likely each rung is, "below the first" first. */
export function rungDistribution(belief: readonly number[]): RungShare[] {
  const rungs: (RungId | null)[] = [null, ...RUNG_IDS];
  return rungs.map((rung) => ({
    rung,
    probability: belief.reduce(
      (sum, weight, i) => (rungAt(POSITIONS[i] ?? 0) === rung ? sum + weight : sum),
      0,
    ),
  }));
}

/** The rung at which the belief, added up from below, passes `share`. Example: .5 → the median rung. */
export function rungAtShare(belief: readonly number[], share: number): RungId | null {
  let below = 0;
  for (const [i, weight] of belief.entries()) {
    below += weight;
    if (below >= share) return rungAt(POSITIONS[i] ?? 0);
  }
  return RUNG_IDS.at(-1) ?? null;
}
