import { counted, countWord, sentence } from "../count-words";
import { type ComparedLine, isComparable } from "./comparison";
import type { RatingWeight } from "./rating-weight";

/**
 * The title that states the answer. `others` is how the other side is called ("Ada"), or null on
 * the learner's own page. Example: three of four within 1.5 gives "You agree on three of four."
 */
export function comparisonTitle(lines: readonly ComparedLine[], other: string | null): string {
  const who = other === null ? "You" : `You and ${other}`;
  const compared = lines.filter(isComparable);
  const agreed = compared.filter((line) => !line.wasApart).length;
  const all = compared.length;
  if (all === 0) return "Rated, with nothing to compare.";
  if (all === 1) return agreed === 1 ? `${who} agree.` : `${who} see it differently.`;
  if (agreed === all) return `${who} agree on ${all === 2 ? "both" : `all ${countWord(all)}`}.`;
  if (agreed === 0) return `${who} differ on ${all === 2 ? "both" : `all ${countWord(all)}`}.`;
  return `${who} agree on ${countWord(agreed)} of ${countWord(all)}.`;
}

/** What stands under the title: how it was rated, and what is to be done about differences. */
export function comparisonLead(
  lines: readonly ComparedLine[],
  { rater, isRater }: { rater: string; isRater: boolean },
): string {
  const blind = isRater
    ? "Their numbers were hidden until you had rated."
    : `Your numbers were hidden from ${rater} until every skill was rated.`;
  const apart = lines.filter((line) => line.wasApart).length;
  const advice =
    apart === 0
      ? "Nowhere do you differ by 1.5 or more."
      : "Where you differ by 1.5 or more, talk; both ratings stay.";
  const left = lines.filter((line) => !isComparable(line)).length;
  const rest = left === 0 ? "" : ` ${sentence(counted(left, "skill"))} cannot be compared.`;
  return `${blind} ${advice}${rest}`;
}

/** How the ratings weigh, and which of them weigh differently from the rest. */
export function weightWords(
  lines: readonly ComparedLine[],
  { rater, isRater }: { rater: string; isRater: boolean },
  nameOf: (skillId: string) => string,
): string | null {
  const weighed = lines.filter(({ weight }) => weight !== null);
  const of = (weight: RatingWeight) => weighed.filter((line) => line.weight === weight);
  const [mentors, peers] = [of("mentor"), of("peer")];
  const whose = isRater ? "Your" : `${rater}’s`;
  if (weighed.length === 0) return null;
  if (peers.length === 0) {
    return `${whose} ${weighed.length === 1 ? "rating weighs" : "ratings weigh"} as a mentor’s.`;
  }
  if (mentors.length === 0) {
    return `${whose} ${weighed.length === 1 ? "rating weighs" : "ratings weigh"} as a peer’s.`;
  }
  const names = peers.map(({ skillId }) => nameOf(skillId)).join(", ");
  return `${whose} ratings weigh as a mentor’s, except for ${names}: as a peer’s.`;
}
