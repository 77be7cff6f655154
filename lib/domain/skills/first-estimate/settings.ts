/** The policy choices of the adaptive start; chosen for five minutes of somebody's time. */

/** Statements at most, and the number from which a clear answer may end the start. */
export const STATEMENTS_MAX = 12;
export const STATEMENTS_MIN = 10;
/** How likely the likeliest rung must be to stop early. */
export const CERTAIN_PROBABILITY = 0.8;

/** Statements taken from each rung at most: eight each keep the pool near forty and well spread. */
export const POOL_PER_RUNG = 8;

/**
 * How sharply one answer tells rungs apart. People are strong here and weak there, so an answer
 * about one skill is worth clearly less than a test of the whole rung.
 */
export const ANSWER_SLOPE = 1.6;
/** One level of proficiency more on the same skill is asked for about one rung later. */
export const RUNGS_PER_PROFICIENCY = 1;

/** What somebody says about themselves counts as a hint, give or take a rung and a quarter. */
export const DECLARED_SD = 1.25;
/** Without a hint everything from below the first rung to senior stays easily possible. */
export const UNDECLARED_POSITION = 2;
export const UNDECLARED_SD = 1.75;

/** Preferences among statements that would tell about as much. */
export const SUPPORTING_PREFERENCE = 0.85;
export const REPEATED_CATEGORY_PREFERENCE = 0.8;
/** The seed decides between near-equals only. */
export const SEED_PREFERENCE = 0.04;

/** The range that is named beside the likeliest rung. */
export const RANGE_PROBABILITY = 0.8;
