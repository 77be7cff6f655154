import type { RungId } from "./framework";
import type { TrackReadout } from "./read-track";
import type { SkillRecord } from "./readout";

export type MetChange = { readonly skillId: string; readonly target: number };

/** What changed on one track. Each skill is named once, with the highest ladder target that changed. */
export type TrackChange = {
  readonly newlyMet: readonly MetChange[];
  readonly noLongerMet: readonly MetChange[];
  readonly rungBefore: RungId | null;
  readonly rungNow: RungId | null;
  /** The next rung as of now, and the points gained or lost towards it. */
  readonly nextRung: RungId | null;
  readonly progressDifference: number | null;
  readonly rungs: readonly {
    readonly rungId: RungId;
    readonly before: number | null;
    readonly now: number | null;
    readonly difference: number | null;
  }[];
};

export type RecordComparison = {
  readonly claimed: TrackChange;
  readonly supported: TrackChange;
  /** Skill ids: evidence that went stale, that became fresh enough again, and first ratings. */
  readonly newlyStale: readonly string[];
  readonly restored: readonly string[];
  readonly newlyRated: readonly string[];
};

/** What changed between two records of one person, read against the same framework. */
export function compareRecords(then: SkillRecord, now: SkillRecord): RecordComparison {
  const newlyStale: string[] = [];
  const restored: string[] = [];
  const newlyRated: string[] = [];
  for (const [skillId, { estimate }] of now.skills) {
    const before = then.skills.get(skillId)?.estimate;
    const wasAlive = before !== undefined && before.freshness !== null && !isStale(before);
    if (wasAlive && isStale(estimate)) newlyStale.push(skillId);
    if (before && isStale(before) && estimate.freshness !== null && !isStale(estimate)) {
      restored.push(skillId);
    }
    if ((before?.claimed ?? null) === null && estimate.claimed !== null) newlyRated.push(skillId);
  }
  return {
    claimed: compareTracks(then.claimed.ladder, now.claimed.ladder),
    supported: compareTracks(then.supported.ladder, now.supported.ladder),
    newlyStale,
    restored,
    newlyRated,
  };
}

function compareTracks(then: TrackReadout, now: TrackReadout): TrackChange {
  const metBefore = metTargets(then);
  const metNow = metTargets(now);
  const rungs = now.rungs.map(({ rungId, progress }) => {
    const before = then.rungs.find((rung) => rung.rungId === rungId)?.progress ?? null;
    const difference = progress === null || before === null ? null : progress - before;
    return { rungId, before, now: progress, difference };
  });
  return {
    newlyMet: missingFrom(metBefore, metNow),
    noLongerMet: missingFrom(metNow, metBefore),
    rungBefore: then.current,
    rungNow: now.current,
    nextRung: now.next,
    progressDifference: rungs.find((rung) => rung.rungId === now.next)?.difference ?? null,
    rungs,
  };
}

/** The highest ladder target met, by skill. */
function metTargets(track: TrackReadout): Map<string, number> {
  const met = new Map<string, number>();
  for (const { core, supporting } of track.rungs) {
    for (const { skillId, target, isMet } of [...core.scores, ...supporting.scores]) {
      if (isMet) met.set(skillId, Math.max(target, met.get(skillId) ?? 0));
    }
  }
  return met;
}

function missingFrom(base: Map<string, number>, other: Map<string, number>): MetChange[] {
  return [...other]
    .filter(([skillId, target]) => target > (base.get(skillId) ?? 0))
    .map(([skillId, target]) => ({ skillId, target }));
}

function isStale({ freshness }: { readonly freshness: string | null }): boolean {
  return freshness === "stale" || freshness === "expired";
}
