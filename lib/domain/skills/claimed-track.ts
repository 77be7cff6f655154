import type { SkillReading } from "./estimate";
import type { Target } from "./framework";
import { scoreValue, type TargetScore } from "./target-score";

/**
 * The claimed track: the latest self-rating as given, against the target. It says where a person's
 * own account would put them, and is never mixed with what is supported.
 */
export function scoreClaimed({ estimate }: SkillReading, target: Target): TargetScore {
  const missing = estimate.isNotObservable ? "not-observable" : "unrated";
  return scoreValue(target, estimate.claimed, missing);
}
