import { DISAGREEMENT_MIN } from "../skills/settings";
import { counted, countWord, sentence } from "./count-words";
import type { SecondOpinionView } from "./review-view";

/**
 * What a second, blind rating says: agreement is less than 1.5 apart, as everywhere. Example: three
 * of four within it gives "A second mentor agrees on three of four."
 */
export function secondOpinionWords({ state, pairs }: SecondOpinionView): {
  readonly title: string;
  readonly lead: string;
} {
  switch (state) {
    case "wanted":
      return {
        title: "A second opinion is asked for.",
        lead: "Somebody else rates the same evidence without seeing anybody's numbers. Nothing waits for it.",
      };
    case "rating":
      return {
        title: "A second opinion is under way.",
        lead: "Somebody else is rating the same evidence without seeing anybody's numbers. Nothing waits for it.",
      };
    case "none-came":
      return {
        title: "No second opinion came.",
        lead: "Nobody was free to give one. The review stands as it is.",
      };
    case "in":
      return agreement(pairs);
  }
}

function agreement(pairs: SecondOpinionView["pairs"]) {
  const both = pairs.flatMap(({ first, second }) =>
    first === null || second === null ? [] : [Math.abs(first - second)],
  );
  const near = both.filter((difference) => difference < DISAGREEMENT_MIN).length;
  const left = pairs.length - both.length;
  const rest = left === 0 ? "" : ` ${sentence(counted(left, "skill"))} cannot be compared.`;
  const lead = `Rated blind, from the same evidence. Less than 1.5 apart counts as agreement; every rating stays.${rest}`;
  if (both.length === 0) return { title: "A second mentor has looked, too.", lead };
  return {
    title:
      near === both.length
        ? `A second mentor agrees${both.length === 1 ? "" : ` on ${both.length === 2 ? "both" : `all ${countWord(both.length)}`}`}.`
        : `A second mentor agrees on ${countWord(near)} of ${countWord(both.length)}.`,
    lead,
  };
}
