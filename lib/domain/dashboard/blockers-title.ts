const WORDS = ["No", "One", "Two", "Three", "Four", "Five", "Six", "Seven", "Eight", "Nine"];

/** The heading above the core skills, which is its answer. Example: "Three core skills hold you back". */
export function blockersTitle(unmet: number, total: number): string {
  if (unmet === 0) return "Every core skill is met";
  if (unmet === total) return `None of the ${total} core skills is met yet`;
  const count = WORDS[unmet] ?? String(unmet);
  return unmet === 1 ? "One core skill holds you back" : `${count} core skills hold you back`;
}
