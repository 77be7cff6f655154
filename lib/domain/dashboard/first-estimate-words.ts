import type { FirstEstimate } from "../skills/first-estimate/first-estimate";
import { type Framework, RUNG_IDS, type RungId } from "../skills/framework";
import type { NextStep } from "../skills/next-step";

/**
 * What a thin record points to, while core skills are still unrated: the ladder counts only what is
 * rated, and a dozen answers must not read as a verdict. Example: "Your answers so far point to
 * Junior; it could be Intern or Mid-level. The ladder counts only what is rated, and 3 core skills
 * of Intern are not." Undefined once every core skill of the next rung is rated.
 */
export function firstEstimateWords(
  estimate: FirstEstimate | null,
  step: NextStep,
  framework: Framework,
): string | undefined {
  if (!estimate || step.kind !== "rate") return undefined;
  const name = (place: RungId | null) =>
    framework.rungs.find((rung) => rung.id === place)?.name ??
    `below ${framework.rungs[0]?.name ?? ""}`;
  const places: readonly (RungId | null)[] = [null, ...RUNG_IDS];
  const range = places.slice(
    places.indexOf(estimate.lowRung),
    places.indexOf(estimate.highRung) + 1,
  );
  const others = range.filter((place) => place !== estimate.rung).map(name);
  const doubt = others.length === 0 ? "" : `; it could be ${others.join(" or ")}`;
  const n = step.skillIds.length;
  const missing = n === 1 ? "one core skill" : `${n} core skills`;
  return `Your answers so far point to ${name(estimate.rung)}${doubt}. The ladder counts only what is rated, and ${missing} of ${name(step.rungId)} ${n === 1 ? "is" : "are"} not.`;
}
