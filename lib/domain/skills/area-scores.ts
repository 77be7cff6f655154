import type { AreaId, Framework } from "./framework";
import { readingOf, type SkillRecord } from "./readout";

/** One axis of the radar. A mean is null while no skill of the area has anything to average. */
export type AreaScore = {
  readonly areaId: AreaId;
  readonly name: string;
  /** Mean supported proficiency (0 to 5) over the `supportedCount` skills with evidence. */
  readonly supported: number | null;
  readonly supportedCount: number;
  readonly claimed: number | null;
  readonly claimedCount: number;
  /** Skills in the area altogether. */
  readonly total: number;
};

/**
 * Mean proficiency per area, in the framework's order. Skills without a rating or evidence are left
 * out rather than counted as zero, so each mean comes with its count.
 */
export function areaScoresOf(record: SkillRecord, framework: Framework): AreaScore[] {
  return framework.areas.map(({ id, name }) => {
    const supported: number[] = [];
    const claimed: number[] = [];
    let total = 0;
    for (const skill of framework.skills.values()) {
      if (skill.area !== id) continue;
      total++;
      const { estimate } = readingOf(record.skills, skill.id);
      if (estimate.itemCount > 0) supported.push(estimate.mean);
      if (estimate.claimed !== null) claimed.push(estimate.claimed);
    }
    return {
      areaId: id,
      name,
      supported: meanOf(supported),
      supportedCount: supported.length,
      claimed: meanOf(claimed),
      claimedCount: claimed.length,
      total,
    };
  });
}

function meanOf(values: readonly number[]): number | null {
  if (values.length === 0) return null;
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
