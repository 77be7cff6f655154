/**
 * The policy choices of mentoring, in one place; an instance may argue for others. Days are
 * 24 hours, so that a deadline does not move with anybody's time zone.
 */
export const MINUTE_MS = 60_000;
export const DAY_MS = 86_400_000;

/** Long enough to read a request and decide, short enough that nobody is kept waiting by a closed laptop. */
export const LOCK_MINUTES = 30;
export const LOCKS_PER_MENTOR_MAX = 4;
/** An open request ends after this, and its owner is asked whether it still holds. */
export const REQUEST_DAYS = 30;
/** Asking again within this after the end keeps the place in the queue. */
export const REOPEN_DAYS = 7;
/**
 * A request that nobody took is shown to more people: after the first deadline to mentors of any
 * specialisation, after the second to everybody who offers, whatever their rung.
 */
export const REROUTE_DAYS = [7, 14] as const;

/** Reminders to whoever is awaited, in days of silence; then the wait is over. */
export const NUDGE_DAYS = [7, 14, 21] as const;
export const TIME_OUT_DAYS = 28;

export const INVITATION_DAYS = 7;
export const OPEN_INVITATIONS_MAX = 10;
/** More mentors than this at once, and nobody answers for anything. */
export const MENTORS_PER_MENTEE_MAX = 5;
export const MENTEES_PER_MENTOR_MAX = 50;

/** A review of more skills than this is put off rather than done. */
export const SKILLS_PER_REVIEW_MAX = 12;
/** Beyond three points people remember none. */
export const FEEDBACK_POINTS_ADVISED = 3;
export const FEEDBACK_POINTS_MAX = 20;

export const ACTIVE_GOALS_MAX = 3;

/** Every so many completed reviews one is rated blind by somebody else. */
export const SECOND_OPINION_ONE_IN = 10;

/** A waiting request is told to so many mentors at once, whoever was told longest ago first. */
export const ASKED_MENTORS_MAX = 20;

/** The median wait is shown from this many accepted requests on, counted over this many days. */
export const WAITS_MIN = 5;
export const WAITS_DAYS = 90;

/** A mentor's leniency: zero counts as this many pairs, and it is shown from as many real ones on. */
export const LENIENCY_PAIRS = 5;
