/*
 * What the forms of the queue tell people. Apart from the rules that use it, because those need
 * zod, which a browser would otherwise load with the form.
 */
export const REQUEST_CHARACTERS_MAX = 1000;
/** Fewer characters than this tell a mentor nothing about what is wanted. */
export const REQUEST_CHARACTERS_MIN = 20;
