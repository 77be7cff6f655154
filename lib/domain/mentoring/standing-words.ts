import type { RungId } from "../skills/framework";

/** How somebody's ratings weigh: the names of the rungs, or null. */
export type StandingNames = {
  /** Up to where other mentors have confirmed them. */
  readonly confirmed: string | null;
  /** Up to where an administrator vouches for them. */
  readonly vouched: string | null;
  /** The higher of the two, up to which they weigh as a mentor's. */
  readonly rung: string | null;
};

type Standing = { readonly [Part in keyof StandingNames]: RungId | null };

/** A standing with the names of its rungs. */
export function standingNames(
  { confirmed, vouched, rung }: Standing,
  nameOf: (rung: RungId) => string,
): StandingNames {
  const named = (id: RungId | null) => (id === null ? null : nameOf(id));
  return { confirmed: named(confirmed), vouched: named(vouched), rung: named(rung) };
}

/** In a few words, for a line in a list: "as a mentor’s up to Senior". */
export function weightText({ rung }: Pick<StandingNames, "rung">): string {
  return rung === null ? "as a peer’s" : `as a mentor’s up to ${rung}`;
}

/**
 * In full, with the reason. `whose` begins the sentence: "Grace’s ratings weigh as a mentor’s up to
 * Senior, which others have confirmed, and as a peer’s beyond."
 */
export function weightSentence(whose: string, names: StandingNames): string {
  const { rung, confirmed } = names;
  if (rung === null) {
    return `${whose} ratings weigh as a peer’s, which is less than a mentor’s, because no rung is confirmed or vouched for yet.`;
  }
  const why =
    rung === confirmed ? "which others have confirmed" : "for which an administrator vouches";
  return `${whose} ratings weigh as a mentor’s up to ${rung}, ${why}, and as a peer’s beyond.`;
}
