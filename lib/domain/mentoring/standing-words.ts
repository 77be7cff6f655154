/** How somebody's ratings weigh: the names of the rungs, or null. */
export type StandingNames = {
  /** Up to where other mentors have confirmed them. */
  readonly confirmed: string | null;
  /** Up to where an administrator vouches for them. */
  readonly vouched: string | null;
  /** The higher of the two, up to which they weigh as a mentor's. */
  readonly rung: string | null;
};

/** In a few words, for a line in a list: "as a mentor’s up to Senior". */
export function weightText({ rung }: Pick<StandingNames, "rung">): string {
  return rung === null ? "as a peer’s" : `as a mentor’s up to ${rung}`;
}

/**
 * In full, with the reason. `whose` begins the sentence: "Grace’s ratings weigh as a mentor’s up to
 * Senior, the rung that other mentors have confirmed for them, and as a peer’s beyond."
 */
export function weightSentence(whose: string, names: StandingNames): string {
  const { rung, confirmed } = names;
  if (rung === null) {
    return `${whose} ratings weigh as a peer’s, which is less than a mentor’s, because no rung is confirmed or vouched for yet.`;
  }
  const why =
    rung === confirmed ? "confirmed by their own mentors" : "vouched for by an administrator here";
  return `${whose} ratings weigh as a mentor’s up to ${rung} (${why}), and as a peer’s beyond.`;
}
