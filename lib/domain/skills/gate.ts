import { trustOf } from "./decay";
import { isIndependent } from "./evidence-in-force";
import { isTestResult } from "./likelihood";
import type { WeightedItem } from "./posterior";
import {
  GATE_ITEMS_HIGH,
  GATE_ITEMS_LOW,
  GATE_LOW_TARGET_MAX,
  GATE_WEIGHT_MIN,
  TARGET_MARGIN,
} from "./settings";

/** Whether enough independent items stand behind a skill at one target. */
export type Gate = {
  readonly needed: number;
  readonly counted: number;
  readonly missing: number;
  readonly isOpen: boolean;
};

/**
 * The gate for a target: one item of somebody else's for targets up to 2, two from 3 on, each with
 * weight ≥ .25 and, where it has a difficulty, no easier than target − .5. What only the person's
 * own browser reported never opens it alone: however much there is of it, one place stays empty
 * until somebody or something else vouches.
 *
 * Examples: four coding passes at difficulty 3 open it for target 3, but not for target 4. The same
 * four as reported by the browser leave one place of target 3 open; with a mentor's rating it opens.
 */
export function gateOf(evidence: readonly WeightedItem[], target: number): Gate {
  const needed = target <= GATE_LOW_TARGET_MAX ? GATE_ITEMS_LOW : GATE_ITEMS_HIGH;
  let found = 0;
  let isVouchedFor = false;
  for (const { item, weight } of evidence) {
    if (!isIndependent(item) || weight < GATE_WEIGHT_MIN) continue;
    if (isTestResult(item) && item.difficulty < target - TARGET_MARGIN) continue;
    found++;
    isVouchedFor ||= trustOf(item) >= 1;
  }
  const counted = isVouchedFor ? found : Math.min(found, needed - 1);
  const missing = Math.max(0, needed - counted);
  return { needed, counted, missing, isOpen: missing === 0 };
}
