import type { SubmittableSkill } from "@/lib/domain/mentoring/submission-audit";

/** Whether a skill stands in the list before anybody searches. */
export const isListed = ({ claimed, artefacts }: SubmittableSkill): boolean =>
  claimed !== null || artefacts.length > 0;

/** `words` in lower case; nothing matches everything. */
export const matches = ({ name }: SubmittableSkill, words: string): boolean =>
  name.toLowerCase().includes(words);

/** "you claim 3 · 2 pieces of evidence". */
export function evidenceText({
  claimed,
  isNotObservable,
  artefacts,
  isStale,
}: SubmittableSkill): string {
  const claim =
    claimed !== null ? `you claim ${claimed}` : isNotObservable ? "not observable" : "not rated";
  const count = artefacts.length;
  const evidence =
    count === 0 ? "no evidence" : `${count} ${count === 1 ? "piece" : "pieces"} of evidence`;
  return `${claim} · ${evidence}${isStale && count > 0 ? ", old" : ""}`;
}
