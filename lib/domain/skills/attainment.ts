import { supportingNeeded } from "./progress";

/** What attainment looks at: which of a level's skills are met. */
export type LevelStanding = {
  readonly core: { readonly met: number; readonly total: number };
  readonly supporting: { readonly met: number; readonly total: number };
};

/**
 * Whether a level's own skills are met: all core ones and ⌈75 %⌉ of the supporting ones. A level
 * that asks for nothing cannot be met, since nothing would stand behind the statement.
 */
export function isLevelMet({ core, supporting }: LevelStanding): boolean {
  if (core.total + supporting.total === 0) return false;
  return core.met === core.total && supporting.met >= supportingNeeded(supporting.total);
}

/**
 * How many levels are attained, counted from the lowest: a level counts only when every lower one
 * does, because the checklists build on each other. Example: [met, met, unmet, met] → 2.
 */
export function levelsAttained(isMet: readonly boolean[]): number {
  const firstUnmet = isMet.indexOf(false);
  return firstUnmet === -1 ? isMet.length : firstUnmet;
}
