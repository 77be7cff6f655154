import { creditFor, isMetAt } from "./credit";
import type { SkillReading } from "./estimate";
import type { Target } from "./framework";
import { gateOf } from "./gate";
import { probabilityAt } from "./posterior";
import { MET_PROBABILITY } from "./settings";
import type { Shortfall, TargetScore } from "./target-score";

/**
 * The supported track: what the evidence makes likely. Met when P(θ ≥ t − .5) ≥ .70 and the gate is
 * open. P is the lower of now and the newest item's date, because a belief that merely widens with
 * age would otherwise gain credit by waiting. Without any item the credit is 0.
 */
export function scoreSupported(reading: SkillReading, target: Target): TargetScore {
  const { estimate, posteriors, evidence } = reading;
  const { skillId, proficiency } = target;
  const gate = gateOf(evidence.now, proficiency);
  const probability = Math.min(
    probabilityAt(posteriors.now, proficiency),
    probabilityAt(posteriors.atNewest, proficiency),
  );
  const isEmpty = estimate.itemCount === 0;
  const isMet = !isEmpty && isMetAt(probability, gate.isOpen);
  return {
    skillId,
    target: proficiency,
    credit: isEmpty ? 0 : creditFor(probability, proficiency, gate.isOpen),
    isMet,
    probability,
    gate,
    shortfalls: isMet ? [] : shortfallsOf(reading, proficiency, probability, gate.isOpen),
  };
}

function shortfallsOf(
  { estimate, posteriors, evidence }: SkillReading,
  target: number,
  probability: number,
  isGateOpen: boolean,
): Shortfall[] {
  if (estimate.itemCount === 0) return [estimate.isNotObservable ? "not-observable" : "unrated"];
  const shortfalls: Shortfall[] = [];
  const wasMet = isMetAt(
    probabilityAt(posteriors.undecayed, target),
    gateOf(evidence.undecayed, target).isOpen,
  );
  if (wasMet) shortfalls.push("stale");
  if (probability < MET_PROBABILITY) shortfalls.push("probability");
  if (!isGateOpen) shortfalls.push("gate");
  return shortfalls;
}
