import type { Requirement, Target } from "./framework";
import type { TargetScore } from "./target-score";

/** One line of a path or a specialisation on one track. */
export type RequirementScore = {
  readonly requirement: Requirement;
  /** 0 to 1, and 1 exactly when the line is met. */
  readonly credit: number;
  readonly isMet: boolean;
  /** For an either/or line, the skill that speaks for it; null before any has credit. */
  readonly bestSkillId: string | null;
  readonly scores: readonly TargetScore[];
};

/**
 * Scores a line: an either/or line by its best member, any other by the mean of its targets, all of
 * which must be met. Example: Flask .4 or Django 1 → met, credit 1, by Django.
 */
export function scoreRequirement(
  requirement: Requirement,
  score: (target: Target) => TargetScore,
): RequirementScore {
  const scores = requirement.targets.map(score);
  if (requirement.mode === "any") {
    const best = bestOf(scores);
    return {
      requirement,
      credit: best?.credit ?? 0,
      isMet: best?.isMet ?? false,
      bestSkillId: best && best.credit > 0 ? best.skillId : null,
      scores,
    };
  }
  const isMet = scores.length > 0 && scores.every((each) => each.isMet);
  const mean = scores.reduce((sum, each) => sum + each.credit, 0) / Math.max(1, scores.length);
  return { requirement, credit: isMet ? 1 : mean, isMet, bestSkillId: null, scores };
}

function bestOf(scores: readonly TargetScore[]): TargetScore | undefined {
  return scores.reduce<TargetScore | undefined>(
    (best, each) => (!best || each.credit > best.credit ? each : best),
    undefined,
  );
}
