/**
 * How long what people write to one another may be, in characters. Apart from the schemas that
 * check it, so that a form which shows a limit does not bring the checking library along.
 */
export const PLANNED_EVIDENCE_CHARACTERS_MAX = 500;
export const CHECK_IN_CHARACTERS_MAX = 2000;
export const NOTE_CHARACTERS_MAX = 4000;
export const INVITATION_WORDS_MAX = 1000;
export const FAREWELL_CHARACTERS_MAX = 500;
