import { halfLifeMs, recency, trustOf } from "./decay";
import type { SkillStanding } from "./evidence";
import { itemsInForce } from "./evidence-in-force";
import type { Skill } from "./framework";
import type { WeightedItem } from "./posterior";

/** The same items in force under three clocks. */
export type WeighedEvidence = {
  /** As of now. */
  readonly now: readonly WeightedItem[];
  /** As of the newest item's date: what was believed before time alone passed. */
  readonly atNewest: readonly WeightedItem[];
  /** As if nothing ever aged. */
  readonly undecayed: readonly WeightedItem[];
  /** Recency of the newest item, 0 to 1; null without items. */
  readonly newest: number | null;
};

/** Weighs a skill's items in force. Age is relative, so the newest item's recency divides out of `atNewest`. */
export function weighEvidence(
  standing: SkillStanding,
  skill: Skill,
  now: number,
  bias: number,
): WeighedEvidence {
  const halfLife = halfLifeMs(skill, standing.isInUse);
  const undecayed = itemsInForce(standing, bias).map((item) => ({ item, weight: trustOf(item) }));
  if (undecayed.length === 0) return { now: [], atNewest: [], undecayed, newest: null };
  const latest = undecayed.reduce((at, { item }) => Math.max(at, item.at), -Infinity);
  const asOf = (moment: number) =>
    undecayed.map(({ item, weight }) => ({
      item,
      weight: weight * recency(item.at, moment, halfLife),
    }));
  const current = asOf(now);
  return {
    now: current,
    atNewest: latest >= now ? current : undecayed.length === 1 ? undecayed : asOf(latest),
    undecayed,
    newest: recency(latest, now, halfLife),
  };
}
