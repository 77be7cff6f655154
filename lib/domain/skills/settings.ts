/**
 * The policy choices of the level engine, in one place. None of these numbers is a finding; each
 * was chosen by the authors for the reason beside it, and an instance may argue for another.
 */

/** Proficiency runs from 0 to 5; the posterior is kept on a grid of tenths, fine enough to show. */
export const PROFICIENCY_MAX = 5;
export const GRID_STEPS_PER_POINT = 10;

/** Weak prior: somebody who chose Python knows a little, and anything up to expert stays possible. */
export const PRIOR_MEAN = 1;
export const PRIOR_SD = 2;

/**
 * How far a judgement usually lies from the truth, in points of the scale. Self-ratings correlate
 * weakly with measured skill, a trained second pair of eyes does clearly better.
 */
export const JUDGEMENT_SD = { self: 2, peer: 1.2, mentor: 0.8 } as const;

/**
 * How sharply a result tells people just below a difficulty from people just above. Code that runs
 * against hidden tests says more than a conversation; a quiz has four options, so a guess pays .25.
 */
export const CODING_SLOPE = 1.5;
export const QUIZ_SLOPE = 1;
export const INTERVIEW_SLOPE = 1;
export const QUIZ_GUESS = 0.25;

/** Evidence ages half as fast while the person says they use the skill. */
export const IN_USE_HALF_LIFE_FACTOR = 2;

/** Freshness by remaining weight: half a half-life, one half-life, three half-lives. */
export const FRESH_WEIGHT = 0.7;
export const AGEING_WEIGHT = 0.5;
export const EXPIRED_WEIGHT = 0.125;

/** A target t counts as reached from t − .5 on, where a rounded reading would show t. */
export const TARGET_MARGIN = 0.5;
/** Odds of better than two to one before a skill is called met. */
export const MET_PROBABILITY = 0.7;

/** The gate: what somebody else must have seen, because a claim alone proves nothing. */
export const GATE_ITEMS_LOW = 1;
export const GATE_ITEMS_HIGH = 2;
/** Targets up to this one need the smaller number of items. */
export const GATE_LOW_TARGET_MAX = 2;
/** Items below this weight (two half-lives old) no longer hold the gate open. */
export const GATE_WEIGHT_MIN = 0.25;

/** Credit of a skill whose gate is shut, however likely the skill. */
export const CREDIT_GATE_SHUT_MAX = 0.9;
/** Credit of any unmet skill stays below 1 by this, so that rounding never completes a rung. */
export const CREDIT_UNMET_MARGIN = 1e-6;

/** Core skills carry the rung; of the supporting ones a quarter may be missing. */
export const CORE_WEIGHT = 0.7;
export const SUPPORTING_WEIGHT = 0.3;
export const SUPPORTING_SHARE = 0.75;

/** People rate themselves about a third of a point high; five imaginary pairs hold that until real ones speak. */
export const SELF_BIAS_PRIOR = 0.3;
export const SELF_BIAS_PRIOR_PAIRS = 5;
/** Below this many pairs a personal bias is noise: it is neither shown nor used. */
export const SELF_BIAS_PAIRS_MIN = 5;

/** Time to gather and hand in one piece of proof once the skill is there. */
export const PROOF_HOURS = 2;
/** Time to read six anchors and choose one. */
export const RATE_SECONDS = 10;
/** Adjacent knowledge saves at most half of the learning time. */
export const ADJACENCY_SAVING = 0.5;
/** How many next steps are worth showing side by side. */
export const STEPS_SHOWN = 5;

/** Self and mentor this far apart, in points of the scale, disagree: close ones are noise. */
export const DISAGREEMENT_MIN = 1.5;
