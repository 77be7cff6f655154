import type { EvidenceItem } from "./evidence";
import type { Skill } from "./framework";
import { AGEING_WEIGHT, EXPIRED_WEIGHT, FRESH_WEIGHT, IN_USE_HALF_LIFE_FACTOR } from "./settings";

export type Freshness = "fresh" | "ageing" | "stale" | "expired";

export const DAY_MS = 86_400_000;

/** Half-life of a skill's evidence in milliseconds: the skill's own, doubled while it is in use. */
export function halfLifeMs(skill: Pick<Skill, "halfLifeDays">, isInUse: boolean): number {
  return skill.halfLifeDays * DAY_MS * (isInUse ? IN_USE_HALF_LIFE_FACTOR : 1);
}

/**
 * What age leaves of an item: 2^(−age / half-life), 0 to 1. An item dated after `now` counts as new.
 * Example: one half-life old → .5.
 */
export function recency(at: number, now: number, halfLife: number): number {
  return 2 ** (-Math.max(0, now - at) / halfLife);
}

/** λ, the weight of an item: recency × trust. Example: half-life 365 days, age 365, trust .5 → .25. */
export function weightOf(item: EvidenceItem, now: number, halfLife: number): number {
  return recency(item.at, now, halfLife) * trustOf(item);
}

/** How far the source of an item is believed, 0 to 1. */
export function trustOf(item: EvidenceItem): number {
  return Math.min(1, Math.max(0, item.trust ?? 1));
}

/**
 * Freshness of a skill by the recency of its newest item: ≥ .7 fresh, ≥ .5 ageing, ≥ .125 stale,
 * below that expired. Age alone decides: a browser's result of today is half trusted, yet fresh.
 */
export function freshnessOf(recencyOfNewest: number): Freshness {
  if (recencyOfNewest >= FRESH_WEIGHT) return "fresh";
  if (recencyOfNewest >= AGEING_WEIGHT) return "ageing";
  return recencyOfNewest >= EXPIRED_WEIGHT ? "stale" : "expired";
}
