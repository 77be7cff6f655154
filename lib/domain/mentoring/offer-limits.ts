import { MENTEES_PER_MENTOR_MAX } from "./settings";

/*
 * What the offer's form tells people. Apart from the rules that use it, because those need zod,
 * which a browser would otherwise load with the form.
 */
export const CAPACITY_MAX = MENTEES_PER_MENTOR_MAX;
export const LANGUAGES_MAX = 8;
export const LANGUAGE_CHARACTERS_MAX = 40;
export const ABOUT_CHARACTERS_MAX = 1000;
/** No framework has as many; it only bounds what one request can hold. */
export const SPECIALISATIONS_MAX = 50;
