import { RUNG_IDS, type RungId } from "../skills/framework";
import { JUDGEMENT_SD } from "../skills/settings";

/** The rung up to which somebody's ratings weigh as a mentor's, and by which of the two ways. */
type Standing = {
  readonly confirmed: RungId | null;
  readonly vouched: RungId | null;
  /** The higher of the two. */
  readonly rung: RungId | null;
};

/** How a person's ratings of others would weigh: a title, the reason, and where it ends. */
export type WeightWords = { readonly title: string; readonly why: string; readonly beyond: string };

/** Told to the person themselves. `nameOf` gives a rung's name. */
export function weightWords(standing: Standing, nameOf: (rung: RungId) => string): WeightWords {
  const { rung } = standing;
  if (rung === null) {
    return {
      title: "Your ratings weigh as a peer’s",
      why: "They weigh as a mentor’s as soon as others have confirmed a rung of your own, or an administrator of this instance has vouched for you.",
      beyond: "Either counts up to that rung. Until then your word still counts, only less.",
    };
  }
  return {
    title: `Your ratings weigh as a mentor’s up to ${nameOf(rung)}`,
    why: reason(standing, nameOf(rung)),
    beyond:
      rung === RUNG_IDS.at(-1)
        ? "There is no rung above it."
        : `What is only asked for above ${nameOf(rung)} you rate as a peer.`,
  };
}

function reason({ confirmed, vouched, rung }: Standing, name: string): string {
  if (confirmed === rung && vouched === rung) {
    return `Others have confirmed you as ${name}, and an administrator vouches for it, too.`;
  }
  return confirmed === rung
    ? `Others have confirmed you as ${name}.`
    : `An administrator of this instance has vouched for you up to ${name}.`;
}

/** How many peers say as much as one mentor: (1.2 / 0.8)² = 2.25. */
export const PEERS_PER_MENTOR = (JUDGEMENT_SD.peer / JUDGEMENT_SD.mentor) ** 2;

/** What σ means, for people who never met the letter. */
export const SIGMA_WORDS: readonly string[] = [
  `Every rating is taken as a measurement that can be off. σ says by how much, in points of the scale from 0 to 5: two ratings in three lie no further than that from the truth. Rung reckons with ${JUDGEMENT_SD.mentor} for a mentor, ${JUDGEMENT_SD.peer} for a peer and ${JUDGEMENT_SD.self} for what people say of themselves.`,
  `So one mentor moves a learner’s estimate as far as ${PEERS_PER_MENTOR.toFixed(2)} peers would, because weights go by the square: (${JUDGEMENT_SD.peer} / ${JUDGEMENT_SD.mentor})². And only a mentor’s rating can confirm a rung.`,
];
