import type { Freshness } from "../../skills/decay";
import type { AreaId, Framework } from "../../skills/framework";
import type { Mark, MatrixRow } from "../../skills/matrix";
import type { SkillRecord } from "../../skills/readout";

/** One skill of a mentee's record, as a mentor may see it. Proficiencies are points of 0 to 5. */
export type SharedSkill = {
  readonly skillId: string;
  readonly name: string;
  readonly mark: Mark;
  readonly claimed: number | null;
  readonly isNotObservable: boolean;
  /** What evidence supports; null while there is none. */
  readonly estimate: { readonly mean: number; readonly isOwnWordOnly: boolean } | null;
  readonly confirmed: number | null;
  readonly artefactCount: number;
  /** Results and ratings by others. */
  readonly resultCount: number;
  readonly freshness: Freshness | null;
  /** Its ratings are hidden, because this mentor rates it blind. */
  readonly isHidden: boolean;
};

export type SharedArea = {
  readonly id: AreaId;
  readonly name: string;
  readonly total: number;
  readonly skills: readonly SharedSkill[];
  /** Skills about which there is nothing at all. */
  readonly untouched: readonly { readonly skillId: string; readonly name: string }[];
};

/** The skills by area, in the framework's order; what nothing is known of only by its name. */
export function sharedSkills(
  framework: Framework,
  record: SkillRecord,
  rows: readonly MatrixRow[],
  hidden: ReadonlySet<string>,
): SharedArea[] {
  return framework.areas.map(({ id, name }) => {
    const all = rows
      .filter((row) => row.area === id)
      .map((row) => sharedSkill(record, row, hidden));
    return {
      id,
      name,
      total: all.length,
      skills: all.filter((skill) => !isUntouched(skill)),
      untouched: all
        .filter(isUntouched)
        .map((skill) => ({ skillId: skill.skillId, name: skill.name })),
    };
  });
}

/** One skill's row. */
function sharedSkill(
  record: SkillRecord,
  row: MatrixRow,
  hidden: ReadonlySet<string>,
): SharedSkill {
  const estimate = record.skills.get(row.skillId)?.estimate;
  const isHidden = hidden.has(row.skillId);
  return {
    skillId: row.skillId,
    name: row.name,
    mark: row.mark,
    claimed: row.claimed,
    isNotObservable: row.isNotObservable,
    // Without the hidden ratings an estimate would only mislead.
    estimate:
      estimate && estimate.itemCount > 0 && !isHidden
        ? { mean: estimate.mean, isOwnWordOnly: estimate.independentCount === 0 }
        : null,
    confirmed: estimate?.confirmed ?? null,
    artefactCount: row.artefactCount,
    resultCount: row.independentCount,
    freshness: row.freshness,
    isHidden,
  };
}

const isUntouched = (skill: SharedSkill): boolean =>
  !skill.isHidden &&
  skill.claimed === null &&
  !skill.isNotObservable &&
  skill.estimate === null &&
  skill.artefactCount === 0;
