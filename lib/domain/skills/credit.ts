import { PRIOR, probabilityAt } from "./posterior";
import { CREDIT_GATE_SHUT_MAX, CREDIT_UNMET_MARGIN, MET_PROBABILITY } from "./settings";

/**
 * Whether a skill is met: P(θ ≥ target − .5) ≥ .70 and the gate open.
 * Example: P .770 from two mentors → met at target 3; the same P from a claim alone → not met.
 */
export function isMetAt(probability: number, isGateOpen: boolean): boolean {
  return isGateOpen && probability >= MET_PROBABILITY;
}

/**
 * Credit of a skill towards a rung, 0 to 1, and 1 exactly when the skill is met:
 *
 *     c = clamp((p − p₀) / (.70 − p₀)), p₀ = the prior's own P
 *
 * and at most .9 while the gate is shut. Without evidence the caller gives 0. For a target so low
 * that the prior alone reaches .70 (target 1) the scale starts at zero instead: c = p / .70.
 * Examples at target 3: self 3.7 alone, p .4786 → .427; with a mentor's 3, p .7134 and one item
 * short → .9; mentor 3 and a coding pass, p .8416 → 1.
 */
export function creditFor(probability: number, target: number, isGateOpen: boolean): number {
  if (isMetAt(probability, isGateOpen)) return 1;
  const prior = probabilityAt(PRIOR, target);
  const start = prior < MET_PROBABILITY ? prior : 0;
  const raw = (probability - start) / (MET_PROBABILITY - start);
  const most = isGateOpen ? 1 - CREDIT_UNMET_MARGIN : CREDIT_GATE_SHUT_MAX;
  return Math.min(most, Math.max(0, raw));
}
