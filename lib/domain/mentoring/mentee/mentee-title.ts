import { counted, countWord, sentence } from "../../count-words";
import type { RungId } from "../../skills/framework";
import type { Headline } from "../../skills/headline";

/**
 * The heading of a mentee's page, as their own dashboard says it of them. Example: "Ada L. stands on
 * Junior, 62 % of the way to Mid-level."
 */
export function menteeTitle(
  name: string,
  headline: Headline,
  nameOf: (id: RungId) => string,
): string {
  const { basis, rung, next, percent } = headline;
  if (basis === "none") return `${name} has not rated anything yet.`;
  const way = next ? `${percent ?? 0}\u00a0% of the way to ${nameOf(next)}` : "";
  const place = rung ? nameOf(rung) : null;
  if (basis === "claimed") {
    if (!place) return `By their own account ${name} is ${way}.`;
    return `By their own account ${name} stands on ${place}${next ? `, ${way}` : ""}.`;
  }
  if (!place) return `${name} is ${way}, their first rung.`;
  return `${name} stands on ${place}, ${next ? way : "the top rung"}.`;
}

/** What the drawn ladder says to somebody who cannot see it. */
export function menteeLadderLabel(
  name: string,
  { basis, rung, next, percent }: Headline,
  nameOf: (id: RungId) => string,
): string {
  const account = basis === "claimed" ? "By their own account " : "";
  const here = rung ? `stands on ${nameOf(rung)}` : "stands on no rung yet";
  const above = next ? `Next rung: ${nameOf(next)}, ${percent ?? 0} %.` : "There is no rung above.";
  return `${account}${name} ${here}. ${above}`;
}

/** The heading above the core skills. Example: "Three core skills hold Ada L. back". */
export function menteeBlockersTitle(name: string, unmet: number, total: number): string {
  if (unmet === 0) return "Every core skill that you can see is met";
  if (unmet === total && total > 1) return `None of the ${countWord(total)} core skills is met yet`;
  const skills = sentence(counted(unmet, "core skill"));
  return `${skills} ${unmet === 1 ? "holds" : "hold"} ${name} back`;
}
