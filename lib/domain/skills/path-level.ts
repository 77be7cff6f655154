import { levelsAttained } from "./attainment";
import type { CareerPath, PathLevel, Target } from "./framework";
import { progressOf } from "./progress";
import { type RequirementScore, scoreRequirement } from "./requirement-score";
import type { TargetScore } from "./target-score";

export type PathLevelReadout = {
  readonly level: number;
  readonly name: string;
  readonly titles: readonly string[];
  /** Mean credit of the level's lines, 0 to 100 rounded down; null where it has none. */
  readonly progress: number | null;
  readonly isAttained: boolean;
  readonly requirements: readonly RequirementScore[];
};

/** Where a person stands on one career path, by one track. */
export type PathReadout = {
  readonly pathId: string;
  /** 0 before the first level. */
  readonly level: number;
  readonly titles: readonly string[];
  /** Null at the top; then there is no progress either. */
  readonly nextLevel: number | null;
  readonly nextTitles: readonly string[];
  readonly progress: number | null;
  readonly levels: readonly PathLevelReadout[];
};

/** Reads a path: its level is the highest whose lines, and those of all lower levels, are met. */
export function readPath(path: CareerPath, score: (target: Target) => TargetScore): PathReadout {
  const read = path.levels.map((level) => readLevel(level, score));
  const attained = levelsAttained(
    read.map(({ requirements }) => requirements.length > 0 && requirements.every((r) => r.isMet)),
  );
  const current = read[attained - 1];
  const next = read[attained];
  return {
    pathId: path.id,
    level: current?.level ?? 0,
    titles: current?.titles ?? [],
    nextLevel: next?.level ?? null,
    nextTitles: next?.titles ?? [],
    progress: next?.progress ?? null,
    levels: read.map((level, index) => ({ ...level, isAttained: index < attained })),
  };
}

function readLevel(
  { level, name, titles, requirements }: PathLevel,
  score: (t: Target) => TargetScore,
) {
  const scored = requirements.map((requirement) => scoreRequirement(requirement, score));
  const progress = progressOf(
    scored.map(({ credit }) => credit),
    [],
  );
  return { level, name, titles, progress, requirements: scored };
}
