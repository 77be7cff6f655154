import type { ReadScope } from "../scope";
import type { SkillStanding } from "../skills/evidence";
import type { LedgerEntry } from "../skills/ledger";

const NOTHING: ReadonlySet<string> = new Set();

/**
 * The skills of which this scope may read no rating: those that a mentor rates blind. A scope of
 * another section than skills opens no record, and using one is a programming error: it throws.
 */
export function hiddenIn(scope: ReadScope): ReadonlySet<string> {
  if (!("section" in scope)) return NOTHING;
  if (scope.section !== "skills") throw new Error(`${scope.section} does not open the skills`);
  return scope.hiddenSkillIds.length === 0 ? NOTHING : new Set(scope.hiddenSkillIds);
}

/** Whether an entry or an item is somebody's word about the skill, and not what a test measured. */
export const isRating = ({ kind }: Pick<LedgerEntry, "kind">): boolean =>
  kind === "self" || kind === "peer" || kind === "mentor";

/**
 * A standing as if nobody had ever rated the skill, neither its owner nor anybody else. Tests, use
 * and the number of artefacts stay. Null where nothing is left.
 */
function withoutRatings<T extends SkillStanding>(standing: T): T | null {
  const items = standing.items.filter((item) => !isRating(item));
  if (items.length === 0 && standing.artefactCount === 0 && !standing.isInUse) return null;
  return {
    ...standing,
    // It counts ratings.
    ...("version" in standing ? { version: 0 } : {}),
    claimed: null,
    isNotObservable: false,
    assessedAt: null,
    items,
  };
}

/** The standings that a scope may read: the hidden skills without their ratings, the others as they are. */
export function maskStandings<T extends SkillStanding>(
  scope: ReadScope,
  standings: ReadonlyMap<string, T>,
): Map<string, T> {
  const shown = new Map(standings);
  for (const skillId of hiddenIn(scope)) {
    const standing = shown.get(skillId);
    const rest = standing && withoutRatings(standing);
    if (rest) shown.set(skillId, rest);
    else shown.delete(skillId);
  }
  return shown;
}
