const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/**
 * The heading above the core skills, which is its answer. Skills that merely lack a rating do not
 * hold anybody back yet. Examples: "Three core skills hold you back", "Two core skills are not rated
 * yet".
 */
export function blockersTitle(unmet: number, total: number, unrated: number): string {
  if (unmet === 0) return "Every core skill is met";
  const count = WORDS[unmet] ?? String(unmet);
  const skills = unmet === 1 ? "core skill" : "core skills";
  if (unmet === unrated) return `${count} ${skills} ${unmet === 1 ? "is" : "are"} not rated yet`;
  if (unmet === total && total > 1) return `None of the ${total} core skills is met yet`;
  return `${count} ${skills} ${unmet === 1 ? "holds" : "hold"} you back`;
}
