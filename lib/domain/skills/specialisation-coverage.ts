import type { Specialisation, Target } from "./framework";
import { type RequirementScore, scoreRequirement } from "./requirement-score";
import type { TargetScore } from "./target-score";

/** How much of a specialisation a person covers, by one track. */
export type SpecialisationReadout = {
  readonly specialisationId: string;
  readonly met: number;
  readonly total: number;
  /** met / total, 0 to 1; null where nothing is asked for. */
  readonly share: number | null;
  readonly requirements: readonly RequirementScore[];
};

/** Scores every line of a specialisation. Example: 4 of 9 lines met → share .444. */
export function readSpecialisation(
  specialisation: Specialisation,
  score: (target: Target) => TargetScore,
): SpecialisationReadout {
  const requirements = specialisation.requirements.map((line) => scoreRequirement(line, score));
  const met = requirements.filter((line) => line.isMet).length;
  const total = requirements.length;
  return {
    specialisationId: specialisation.id,
    met,
    total,
    share: total === 0 ? null : met / total,
    requirements,
  };
}
