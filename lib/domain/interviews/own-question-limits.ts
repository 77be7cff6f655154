/** The longest text of a private question, in characters; the column's own limit. */
export const OWN_QUESTION_CHARACTERS_MAX = 40_000;
