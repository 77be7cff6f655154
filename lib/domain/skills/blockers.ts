import type { SkillEstimate } from "./estimate";
import type { RungId } from "./framework";
import { type Headline, headlineOf } from "./headline";
import { rungReadout } from "./read-track";
import { readingOf, type SkillRecord } from "./readout";
import type { TargetScore } from "./target-score";

export type BlockerState =
  | "met"
  | "gap"
  | "gate"
  | "unrated"
  | "not-observable"
  | "waiting"
  | "stale";

/** One skill between a person and their next rung: three numbers and the target. */
export type Blocker = {
  readonly skillId: string;
  readonly isCore: boolean;
  readonly target: number;
  readonly claimed: number | null;
  /** What the evidence supports; null while nobody and nothing but the person has spoken. */
  readonly estimate: { readonly mean: number; readonly low: number; readonly high: number } | null;
  readonly confirmed: number | null;
  readonly isMet: boolean;
  /**
   * What is missing to the target, never below 0: from the claim while claims are read, else from
   * the supported mean; the whole target while nothing is known. Claim 1, target 2 → 1.
   */
  readonly gap: number;
  readonly state: BlockerState;
  /** Independent items still missing at the gate; 0 on the claimed track. */
  readonly missingItems: number;
};

/**
 * The skills of the headline's next rung: core ones first, then supporting; within each the widest
 * gap first and the met ones last. At the top of the ladder nothing blocks.
 */
export function blockersOf(record: SkillRecord): {
  readonly rungId: RungId | null;
  readonly rows: readonly Blocker[];
} {
  const { basis, next } = headlineOf(record);
  if (!next) return { rungId: null, rows: [] };
  const ladder = basis === "claimed" ? record.claimed.ladder : record.supported.ladder;
  const { core, supporting } = rungReadout(ladder, next);
  const rowsOf = (scores: readonly TargetScore[], isCore: boolean) =>
    scores
      .map((score) => {
        const { estimate } = readingOf(record.skills, score.skillId);
        return blockerOf(score, isCore, estimate, basis);
      })
      .sort(worstFirst);
  return {
    rungId: next,
    rows: [...rowsOf(core.scores, true), ...rowsOf(supporting.scores, false)],
  };
}

function blockerOf(
  score: TargetScore,
  isCore: boolean,
  estimate: SkillEstimate,
  basis: Headline["basis"],
): Blocker {
  const { mean, low, high, claimed, confirmed } = estimate;
  const reached = basis === "claimed" ? (claimed ?? 0) : estimate.itemCount > 0 ? mean : 0;
  return {
    skillId: score.skillId,
    isCore,
    target: score.target,
    claimed,
    estimate: estimate.independentCount > 0 ? { mean, low, high } : null,
    confirmed,
    isMet: score.isMet,
    gap: Math.max(0, score.target - reached),
    state: stateOf(score, estimate),
    missingItems: score.gate?.missing ?? 0,
  };
}

/** The most telling state: what would help most is named first. */
function stateOf(score: TargetScore, estimate: SkillEstimate): BlockerState {
  if (score.isMet) return "met";
  if (score.shortfalls.includes("stale")) return "stale";
  // A claim below the target is a gap that no check of the artefacts would close.
  const claimsEnough = estimate.claimed === null || estimate.claimed >= score.target;
  const isUnchecked = estimate.artefactCount > 0 && estimate.independentCount === 0;
  if (score.gate && isUnchecked && claimsEnough) return "waiting";
  if (score.shortfalls.includes("unrated")) return "unrated";
  if (score.shortfalls.includes("not-observable")) return "not-observable";
  // What is likely, or claimed high enough, lacks proof rather than learning.
  const isBelieved =
    !score.shortfalls.includes("probability") || (estimate.claimed ?? 0) >= score.target;
  return score.gate && !score.gate.isOpen && isBelieved ? "gate" : "gap";
}

function worstFirst(a: Blocker, b: Blocker): number {
  return Number(a.isMet) - Number(b.isMet) || b.gap - a.gap || (a.skillId < b.skillId ? -1 : 1);
}
