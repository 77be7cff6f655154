import type { RungId } from "./framework";
import { rungReadout } from "./read-track";
import type { SkillRecord } from "./readout";

/** The one line at the top: which rung, by which track, and how far to the next. */
export type Headline = {
  /** "supported" as soon as anything independent exists; a claim alone never counts as that. */
  readonly basis: "none" | "claimed" | "supported";
  readonly rung: RungId | null;
  /** Null at the top of the ladder, and then `percent` is null too. */
  readonly next: RungId | null;
  /** 0 to 100 towards `next`. */
  readonly percent: number | null;
};

/** The headline of a record. Without claims and evidence there is nothing to say: basis "none". */
export function headlineOf(record: SkillRecord): Headline {
  const basis = basisOf(record);
  const ladder = basis === "claimed" ? record.claimed.ladder : record.supported.ladder;
  const percent = ladder.next ? rungReadout(ladder, ladder.next).progress : null;
  return {
    basis,
    rung: ladder.current,
    next: ladder.next,
    percent: basis === "none" ? null : percent,
  };
}

function basisOf(record: SkillRecord): Headline["basis"] {
  let basis: Headline["basis"] = "none";
  for (const { estimate } of record.skills.values()) {
    if (estimate.independentCount > 0) return "supported";
    if (estimate.claimed !== null) basis = "claimed";
  }
  return basis;
}
