import type { SkillStanding } from "./evidence";
import type { Framework, RungId } from "./framework";
import { headlineOf } from "./headline";
import { rungReadout } from "./read-track";
import { readingOf, type SkillRecord } from "./readout";
import { RATE_SECONDS, STEPS_SHOWN } from "./settings";
import { type Step, simulateStep } from "./simulate-step";
import type { TargetScore } from "./target-score";

/** The next best step, with the numbers a page needs to say why. */
export type NextStep =
  /** Core skills without a rating: anything else would be a guess. */
  | {
      readonly kind: "rate";
      readonly rungId: RungId;
      readonly skillIds: readonly string[];
      readonly minutes: number;
    }
  | {
      readonly kind: Step["kind"];
      readonly rungId: RungId;
      readonly best: Step;
      /** Best first, `best` included. */
      readonly ranked: readonly Step[];
      /** Skill ids left out, because their artefacts wait for a check. */
      readonly waiting: readonly string[];
    }
  /** Everything left waits for somebody else. */
  | { readonly kind: "wait"; readonly rungId: RungId; readonly waiting: readonly string[] }
  /** No rung above. */
  | { readonly kind: "arrived" };

/**
 * Simulates one step on every unmet skill of the next rung and ranks them by percentage points
 * gained per hour, ties by skill id. Example: a claimed 3 that nobody has seen (2 items, 4 hours)
 * usually comes before a level to learn (30 hours and the same proof).
 */
export function nextStepOf(question: {
  readonly framework: Framework;
  readonly record: SkillRecord;
  readonly standings: ReadonlyMap<string, SkillStanding>;
}): NextStep {
  const { record } = question;
  const rungId = headlineOf(record).next ?? record.supported.ladder.next;
  if (!rungId) return { kind: "arrived" };
  const rung = rungReadout(record.supported.ladder, rungId);
  const skillIds = rung.core.scores.filter((score) => isUnknown(record, score)).map(idOf);
  if (skillIds.length > 0) {
    const minutes = Math.ceil((skillIds.length * RATE_SECONDS) / 60);
    return { kind: "rate", rungId, skillIds, minutes };
  }
  const unmet = [...rung.core.scores, ...rung.supporting.scores].filter((score) => !score.isMet);
  const waiting = unmet.filter((score) => isWaiting(record, score)).map(idOf);
  const core = new Set(rung.core.scores.map(idOf));
  const steps = unmet
    .filter((score) => !waiting.includes(score.skillId))
    .map((score) => simulateStep({ ...question, rung }, score, core.has(score.skillId)))
    .sort(bestFirst);
  const gaining = steps.filter((step) => step.gain > 0);
  if (gaining.length === 0 && waiting.length > 0) return { kind: "wait", rungId, waiting };
  const ranked = (gaining.length > 0 ? gaining : steps).slice(0, STEPS_SHOWN);
  const [best] = ranked;
  return best ? { kind: best.kind, rungId, best, ranked, waiting } : { kind: "arrived" };
}

function isUnknown(record: SkillRecord, { skillId }: TargetScore): boolean {
  const { claimed, isNotObservable, itemCount } = readingOf(record.skills, skillId).estimate;
  return claimed === null && !isNotObservable && itemCount === 0;
}

/** Artefacts are attached, nobody has judged them, and the claim says there is nothing to learn first. */
function isWaiting(record: SkillRecord, { skillId, target }: TargetScore): boolean {
  const { artefactCount, independentCount, claimed } = readingOf(record.skills, skillId).estimate;
  return artefactCount > 0 && independentCount === 0 && (claimed ?? 0) >= target;
}

function bestFirst(a: Step, b: Step): number {
  return b.gainPerHour - a.gainPerHour || (a.skillId < b.skillId ? -1 : 1);
}

function idOf(score: TargetScore): string {
  return score.skillId;
}
