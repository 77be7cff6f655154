/** The longest note on one dimension, and the longest words on the whole answer, in characters. */
export const NOTE_CHARACTERS_MAX = 1000;
export const WORDS_CHARACTERS_MAX = 4000;

/** So often may one mentor's browser run the code of one answer: enough, and no more rows. */
export const MENTOR_RUNS_MAX = 20;
