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
 * weight ≥ .25 and, where it has a difficulty, no easier than target − .5.
 * Example: four coding passes at difficulty 3 open it for target 3, but not for target 4.
 */
export function gateOf(evidence: readonly WeightedItem[], target: number): Gate {
  const needed = target <= GATE_LOW_TARGET_MAX ? GATE_ITEMS_LOW : GATE_ITEMS_HIGH;
  let counted = 0;
  for (const { item, weight } of evidence) {
    if (!isIndependent(item) || weight < GATE_WEIGHT_MIN) continue;
    if (isTestResult(item) && item.difficulty < target - TARGET_MARGIN) continue;
    counted++;
  }
  const missing = Math.max(0, needed - counted);
  return { needed, counted, missing, isOpen: missing === 0 };
}
