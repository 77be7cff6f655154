import { CORE_WEIGHT, SUPPORTING_SHARE, SUPPORTING_WEIGHT } from "./settings";

/** How many of `total` supporting skills a rung asks for: ⌈.75 n⌉. Example: of 7 → 6. */
export function supportingNeeded(total: number): number {
  return Math.ceil(SUPPORTING_SHARE * total);
}

/**
 * Progress towards a rung before rounding, 0 to 100, or null where there is nothing to measure:
 *
 *     100 · (.7 · mean core credit + .3 · mean of the best ⌈.75 n⌉ supporting credits)
 *
 * A rung with only one of the two groups is measured by that group alone. It rises with every
 * credit and is 100 exactly when the rung's own skills are met.
 * Example: core [1, 1, .5, 0], supporting [1, .6, 0, 0] → 59.75.
 */
export function exactProgress(
  core: readonly number[],
  supporting: readonly number[],
): number | null {
  if (core.length === 0 && supporting.length === 0) return null;
  const best = [...supporting].sort((a, b) => b - a).slice(0, supportingNeeded(supporting.length));
  if (core.length === 0) return 100 * meanOf(best);
  if (best.length === 0) return 100 * meanOf(core);
  return 100 * (CORE_WEIGHT * meanOf(core) + SUPPORTING_WEIGHT * meanOf(best));
}

/** Progress as shown: whole points, rounded down so that 100 means done. Example: 59.75 → 59. */
export function progressOf(core: readonly number[], supporting: readonly number[]): number | null {
  const exact = exactProgress(core, supporting);
  return exact === null ? null : floored(exact);
}

/** Rounds progress down; the slack forgives the last bit of binary fractions, as in .7 + .3. */
export function floored(exact: number): number {
  return Math.floor(exact + 1e-9);
}

function meanOf(credits: readonly number[]): number {
  return credits.reduce((total, credit) => total + credit, 0) / credits.length;
}
