/** From this score on an answer was a pass, and below the other it was none; between, it says little. */
const PASS_FROM = 2 / 3;
const FAIL_BELOW = 1 / 3;

export type ClaimHint = "never-rated" | "higher" | "lower";

/**
 * Whether one's own score of an answer and one's claim for its topic speak against each other: a
 * pass at a difficulty above the claim, or a failure at one that the claim covers. Null = they do
 * not. It offers to rate the skill anew and changes nothing.
 *
 * Example: 75 % at difficulty 3, claim 2 → "higher". `score` is 0 to 1, `claimed` 0 to 5.
 */
export function claimHint(
  { score, difficulty }: { readonly score: number; readonly difficulty: number },
  claimed: number | null,
): ClaimHint | null {
  if (claimed === null) return "never-rated";
  if (score >= PASS_FROM && claimed < difficulty) return "higher";
  return score < FAIL_BELOW && claimed >= difficulty ? "lower" : null;
}
