/*
 * What the profile's form tells people. Apart from the rules that use it, because those need zod,
 * which a browser would otherwise load with the form.
 */
export const GOALS_MAX = 3;
export const GOAL_CHARACTERS_MAX = 200;
export const TITLE_CHARACTERS_MAX = 120;
export const YEARS_MAX = 60;
export const HOURS_PER_WEEK_MAX = 80;
