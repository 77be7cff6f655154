import { counted, countWord } from "@/lib/domain/count-words";
import type { RungId } from "@/lib/domain/skills/framework";

/** A place on the ladder; null is the ground below the first rung. */
export type Place = RungId | null;
export type RungName = { readonly id: RungId; readonly name: string };

/** "one answer", "twelve answers": small counts in words, as in running text. */
export function countOfAnswers(count: number): string {
  return count === 0 ? "no answers" : counted(count, "answer");
}

function orList(names: readonly string[]): string {
  if (names.length < 2) return names.join("");
  return `${names.slice(0, -1).join(", ")} or ${names.at(-1)}`;
}

/** The name of a place: a rung's own, or "below Intern" for the ground. `rungs` is lowest first. */
export function placeName(place: Place, rungs: readonly RungName[]): string {
  const found = rungs.find((rung) => rung.id === place);
  return found?.name ?? `below ${rungs[0]?.name ?? "the first rung"}`;
}

/** The estimate as a heading: "By your own account, you stand on Junior." */
export function estimateTitle(place: Place, rungs: readonly RungName[]): string {
  return place === null
    ? `By your own account, ${rungs[0]?.name} is the rung to reach for first.`
    : `By your own account, you stand on ${placeName(place, rungs)}.`;
}

type Range = {
  readonly rung: Place;
  readonly lowRung: Place;
  readonly highRung: Place;
  readonly probability: number;
};

/**
 * How far the estimate may be off, said plainly: "Most likely Junior (about 6 in 10); it could be
 * Intern or Mid-level. Twelve answers cannot tell more." Names every place of the range but the
 * likeliest.
 */
export function rangeSentence(range: Range, answered: number, rungs: readonly RungName[]): string {
  const places: readonly Place[] = [null, ...rungs.map((rung) => rung.id)];
  const low = places.indexOf(range.lowRung);
  const high = places.indexOf(range.highRung);
  const others = places.slice(low, high + 1).filter((place) => place !== range.rung);
  const likeliest = `Most likely ${placeName(range.rung, rungs)} (${chanceInTen(range.probability)})`;
  const count = countOfAnswers(answered);
  const limit = `${count.charAt(0).toUpperCase()}${count.slice(1)} cannot tell more.`;
  if (others.length === 0) return `${likeliest}, on your word alone. ${limit}`;
  return `${likeliest}; it could be ${orList(others.map((place) => placeName(place, rungs)))}. ${limit}`;
}

/** A probability in words: .62 is "about 6 in 10"; never "10 in 10", which nothing here deserves. */
export function chanceInTen(probability: number): string {
  const tenths = Math.min(9, Math.max(1, Math.round(probability * 10)));
  return `about ${tenths} in 10`;
}

/**
 * Why a skill is the next step, after what was answered to its statement, which describes
 * proficiency 3: "Senior asks for this, a level above the statement you answered with “On my own”."
 */
export function stepReason(rungName: string, target: number, said: string | null): string {
  if (said === null) return `${rungName} asks for this, and you have not been asked about it yet.`;
  const distance = target - 3;
  if (distance === 0) return `${rungName} asks for this; you said “${said}”.`;
  const levels = Math.abs(distance) === 1 ? "a level" : `${countWord(Math.abs(distance))} levels`;
  const side = distance > 0 ? "above" : "below";
  return `${rungName} asks for this, ${levels} ${side} the statement you answered with “${said}”.`;
}
