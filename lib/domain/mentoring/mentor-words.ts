import type { RungId } from "../skills/framework";

type Offer = {
  readonly isOpen: boolean;
  readonly capacity: number;
  readonly rungIds: readonly RungId[];
};

/**
 * What a mentor offers and does, in a line for administrators: "Offers to help Intern and Junior;
 * 2 of 5 learners." Counts only, and nothing about any learner.
 */
export function mentorLine(
  { offer, mentees }: { readonly offer: Offer | null; readonly mentees: number },
  nameOf: (rung: RungId) => string,
): string {
  const learners = (n: number) => (n === 1 ? "one learner" : `${n} learners`);
  if (!offer) return mentees === 0 ? "Offers nothing now." : `Mentors ${learners(mentees)}.`;
  const rungs = listNames(offer.rungIds.map(nameOf));
  const opening = offer.isOpen ? `Offers to help ${rungs}` : `Closed; would help ${rungs}`;
  return `${opening}. ${mentees} of ${learners(offer.capacity)} now.`;
}

/** "Intern", "Intern and Junior", "Intern, Junior and Senior". */
function listNames(names: readonly string[]): string {
  const last = names.at(-1) ?? "anybody";
  return names.length < 2 ? last : `${names.slice(0, -1).join(", ")} and ${last}`;
}

/** A leniency as it is shown: "+0.25", "−0.10", "0.00". */
export function signed(value: number): string {
  const text = Math.abs(value).toFixed(2);
  if (text === "0.00") return text;
  return `${value < 0 ? "−" : "+"}${text}`;
}
