import { type Framework, RUNG_IDS, type RungId } from "../skills/framework";

/** How a rating by somebody else enters the record: σ .8 as a mentor's, 1.2 as a peer's. */
export type RatingWeight = "mentor" | "peer";

/** For skills that no rung of the ladder asks for: the rung a proficiency stands for, 0 to 5. */
const RUNG_BY_PROFICIENCY: readonly RungId[] = [
  "intern",
  "intern",
  "junior",
  "mid",
  "senior",
  "staff",
];

/**
 * The rung on which a proficiency in a skill is asked for: the lowest whose target reaches it. A
 * rating below every target belongs to the first rung that names the skill, one above them all to
 * the last. Example: pytest is wanted at 2 on intern and at 3 on junior; a rating of 1 or 2 belongs
 * to intern, one of 2.5, 3 or 5 to junior.
 */
export function rungOfRating(framework: Framework, skillId: string, value: number): RungId {
  let last: RungId | null = null;
  for (const rung of framework.rungs) {
    const target = [...rung.core, ...rung.supporting].find((each) => each.skillId === skillId);
    if (!target) continue;
    if (target.proficiency >= value) return rung.id;
    last = rung.id;
  }
  return last ?? RUNG_BY_PROFICIENCY[Math.ceil(value)] ?? "staff";
}

/**
 * A rating weighs as a mentor's up to the rung the rater stands on, confirmed by others or vouched
 * for by an administrator (the higher of the two), and as a peer's beyond it.
 */
export function weightOfRating(
  framework: Framework,
  raterRung: RungId | null,
  rating: { readonly skillId: string; readonly value: number },
): RatingWeight {
  if (raterRung === null) return "peer";
  const needed = rungOfRating(framework, rating.skillId, rating.value);
  return RUNG_IDS.indexOf(raterRung) >= RUNG_IDS.indexOf(needed) ? "mentor" : "peer";
}

/** The higher of two rungs. */
export function higherRung(a: RungId | null, b: RungId | null): RungId | null {
  if (a === null) return b;
  if (b === null) return a;
  return RUNG_IDS.indexOf(a) >= RUNG_IDS.indexOf(b) ? a : b;
}
