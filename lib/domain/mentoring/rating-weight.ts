import { type Framework, RUNG_IDS, type RungId } from "../skills/framework";

/** How a rating by somebody else enters the record: σ .8 as a mentor's, 1.2 as a peer's. */
export type RatingWeight = "mentor" | "peer";

/**
 * The rung from which on a skill is asked for: the lowest that names it, or where no rung of the
 * ladder does, the one that the framework expects it on. Example: pytest is wanted at 2 on intern
 * and at 3 on junior, so it belongs to intern.
 */
export function rungOfSkill(framework: Framework, skillId: string): RungId {
  const first = framework.rungs.find((rung) =>
    [...rung.core, ...rung.supporting].some((target) => target.skillId === skillId),
  );
  return first?.id ?? framework.skills.get(skillId)?.rung ?? "staff";
}

/**
 * A rating weighs as a mentor's in every skill that is asked for up to the rung the rater stands
 * on (confirmed by others or vouched for by an administrator, the higher of the two), and as a
 * peer's in those that are only asked for above it. Whatever the number: if the value decided, too,
 * rating somebody higher could count for less. Example: somebody on junior rates pytest as a mentor
 * and system design, which begins on mid-level, as a peer.
 */
export function weightOfRating(
  framework: Framework,
  raterRung: RungId | null,
  skillId: string,
): RatingWeight {
  if (raterRung === null) return "peer";
  const needed = rungOfSkill(framework, skillId);
  return RUNG_IDS.indexOf(raterRung) >= RUNG_IDS.indexOf(needed) ? "mentor" : "peer";
}

/** The higher of two rungs. */
export function higherRung(a: RungId | null, b: RungId | null): RungId | null {
  if (a === null) return b;
  if (b === null) return a;
  return RUNG_IDS.indexOf(a) >= RUNG_IDS.indexOf(b) ? a : b;
}
