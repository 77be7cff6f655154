import type { FirstEstimate } from "../skills/first-estimate/first-estimate";
import { type Framework, RUNG_IDS, type RungId } from "../skills/framework";
import type { Headline } from "../skills/headline";
import type { NextStep } from "../skills/next-step";

export type FirstEstimateWords = {
  /** In place of the headline, where that would sell the answers short. */
  readonly title?: string;
  readonly lead?: string;
};

/**
 * What a thin record points to, while core skills are still unrated: the ladder counts only what is
 * rated, and a dozen answers must not read as a verdict. Somebody whose answers point to Junior is
 * told so first: "By your own account, most likely Junior." / "It could be Intern or Mid-level. The
 * ladder counts only what is rated, and 3 core skills of Intern are not: so far that makes 40 % of
 * it." Nothing once every core skill of the next rung is rated.
 */
export function firstEstimateWords(
  estimate: FirstEstimate | null,
  step: NextStep,
  headline: Headline,
  framework: Framework,
): FirstEstimateWords {
  if (!estimate || step.kind !== "rate") return {};
  const name = (place: RungId | null) =>
    framework.rungs.find((rung) => rung.id === place)?.name ??
    `a place below ${framework.rungs[0]?.name ?? ""}`;
  const places: readonly (RungId | null)[] = [null, ...RUNG_IDS];
  const low = places.indexOf(estimate.lowRung);
  const high = places.indexOf(estimate.highRung);
  const others = places.slice(low, high + 1).filter((place) => place !== estimate.rung);
  const doubt = others.length === 0 ? "" : `t could be ${others.map(name).join(" or ")}`;
  const n = step.skillIds.length;
  const missing = n === 1 ? "one core skill" : `${n} core skills`;
  const rule = `The ladder counts only what is rated, and ${missing} of ${name(step.rungId)} ${n === 1 ? "is" : "are"} not`;
  const isAbove = places.indexOf(estimate.rung) > places.indexOf(headline.rung);
  const counted = headline.percent ? `: so far that makes ${headline.percent}\u00a0% of it` : "";
  if (headline.basis === "claimed" && isAbove) {
    return {
      title: `By your own account, most likely ${name(estimate.rung)}.`,
      lead: `${doubt && `I${doubt}. `}${rule}${counted}.`,
    };
  }
  return {
    lead: `Your answers so far point to ${name(estimate.rung)}${doubt && `; i${doubt}`}. ${rule}.`,
  };
}
