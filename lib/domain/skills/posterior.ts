import type { EvidenceItem } from "./evidence";
import { GRID, GRID_SIZE, reachIndex } from "./grid";
import { isTestResult, passTable } from "./likelihood";
import { JUDGEMENT_SD, PRIOR_MEAN, PRIOR_SD } from "./settings";

/** An item of evidence and its weight λ, 0 to 1. */
export type WeightedItem = { readonly item: EvidenceItem; readonly weight: number };

/** What is believed about one skill: `tail[i]` is P(θ ≥ GRID[i]); `tail[GRID_SIZE]` is 0. */
export type Posterior = {
  readonly mean: number;
  readonly sd: number;
  /** Ends of the 90 % interval, on the grid. */
  readonly low: number;
  readonly high: number;
  readonly tail: Float64Array;
};

/**
 * The posterior over θ = 0.0 … 5.0:
 *
 *     log post(θ) = −(θ − 1)² / (2 · 2²) + Σ λᵢ · log Lᵢ(θ)
 *
 * A judgement v is Normal around θ (σ = 2 self, 1.2 peer, .8 mentor); a task is logistic in
 * θ − difficulty. All normal terms, the prior's too, add up to one parabola −a·θ² + b·θ, so only
 * task results cost a pass over the grid. Example: self 3.7 and mentor 3 → mean 2.841, P(θ ≥ 2.5) .713.
 */
export function posteriorOf(evidence: readonly WeightedItem[]): Posterior {
  const log = new Float64Array(GRID_SIZE);
  let a = 1 / (2 * PRIOR_SD ** 2);
  let b = PRIOR_MEAN / PRIOR_SD ** 2;
  for (const { item, weight } of evidence) {
    if (!isTestResult(item)) {
      const precision = weight / JUDGEMENT_SD[item.kind] ** 2;
      a += precision / 2;
      b += precision * item.value;
    } else {
      const { pass, fail } = passTable(item.kind, item.difficulty);
      const won = weight * item.score;
      const lost = weight - won;
      for (let i = 0; i < GRID_SIZE; i++) {
        log[i] = (log[i] ?? 0) + won * (pass[i] ?? 0) + lost * (fail[i] ?? 0);
      }
    }
  }
  let top = -Infinity;
  for (let i = 0; i < GRID_SIZE; i++) {
    const theta = GRID[i] ?? 0;
    const value = (log[i] ?? 0) - a * theta * theta + b * theta;
    log[i] = value;
    if (value > top) top = value;
  }
  return summarise(log, top);
}

/** P(θ ≥ target − .5), 0 to 1. Example: no evidence, target 3 → .314. */
export function probabilityAt(posterior: Posterior, target: number): number {
  return posterior.tail[reachIndex(target)] ?? 0;
}

/** The belief before any evidence: mean 1.873. */
export const PRIOR: Posterior = posteriorOf([]);

/** Turns log-densities (in place) into probabilities and reads mean, spread and interval off them. */
function summarise(log: Float64Array, top: number): Posterior {
  let total = 0;
  for (let i = 0; i < GRID_SIZE; i++) {
    const density = Math.exp((log[i] ?? 0) - top);
    log[i] = density;
    total += density;
  }
  let mean = 0;
  let square = 0;
  let below = 0;
  let low = -1;
  let high = -1;
  for (let i = 0; i < GRID_SIZE; i++) {
    const theta = GRID[i] ?? 0;
    const p = (log[i] ?? 0) / total;
    log[i] = p;
    mean += p * theta;
    square += p * theta * theta;
    below += p;
    if (low < 0 && below >= 0.05) low = theta;
    if (high < 0 && below >= 0.95) high = theta;
  }
  const tail = new Float64Array(GRID_SIZE + 1);
  for (let i = GRID_SIZE - 1; i >= 0; i--) {
    tail[i] = Math.min(1, (tail[i + 1] ?? 0) + (log[i] ?? 0));
  }
  return { mean, sd: Math.sqrt(Math.max(0, square - mean * mean)), low, high, tail };
}
