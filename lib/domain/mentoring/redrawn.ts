import { counted, listed, sentence } from "../count-words";
import type { Framework, RungId } from "../skills/framework";
import { rungReadout } from "../skills/read-track";
import type { SkillRecord } from "../skills/readout";
import type { ComparedLine } from "./comparison";

export type Redrawn = {
  readonly title: string;
  readonly detail: string | null;
  /** Claims that a mentor's rating upholds: it is no less, or less by under 1.5. */
  readonly confirmed: readonly { readonly skillId: string; readonly value: number }[];
  /** Whether a rung was confirmed whole. */
  readonly hasRisen: boolean;
  /**
   * From where the next rung is drawn anew, as a share of what it is now: from where it stood, or
   * from the rail where it stands on firmer ground. 1 where it fell: nothing is drawn anew.
   */
  readonly drawnFrom: number;
};

type Question = {
  readonly framework: Framework;
  /** The record just before the ratings entered it; null where nothing is to be compared. */
  readonly before: SkillRecord | null;
  readonly now: SkillRecord;
  readonly lines: readonly ComparedLine[];
};

/**
 * What a completed review changed on the ladder, in words. Null where no rating weighs as a
 * mentor's: a peer's helps the estimate, but confirms nothing, and is not celebrated. Neither is a
 * rating far below the claim, though it is told what it did.
 */
export function redrawn({ framework, before, now, lines }: Question): Redrawn | null {
  if (!lines.some(({ weight }) => weight === "mentor")) return null;
  const confirmed = lines.flatMap((line) => {
    const { skillId, mentor, weight } = line;
    return weight !== "mentor" || mentor === null || isFarBelow(line)
      ? []
      : [{ skillId, value: mentor }];
  });
  const nameOf = (id: RungId) => framework.rungs.find((rung) => rung.id === id)?.name ?? id;
  const risen = before ? risenRungs(before, now) : [];
  const move = before && moveTowardsNext(before, now);
  return {
    title:
      risen.length > 0
        ? `${listed(risen.map(nameOf))} ${risen.length === 1 ? "is" : "are"} confirmed.`
        : confirmed.length > 0
          ? `${sentence(counted(confirmed.length, "skill"))} confirmed.`
          : "Your ladder with these ratings",
    detail: move && moveWords(move, nameOf),
    confirmed,
    hasRisen: risen.length > 0,
    drawnFrom: move ? drawnFrom(move) : 1,
  };
}

/** Below the claim as it was handed in: coming down afterwards does not make it a confirmation. */
function isFarBelow({ self, selfBefore, mentor, mentorBefore, wasApart }: ComparedLine): boolean {
  const [claim, rating] = [selfBefore ?? self, mentorBefore ?? mentor];
  return wasApart && claim !== null && rating !== null && rating < claim && mentor === rating;
}

function risenRungs(before: SkillRecord, now: SkillRecord): readonly RungId[] {
  return now.confirmed.ladder.rungs
    .filter(
      ({ rungId, isAttained }) =>
        isAttained && !rungReadout(before.confirmed.ladder, rungId).isAttained,
    )
    .map(({ rungId }) => rungId);
}

type Move = { readonly rungId: RungId; readonly from: number; readonly to: number };

function moveTowardsNext(before: SkillRecord, now: SkillRecord): Move | null {
  const rungId = now.supported.ladder.next;
  if (!rungId) return null;
  const at = (record: SkillRecord) => rungReadout(record.supported.ladder, rungId).progress ?? 0;
  return { rungId, from: at(before), to: at(now) };
}

function drawnFrom({ from, to }: Move): number {
  if (to < from) return 1;
  return to > from ? from / to : 0;
}

function moveWords({ rungId, from, to }: Move, nameOf: (id: RungId) => string): string {
  const name = nameOf(rungId);
  if (to > from) return `${name} went from ${from} % to ${to} %.`;
  if (to === from) return `${name} stays at ${to} %, and stands on firmer ground.`;
  return `${name} went from ${from} % to ${to} %: what was seen lies below what was claimed.`;
}
