import { emptyStanding, readSkill, type SkillReading } from "./estimate";
import type { Judgement, SkillStanding } from "./evidence";
import type { Framework, Skill } from "./framework";
import { bestAdjacency, learningHours } from "./learning-hours";
import { exactProgress } from "./progress";
import { creditOf, type RungReadout } from "./read-track";
import { readingOf, type SkillRecord } from "./readout";
import { PROOF_HOURS } from "./settings";
import { scoreSupported } from "./supported-track";
import type { TargetScore } from "./target-score";

/** One thing to do next, with what it costs and what it brings on its rung. */
export type Step = {
  /** "prove": the claim reaches the target, only proof is missing. "learn": one level up, then proof. */
  readonly kind: "learn" | "prove";
  readonly skillId: string;
  readonly isCore: boolean;
  readonly isNotObservable: boolean;
  readonly claimed: number | null;
  readonly from: number;
  readonly to: number;
  readonly target: number;
  /** How many fresh independent items the step brings. */
  readonly judgements: number;
  readonly learningHours: number;
  readonly proofHours: number;
  readonly hours: number;
  /** Percentage points of the rung, unrounded, never below 0. */
  readonly gain: number;
  readonly gainPerHour: number;
  readonly progressBefore: number;
  readonly progressAfter: number;
  readonly isMetAfter: boolean;
};

export type StepQuestion = {
  readonly framework: Framework;
  readonly record: SkillRecord;
  readonly standings: ReadonlyMap<string, SkillStanding>;
  /** The rung to gain on, read on the supported track. */
  readonly rung: RungReadout;
};

/**
 * Plays one step through the engine: a fresh self-rating one level up, and as many fresh
 * mentor-strength judgements at that level as the gate still lacks, at least one. Where one level
 * changes nothing yet (a judgement of 1 says little about a target of 3) it plays the next, up to
 * the target, and counts the hours of the whole way. A judgement below what is already believed
 * would cost credit; the step then gains 0, because learning takes nothing away.
 */
export function simulateStep(question: StepQuestion, before: TargetScore, isCore: boolean): Step {
  const reading = readingOf(question.record.skills, before.skillId);
  const from = levelOf(reading);
  const isThere = from >= before.target;
  let step = playStep(question, before, reading, isCore, isThere ? before.target : from + 1);
  while (step.gain < 1e-9 && step.to < before.target) {
    step = playStep(question, before, reading, isCore, step.to + 1);
  }
  return step;
}

/** Where learning starts: the claim; without one, whole levels of what the evidence supports; else 0. */
function levelOf({ estimate }: SkillReading): number {
  return estimate.claimed ?? (estimate.itemCount > 0 ? Math.floor(estimate.mean) : 0);
}

function playStep(
  { framework, record, standings, rung }: StepQuestion,
  before: TargetScore,
  reading: SkillReading,
  isCore: boolean,
  to: number,
): Step {
  const { skillId, target } = before;
  const skill = framework.skills.get(skillId);
  if (!skill) throw new Error(`The framework has no skill "${skillId}".`);
  const from = levelOf(reading);
  const judgements = Math.max(1, before.gate?.missing ?? 0);
  const standing = standings.get(skillId) ?? emptyStanding(skillId);
  const after = scoreAfter(record, skill, standing, { from, to, judgements, target });
  const progressBefore = progressWith(rung, before);
  const progressAfter = Math.max(progressBefore, progressWith(rung, after));
  const learning = hoursOf(framework, record, skill, { from, to, target });
  const proofHours = judgements * PROOF_HOURS;
  const hours = learning + proofHours;
  const gain = progressAfter - progressBefore;
  return {
    kind: from >= target ? "prove" : "learn",
    skillId,
    isCore,
    isNotObservable: reading.estimate.isNotObservable,
    claimed: reading.estimate.claimed,
    from,
    to,
    target,
    judgements,
    learningHours: learning,
    proofHours,
    hours,
    gain,
    gainPerHour: gain / hours,
    progressBefore,
    progressAfter,
    isMetAfter: after.isMet,
  };
}

type Play = {
  readonly from: number;
  readonly to: number;
  readonly judgements: number;
  readonly target: number;
};

function scoreAfter(record: SkillRecord, skill: Skill, standing: SkillStanding, play: Play) {
  const at = record.now;
  const self: Judgement = { kind: "self", value: Math.max(play.from, play.to), at };
  const judged = Array.from(
    { length: play.judgements },
    (_, i): Judgement => ({ kind: "mentor", value: play.to, at, raterId: `simulated-${i}` }),
  );
  const items = [...standing.items, self, ...judged];
  const after = readSkill(
    { ...standing, isNotObservable: false, claimed: self.value, items },
    skill,
    at,
    record.bias,
  );
  return scoreSupported(after, { skillId: skill.id, proficiency: play.target });
}

/** The rung's unrounded progress with one skill's score replaced. */
function progressWith({ core, supporting }: RungReadout, score: TargetScore): number {
  const credits = (scores: readonly TargetScore[]) =>
    scores.map((each) => creditOf(each.skillId === score.skillId ? score : each));
  return exactProgress(credits(core.scores), credits(supporting.scores)) ?? 0;
}

function hoursOf(
  framework: Framework,
  record: SkillRecord,
  skill: Skill,
  { from, to, target }: Omit<Play, "judgements">,
): number {
  return learningHours({
    from,
    to,
    stepHours: framework.stepHours,
    effortFactor: framework.effortFactor[skill.effort],
    adjacency: bestAdjacency(framework, skill.id, target, (id) =>
      levelOf(readingOf(record.skills, id)),
    ),
  });
}
