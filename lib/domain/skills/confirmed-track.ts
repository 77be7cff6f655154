import type { SkillReading } from "./estimate";
import type { Target } from "./framework";
import { scoreValue, type TargetScore } from "./target-score";

/**
 * The confirmed track: the mean of the mentors' latest ratings that still weigh ≥ .25, against the
 * target. Example: mentors at 3 and 4 → 3.5, which meets 3. Older ratings are named as stale.
 */
export function scoreConfirmed({ estimate }: SkillReading, target: Target): TargetScore {
  const missing = estimate.confirmed === null ? "unconfirmed" : "stale";
  return scoreValue(target, estimate.confirmedInForce, missing);
}
