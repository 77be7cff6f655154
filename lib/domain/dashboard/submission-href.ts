/**
 * The page that hands skills in for review, with these chosen already. What is more than one review
 * takes is left out there. Example: "/mentoring/submit?skill=sql&skill=git".
 */
export function submissionHref(skillIds: readonly string[]): string {
  const query = new URLSearchParams(skillIds.map((id) => ["skill", id]));
  return `/mentoring/submit?${query}`;
}
