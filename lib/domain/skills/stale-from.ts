import { halfLifeMs } from "./decay";
import type { SkillReading } from "./estimate";
import type { Framework, Skill } from "./framework";
import { readingOf, type SkillRecord } from "./readout";
import { AGEING_WEIGHT } from "./settings";

/**
 * The first millisecond at which a skill's evidence is stale if nothing new is added, or null where
 * nothing dated stands. Freshness goes by the newest item in force, and recency 2^(−age / h) falls
 * below the ageing limit a once the age exceeds h · log₂(1 / a); h doubles while the skill is in use.
 * The moment may lie in the past: then the skill is stale already.
 *
 * Example: half-life 365 days, newest item of 1 January, a = .5 → 1 January of the next year, plus
 * one millisecond.
 */
export function staleFrom(
  { estimate, evidence }: SkillReading,
  skill: Pick<Skill, "halfLifeDays">,
): number | null {
  if (evidence.undecayed.length === 0) return null;
  const newest = evidence.undecayed.reduce((at, { item }) => Math.max(at, item.at), -Infinity);
  const lasts = halfLifeMs(skill, estimate.isInUse) * Math.log2(1 / AGEING_WEIGHT);
  return Math.floor(newest + lasts) + 1;
}

/** When each skill of the record turns stale, or did, earliest first. */
export function staleMoments(record: SkillRecord, framework: Framework): number[] {
  return [...framework.skills.values()]
    .flatMap((skill) => staleFrom(readingOf(record.skills, skill.id), skill) ?? [])
    .toSorted((a, b) => a - b);
}
