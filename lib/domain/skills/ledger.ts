import type { EvidenceItem, EvidenceKind, SkillStanding } from "./evidence";

/**
 * The ledger in the domain's terms: what may be appended, and how the entries of one skill fold
 * into its standing. Current state, history and any past date all come from this one fold.
 */

/** Test results kept for the engine; older ones have all but lost their weight by then. */
const TEST_RESULTS_MAX = 100;

export type NewLedgerEntry = {
  readonly skillId: string;
  readonly at: Date;
  readonly note?: string | undefined;
} & (
  | { readonly kind: "self" /** null = not observable */; readonly value: number | null }
  | {
      readonly kind: "peer" | "mentor";
      readonly value: number;
      readonly raterId: string;
      readonly trust?: number | undefined;
    }
  | {
      readonly kind: "coding" | "quiz" | "interview";
      readonly difficulty: number;
      readonly score: number;
      readonly trust?: number | undefined;
      readonly raterId?: string | undefined;
    }
  | { readonly kind: "usage" /** 1 = in use, 0 = no longer */; readonly value: 0 | 1 }
  | { readonly kind: "retraction"; readonly retracts: string }
);

/** A row as the database holds it. */
export type LedgerEntry = {
  readonly id: string;
  readonly skillId: string;
  readonly kind: EvidenceKind | "usage" | "retraction";
  readonly value: number | null;
  readonly difficulty: number | null;
  readonly score: number | null;
  readonly trust: number;
  readonly raterId: string | null;
  readonly retracts: string | null;
  readonly at: Date;
};

/** Oldest first; the id settles entries of the same instant, so that a fold is repeatable. */
function byTime(a: LedgerEntry, b: LedgerEntry): number {
  return a.at.getTime() - b.at.getTime() || (a.id < b.id ? -1 : 1);
}

function toItem(entry: LedgerEntry): EvidenceItem {
  const dated = { at: entry.at.getTime(), trust: entry.trust };
  if (entry.kind === "coding" || entry.kind === "quiz" || entry.kind === "interview") {
    return {
      kind: entry.kind,
      difficulty: entry.difficulty ?? 0,
      score: entry.score ?? 0,
      ...dated,
    };
  }
  return {
    kind: entry.kind as "self" | "peer" | "mentor",
    value: entry.value ?? 0,
    ...(entry.raterId === null ? {} : { raterId: entry.raterId }),
    ...dated,
  };
}

/**
 * Folds one skill's entries (any order) into its standing. Retracted entries do not count; of
 * self-ratings the latest counts, of peers' and mentors' each person's latest (whichever of the two
 * it weighed as), of tests all.
 *
 * Example: self 2, then self 4, then a retraction of the 4 → claimed 2.
 */
export function foldLedger(
  skillId: string,
  entries: readonly LedgerEntry[],
  artefactCount: number,
): SkillStanding {
  const retracted = new Set(entries.flatMap((e) => (e.retracts === null ? [] : [e.retracts])));
  const live = entries
    .filter((e) => e.kind !== "retraction" && !retracted.has(e.id))
    .toSorted(byTime);
  const self = live.findLast((e) => e.kind === "self");
  const usage = live.findLast((e) => e.kind === "usage");
  const people = new Map<string, LedgerEntry>();
  for (const e of live) {
    if (e.kind === "peer" || e.kind === "mentor") people.set(e.raterId ?? e.id, e);
  }
  const tests = live
    .filter((e) => e.kind === "coding" || e.kind === "quiz" || e.kind === "interview")
    .slice(-TEST_RESULTS_MAX);
  const rated = self !== undefined && self.value !== null ? [self] : [];
  return {
    skillId,
    claimed: self?.value ?? null,
    isNotObservable: self !== undefined && self.value === null,
    assessedAt: self?.at.getTime() ?? null,
    isInUse: usage?.value === 1,
    items: [...rated, ...people.values(), ...tests].map(toItem),
    artefactCount,
  };
}
