import { counted } from "../count-words";
import type { CurriculumRow, Framework } from "./framework";
import { rungReadout, type TrackReadout } from "./read-track";

/** A ladder readout in the curriculum's own numbers. */
export type CurriculumReadout = {
  /** 0 to 10. */
  readonly level: number;
  /** Level 10 and the elite track end together, with the rung of the last row. */
  readonly isElite: boolean;
  /** The last row of the level-to-role table that is reached, and the one after it. */
  readonly row: CurriculumRow | null;
  readonly nextRow: CurriculumRow | null;
  readonly levelsToNextRow: number | null;
  /** In words, such as "one level short of Junior-ready"; null at the top. */
  readonly distance: string | null;
  /** 0 to 100 towards the next gate; null at the top. */
  readonly progressToNextGate: number | null;
};

/**
 * The curriculum level of a ladder readout. A rung is reached at its gate (level 3, 5, 7 or 10;
 * Staff+ lies beyond the curriculum); between two gates the level grows with the progress to the next, rounded down.
 * Example: Intern attained, 50 % of Junior → 3 + ⌊2 · .5⌋ = level 4, "Intern-ready", one level
 * short of "Junior-ready".
 */
export function readCurriculum(
  { rungs, curriculum: rows }: Pick<Framework, "rungs" | "curriculum">,
  ladder: TrackReadout,
): CurriculumReadout {
  const gates = rungs.flatMap(({ id, curriculumGate }) =>
    curriculumGate === null ? [] : [{ rungId: id, level: curriculumGate }],
  );
  const next = gates.find((gate) => !rungReadout(ladder, gate.rungId).isAttained);
  const base = gates.findLast((gate) => !next || gate.level < next.level)?.level ?? 0;
  const progress = next ? (rungReadout(ladder, next.rungId).progress ?? 0) : null;
  const level =
    next && progress !== null
      ? Math.min(next.level - 1, base + Math.floor(((next.level - base) * progress) / 100))
      : base;
  const nextRow = rows.find((row) => startOf(row) > level) ?? null;
  const levelsToNextRow = nextRow ? startOf(nextRow) - level : null;
  return {
    level,
    isElite: next === undefined && gates.length > 0,
    row: rows.findLast((row) => startOf(row) <= level) ?? null,
    nextRow,
    levelsToNextRow,
    distance:
      nextRow && levelsToNextRow !== null
        ? `${counted(levelsToNextRow, "level")} short of ${nextRow.equivalent}`
        : null,
    progressToNextGate: progress,
  };
}

function startOf(row: CurriculumRow): number {
  return Math.min(...row.levels);
}
