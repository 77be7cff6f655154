import type { Framework, RungId } from "./framework";
import { type Headline, headlineOf } from "./headline";
import type { SkillRecord } from "./readout";
import { staleMoments } from "./stale-from";

/** Where a record stands, in the few words that a list of people has room for. */
export type RecordStats = {
  readonly basis: Headline["basis"];
  readonly rungId: RungId | null;
  /** Null at the top of the ladder, and then `percent` is null too. */
  readonly nextRungId: RungId | null;
  /** 0 to 100 towards the next rung. */
  readonly percent: number | null;
  /** The rung that mentors have confirmed. */
  readonly confirmedRungId: RungId | null;
  /** When each skill turns stale, or did, earliest first: counted at any later time, never stale itself. */
  readonly staleFrom: readonly Date[];
};

/** The summary of a record that was read already; nothing is computed twice. */
export function recordStatsOf(record: SkillRecord, framework: Framework): RecordStats {
  const { basis, rung, next, percent } = headlineOf(record);
  return {
    basis,
    rungId: rung,
    nextRungId: next,
    percent,
    confirmedRungId: record.confirmed.ladder.current,
    staleFrom: staleMoments(record, framework).map((at) => new Date(at)),
  };
}
