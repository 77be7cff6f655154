import type { Framework } from "./framework";
import { ADJACENCY_SAVING } from "./settings";

/**
 * Hours from proficiency `from` to `to`: every step costs its hours (4, 12, 30, 80, 250 for a skill
 * of medium effort), parts of a step pro rata, times the skill's effort factor, times
 * (1 − .5 · adjacency). A planning assumption, not a measurement.
 * Example: FastAPI 0 → 3, effort M, adjacency .5 by Django → (4 + 12 + 30) · .75 = 34.5.
 */
export function learningHours(way: {
  readonly from: number;
  readonly to: number;
  readonly stepHours: readonly number[];
  readonly effortFactor: number;
  /** 0 to 1, from `bestAdjacency`. */
  readonly adjacency?: number;
}): number {
  let hours = 0;
  way.stepHours.forEach((stepHours, step) => {
    const part = Math.min(way.to, step + 1) - Math.max(way.from, step);
    if (part > 0) hours += part * stepHours;
  });
  return hours * way.effortFactor * (1 - ADJACENCY_SAVING * (way.adjacency ?? 0));
}

/**
 * The best help that another skill gives towards `skillId` at `target`: the largest
 * a · min(1, level / target) over the skills adjacent to it; 0 without any.
 * Example: Django at 4 with a = .5 towards FastAPI at 3 → .5.
 */
export function bestAdjacency(
  framework: Pick<Framework, "skills">,
  skillId: string,
  target: number,
  levelOf: (skillId: string) => number,
): number {
  let best = 0;
  for (const other of framework.skills.values()) {
    const factor = other.adjacentTo[skillId] ?? 0;
    if (factor > 0) best = Math.max(best, factor * Math.min(1, levelOf(other.id) / target));
  }
  return best;
}
