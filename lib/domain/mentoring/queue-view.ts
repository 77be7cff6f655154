import type { RungId } from "../skills/framework";
import { reaches } from "./admission";
import { lastedText } from "./ago";

const EXCERPT = 320;

/** The beginning of a text, cut between words where it is long, and the rest of it. */
export function excerptOf(words: string): { words: string; rest: string } {
  if (words.length <= EXCERPT + 80) return { words, rest: "" };
  const cut = words.slice(0, EXCERPT).search(/\s\S*$/u);
  const at = cut > EXCERPT / 2 ? cut : EXCERPT;
  // Half of a pair that makes one character would be drawn as two broken ones.
  const end = /[\ud800-\udbff]/.test(words.charAt(at - 1)) ? at + 1 : at;
  return { words: `${words.slice(0, end)} …`, rest: words.slice(end).trimStart() };
}

type Asked = {
  readonly openedAt: number;
  readonly reviewCount: number;
  readonly names: { readonly rung: string; readonly specialisation: string | null };
};

/** What a mentor should know of a request at a glance. */
export function requestFacts({ openedAt, reviewCount, names }: Asked, now: number): string[] {
  const facts = [
    `waiting for ${lastedText(openedAt, now)}`,
    `aims at ${names.rung}`,
    names.specialisation ?? "any specialisation",
  ];
  if (reviewCount === 1) facts.push("brings a review that found no answer");
  if (reviewCount > 1) facts.push(`brings ${reviewCount} reviews that found no answer`);
  return facts;
}

/** How this mentor's ratings would weigh for somebody who aims at a rung. */
export function weightFor(stands: RungId | null, target: RungId, name: string): string {
  if (reaches(stands, target)) return "Your ratings would weigh as a mentor’s here.";
  return stands === null
    ? "Your ratings would weigh as a peer’s."
    : `Your ratings would weigh as a peer’s for what only ${name} asks for.`;
}

/** "One skill", "4 skills". */
export const skillCountText = (count: number): string =>
  count === 1 ? "One skill" : `${count} skills`;
