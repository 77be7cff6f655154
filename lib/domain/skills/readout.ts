import { scoreClaimed } from "./claimed-track";
import { scoreConfirmed } from "./confirmed-track";
import { type CurriculumReadout, readCurriculum } from "./curriculum-level";
import { emptyStanding, readSkill, type SkillReading } from "./estimate";
import type { SkillStanding } from "./evidence";
import type { Framework, Target } from "./framework";
import { type PathReadout, readPath } from "./path-level";
import { readTrack, type TrackReadout } from "./read-track";
import { measuredBias } from "./self-bias";
import { readSpecialisation, type SpecialisationReadout } from "./specialisation-coverage";
import { scoreSupported } from "./supported-track";
import type { Scorer, TargetScore } from "./target-score";

/** One track read in every framework: a skill is learnt once and counts in all of them. */
export type TrackRecord = {
  readonly ladder: TrackReadout;
  readonly curriculum: CurriculumReadout;
  readonly paths: readonly PathReadout[];
  readonly specialisations: readonly SpecialisationReadout[];
};

/** Everything the engine says about one person at one moment. */
export type SkillRecord = {
  readonly now: number;
  readonly frameworkVersion: string;
  /** What came off self-ratings, in points of the scale. */
  readonly bias: number;
  /** One reading for every skill of the framework, rated or not. */
  readonly skills: ReadonlyMap<string, SkillReading>;
  readonly claimed: TrackRecord;
  readonly supported: TrackRecord;
  readonly confirmed: { readonly ladder: TrackReadout };
};

export type RecordQuestion = {
  readonly framework: Framework;
  /** By skill id; skills that the framework does not know are left out. */
  readonly standings: ReadonlyMap<string, SkillStanding>;
  /** Milliseconds since the epoch. */
  readonly now: number;
  /** Comes off self-ratings; measured from the standings themselves unless given. */
  readonly bias?: number | undefined;
};

/** Reads a person's whole record: every posterior once, then three tracks from the same readings. */
export function readSkillRecord(question: RecordQuestion): SkillRecord {
  const { framework, standings, now } = question;
  const bias = question.bias ?? measuredBias(standings.values()).inUse;
  const skills = new Map<string, SkillReading>();
  for (const [id, skill] of framework.skills) {
    skills.set(id, readSkill(standings.get(id) ?? emptyStanding(id), skill, now, bias));
  }
  return {
    now,
    frameworkVersion: framework.version,
    bias,
    skills,
    claimed: trackRecord(framework, scoring(skills, scoreClaimed)),
    supported: trackRecord(framework, scoring(skills, scoreSupported)),
    confirmed: { ladder: readTrack(framework.rungs, scoring(skills, scoreConfirmed)) },
  };
}

/** A skill's reading. Throws for an id that the framework does not have: targets are validated content. */
export function readingOf(skills: ReadonlyMap<string, SkillReading>, id: string): SkillReading {
  const reading = skills.get(id);
  if (!reading) throw new Error(`The framework has no skill "${id}".`);
  return reading;
}

/** Scores targets with one track; a target that several frameworks share is scored once. */
function scoring(skills: ReadonlyMap<string, SkillReading>, score: Scorer) {
  const known = new Map<string, TargetScore>();
  return (target: Target): TargetScore => {
    const key = `${target.skillId}@${target.proficiency}`;
    const before = known.get(key);
    if (before) return before;
    const scored = score(readingOf(skills, target.skillId), target);
    known.set(key, scored);
    return scored;
  };
}

function trackRecord(framework: Framework, score: (target: Target) => TargetScore): TrackRecord {
  const ladder = readTrack(framework.rungs, score);
  return {
    ladder,
    curriculum: readCurriculum(framework, ladder),
    paths: framework.paths.map((path) => readPath(path, score)),
    specialisations: framework.specialisations.map((each) => readSpecialisation(each, score)),
  };
}
