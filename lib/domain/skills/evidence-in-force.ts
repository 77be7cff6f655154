import type { EvidenceItem, Judgement, SkillStanding } from "./evidence";
import { PROFICIENCY_MAX } from "./settings";

/**
 * The items that count towards the supported track: the latest self-rating minus `bias` (kept on
 * the scale), each person's latest judgement, and every test result. A rating of "not observable"
 * says that there was no opportunity, so no self-rating counts beside it. Judgements without a
 * rater come from one unknown person. Of two items with one date the later in the list wins.
 */
export function itemsInForce(standing: SkillStanding, bias: number): EvidenceItem[] {
  const results: EvidenceItem[] = [];
  const byPerson = new Map<string, Judgement>();
  let self: Judgement | undefined;
  for (const item of standing.items) {
    if (item.kind === "self") {
      if (!self || item.at >= self.at) self = item;
    } else if (item.kind === "peer" || item.kind === "mentor") {
      const person = item.raterId ?? "";
      const previous = byPerson.get(person);
      if (!previous || item.at >= previous.at) byPerson.set(person, item);
    } else {
      results.push(item);
    }
  }
  results.push(...byPerson.values());
  if (self && !standing.isNotObservable) results.push({ ...self, value: unbiased(self, bias) });
  return results;
}

/** Everything but the person's own word. */
export function isIndependent(item: EvidenceItem): boolean {
  return item.kind !== "self";
}

function unbiased(self: Judgement, bias: number): number {
  return Math.min(PROFICIENCY_MAX, Math.max(0, self.value - bias));
}
