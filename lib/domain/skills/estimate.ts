import { type Freshness, freshnessOf } from "./decay";
import type { SkillStanding } from "./evidence";
import { isIndependent } from "./evidence-in-force";
import type { Skill } from "./framework";
import { type Posterior, PRIOR, posteriorOf, type WeightedItem } from "./posterior";
import { GATE_WEIGHT_MIN, SELF_BIAS_PRIOR } from "./settings";
import { type WeighedEvidence, weighEvidence } from "./weighing";

/** What a page may say about one skill. Proficiencies are points of the 0 to 5 scale. */
export type SkillEstimate = {
  readonly skillId: string;
  /** Without items these four are the prior's and say nothing about the person: do not show them. */
  readonly mean: number;
  readonly sd: number;
  readonly low: number;
  readonly high: number;
  /** Of the newest item; null without items. */
  readonly freshness: Freshness | null;
  readonly itemCount: number;
  readonly independentCount: number;
  readonly artefactCount: number;
  readonly claimed: number | null;
  /** Mean of every mentor's latest rating, and the same over ratings that still weigh ≥ .25. */
  readonly confirmed: number | null;
  readonly confirmedInForce: number | null;
  readonly isNotObservable: boolean;
  readonly isInUse: boolean;
  readonly assessedAt: number | null;
};

/** An estimate with what the tracks need to score it against targets. */
export type SkillReading = {
  readonly estimate: SkillEstimate;
  readonly posteriors: { readonly [clock in "now" | "atNewest" | "undecayed"]: Posterior };
  readonly evidence: Pick<WeighedEvidence, "now" | "undecayed">;
};

/** Reads one skill: weighs its evidence and computes each posterior once. `bias` comes off the self-rating. */
export function readSkill(
  standing: SkillStanding,
  skill: Skill,
  now: number,
  bias: number = SELF_BIAS_PRIOR,
): SkillReading {
  const evidence = weighEvidence(standing, skill, now, bias);
  const current = evidence.newest === null ? PRIOR : posteriorOf(evidence.now);
  const reuse = (items: readonly WeightedItem[], isSame: boolean) =>
    isSame ? current : posteriorOf(items);
  const isNew = evidence.newest === null || evidence.atNewest === evidence.now;
  const undecayed = reuse(evidence.undecayed, evidence.newest === null);
  const atNewest =
    evidence.atNewest === evidence.undecayed ? undecayed : reuse(evidence.atNewest, isNew);
  // Time widens a belief and may drift it upwards; waiting must never look like growth.
  const mean = Math.min(current.mean, undecayed.mean);
  return {
    estimate: {
      skillId: skill.id,
      mean,
      sd: current.sd,
      low: Math.min(current.low, mean),
      high: current.high,
      freshness: evidence.newest === null ? null : freshnessOf(evidence.newest),
      itemCount: evidence.now.length,
      independentCount: evidence.now.filter(({ item }) => isIndependent(item)).length,
      artefactCount: standing.artefactCount,
      claimed: standing.isNotObservable ? null : standing.claimed,
      confirmed: mentorMean(evidence.now, 0),
      confirmedInForce: mentorMean(evidence.now, GATE_WEIGHT_MIN),
      isNotObservable: standing.isNotObservable,
      isInUse: standing.isInUse,
      assessedAt: standing.assessedAt,
    },
    posteriors: { now: current, atNewest, undecayed },
    evidence,
  };
}

/** The estimate of one skill alone. Example: mentor 4, one half-life old → mean 3.194, "ageing". */
export function estimateSkill(
  standing: SkillStanding,
  skill: Skill,
  now: number,
  bias: number = SELF_BIAS_PRIOR,
): SkillEstimate {
  return readSkill(standing, skill, now, bias).estimate;
}

/** The standing of a skill about which nothing is stored. */
export function emptyStanding(skillId: string): SkillStanding {
  return {
    skillId,
    claimed: null,
    isNotObservable: false,
    assessedAt: null,
    isInUse: false,
    items: [],
    artefactCount: 0,
  };
}

function mentorMean(items: readonly WeightedItem[], weightMin: number): number | null {
  let sum = 0;
  let count = 0;
  for (const { item, weight } of items) {
    if (item.kind !== "mentor" || weight < weightMin) continue;
    sum += item.value;
    count++;
  }
  return count === 0 ? null : sum / count;
}
