import { GRID_STEPS_PER_POINT, PROFICIENCY_MAX, TARGET_MARGIN } from "./settings";

/** Number of points on the proficiency grid: 0.0, 0.1 … 5.0. */
export const GRID_SIZE = PROFICIENCY_MAX * GRID_STEPS_PER_POINT + 1;

/** The proficiencies θ of the grid, lowest first. */
export const GRID = Float64Array.from({ length: GRID_SIZE }, (_, i) => i / GRID_STEPS_PER_POINT);

/**
 * Index of the first grid point that counts as reaching `target`, which is the first θ ≥ target − .5.
 * The small slack keeps 3 − .5 on the point 2.5. Example: target 3 → 25. Beyond the grid → GRID_SIZE.
 */
export function reachIndex(target: number): number {
  const index = Math.ceil((target - TARGET_MARGIN) * GRID_STEPS_PER_POINT - 1e-8);
  return Math.min(Math.max(index, 0), GRID_SIZE);
}
