import { isLevelMet, levelsAttained } from "./attainment";
import type { Rung, RungId, Target } from "./framework";
import { exactProgress, floored, supportingNeeded } from "./progress";
import type { TargetScore } from "./target-score";

/** One rung on one track: how far, out of what, and each skill's part in it. */
export type RungReadout = {
  readonly rungId: RungId;
  /** 0 to 100, rounded down, and the same unrounded; null where the rung asks for nothing. */
  readonly progress: number | null;
  readonly exactProgress: number | null;
  /** The rung's own skills are met and every lower rung is attained. */
  readonly isAttained: boolean;
  readonly core: Group;
  readonly supporting: Group & { readonly needed: number };
};

type Group = {
  readonly met: number;
  readonly total: number;
  readonly scores: readonly TargetScore[];
};

/** The whole ladder on one track. `current` is null below the first rung, `next` null at the top. */
export type TrackReadout = {
  readonly rungs: readonly RungReadout[];
  readonly current: RungId | null;
  readonly next: RungId | null;
};

/** Reads the ladder (lowest rung first) with a track's way of scoring a target. */
export function readTrack(
  rungs: readonly Rung[],
  score: (target: Target) => TargetScore,
): TrackReadout {
  const read = rungs.map((rung) => ({
    rungId: rung.id,
    core: groupOf(rung.core.map(score)),
    supporting: groupOf(rung.supporting.map(score)),
  }));
  const attained = levelsAttained(read.map(isLevelMet));
  return {
    rungs: read.map(({ rungId, core, supporting }, index) => {
      const exact = exactProgress(core.scores.map(creditOf), supporting.scores.map(creditOf));
      return {
        rungId,
        progress: exact === null ? null : floored(exact),
        exactProgress: exact,
        isAttained: index < attained,
        core,
        supporting: { ...supporting, needed: supportingNeeded(supporting.total) },
      };
    }),
    current: rungs[attained - 1]?.id ?? null,
    next: rungs[attained]?.id ?? null,
  };
}

/** A rung's readout by id. Throws for a rung that the framework does not have. */
export function rungReadout(track: TrackReadout, rungId: RungId): RungReadout {
  const found = track.rungs.find((rung) => rung.rungId === rungId);
  if (!found) throw new Error(`The framework has no rung "${rungId}".`);
  return found;
}

/** The credit of a score, 0 to 1. */
export function creditOf(score: TargetScore): number {
  return score.credit;
}

function groupOf(scores: readonly TargetScore[]): Group {
  return { met: scores.filter((score) => score.isMet).length, total: scores.length, scores };
}
