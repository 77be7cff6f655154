import type { SkillReading } from "./estimate";
import type { Target } from "./framework";
import type { Gate } from "./gate";

/** Why a target is not met; a page turns these into words. */
export type Shortfall =
  | "unrated"
  | "not-observable"
  | "below-target"
  | "probability"
  | "gate"
  | "stale"
  | "unconfirmed";

/** One skill measured against one target on one track. */
export type TargetScore = {
  readonly skillId: string;
  readonly target: number;
  /** 0 to 1, and 1 exactly when the target is met. */
  readonly credit: number;
  readonly isMet: boolean;
  /** P(θ ≥ target − .5) and the gate: on the supported track only. */
  readonly probability: number | null;
  readonly gate: Gate | null;
  /** Empty when met. */
  readonly shortfalls: readonly Shortfall[];
};

/** How a track scores a reading against a target. */
export type Scorer = (reading: SkillReading, target: Target) => TargetScore;

/**
 * The score of a plain 0 to 5 value: credit min(1, value / target), met from the target on.
 * Example: 2 of 3 → .667, "below-target". Without a value: 0, for the reason given.
 */
export function scoreValue(target: Target, value: number | null, missing: Shortfall): TargetScore {
  const isMet = value !== null && value >= target.proficiency;
  return {
    skillId: target.skillId,
    target: target.proficiency,
    credit: value === null ? 0 : Math.min(1, Math.max(0, value / target.proficiency)),
    isMet,
    probability: null,
    gate: null,
    shortfalls: isMet ? [] : [value === null ? missing : "below-target"],
  };
}
