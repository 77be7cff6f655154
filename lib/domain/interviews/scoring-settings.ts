/** The policy of scoring, each with its reason. Source: methods §3 where no other is named. */

/** Every dimension is scored from 1 to this. */
export const DIMENSION_MAX = 4;

/** From which mean a band begins; below the last lies "strong no hire". */
export const BAND_FROM = { strongHire: 3.5, hire: 2.75, noHire: 1.75 } as const;

/** A result that only the candidate's own browser reported weighs half: nobody else saw it run. */
export const CANDIDATE_RUN_TRUST = 0.5;
/** A mentor's browser ran the same code again, and has no reason to flatter. */
export const MENTOR_RUN_TRUST = 1;

/** What each hint that was taken takes from the share of tests passed (methods §1). */
export const HINT_COST = 0.15;

/**
 * So long after it was handed in, an answer may write evidence: an entry of the ledger counts from
 * the day on which it is written, and a score given years later must not make old work look fresh.
 */
export const EVIDENCE_DAYS_MAX = 90;

/** The memory: reviews are due when recall has fallen to this, and never later than so many days. */
export const RETENTION = 0.9;
export const INTERVAL_DAYS_MAX = 180;

/** Beyond this share of the given time a good answer is a laboured one. */
export const OVERTIME_SHARE_HARD = 0.25;
