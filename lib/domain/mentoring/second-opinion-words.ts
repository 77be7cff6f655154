import { counted, countWord, sentence } from "../count-words";
import { DISAGREEMENT_MIN } from "../skills/settings";
import type { SecondOpinionView } from "./review-view";

/**
 * What a second, blind rating says: agreement is less than 1.5 apart, as everywhere. Example: three
 * of four within it gives "The two mentors agree on three of four." The learner is told only that
 * it is in.
 */
export function secondOpinionWords({ state, pairs }: SecondOpinionView): {
  readonly title: string;
  readonly lead: string;
} {
  switch (state) {
    case "wanted":
      return {
        title: "A second opinion is asked for.",
        lead: "Somebody else is to rate the same evidence without seeing anybody’s numbers. Nothing waits for it.",
      };
    case "rating":
      return {
        title: "A second opinion is under way.",
        lead: "Somebody else is rating the same evidence without seeing anybody’s numbers. Nothing waits for it.",
      };
    case "none-came":
      return {
        title: "No second opinion came.",
        lead: "Nobody was free to give one. The review stands as it is.",
      };
    case "in":
      return pairs.length === 0
        ? {
            title: "A second opinion is in.",
            lead: "Another mentor rated the same evidence, blind. It is a rating of its own in your record; how far the two agree is for them to see.",
          }
        : agreement(pairs);
  }
}

function agreement(pairs: SecondOpinionView["pairs"]) {
  const both = pairs.flatMap(({ first, second }) =>
    first === null || second === null ? [] : [Math.abs(first - second)],
  );
  const near = both.filter((difference) => difference < DISAGREEMENT_MIN).length;
  const left = pairs.length - both.length;
  const rest = left === 0 ? "" : ` ${sentence(counted(left, "skill"))} cannot be compared.`;
  const lead = `Both rated blind, from the same evidence. Less than 1.5 apart counts as agreement; every rating stays.${rest}`;
  if (both.length === 0) return { title: "Two mentors have looked.", lead };
  const all = both.length === 2 ? "both" : `all ${countWord(both.length)}`;
  if (near < both.length) {
    return {
      title: `The two mentors agree on ${countWord(near)} of ${countWord(both.length)}.`,
      lead,
    };
  }
  return { title: `The two mentors agree${both.length === 1 ? "" : ` on ${all}`}.`, lead };
}
