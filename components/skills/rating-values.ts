/** 0 to 5; null = not observable. */
export type Rating = number | null;

/** What is known of a skill's stored state. */
export type Known = { version: number; claimed: number | null; isNotObservable: boolean };

/** The rating in a state, told apart from having none. */
export function ratingOf({ claimed, isNotObservable }: Known): Rating | "unrated" {
  return claimed !== null || isNotObservable ? claimed : "unrated";
}
