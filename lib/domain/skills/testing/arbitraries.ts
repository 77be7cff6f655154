import * as fc from "fast-check";
import type { EvidenceItem, SkillStanding } from "../evidence";
import type { Framework } from "../framework";
import { daysAgo, standingOf } from "./evidence-builders";

const at = fc.integer({ min: 0, max: 2500 }).map(daysAgo);
const trust = fc.constantFrom(1, 1, 0.5);
const half = (max: number) => fc.integer({ min: 0, max: max * 2 }).map((n) => n / 2);

/** Any item that the ledger may hold, up to seven years old. */
const anyItem: fc.Arbitrary<EvidenceItem> = fc.oneof(
  fc.record({ kind: fc.constant("self" as const), value: fc.integer({ min: 0, max: 5 }), at }),
  fc.record({
    kind: fc.constantFrom("peer" as const, "mentor" as const),
    value: half(5),
    at,
    trust,
    raterId: fc.constantFrom("ada", "grace", "linus", "barbara"),
  }),
  fc.record({
    kind: fc.constantFrom("coding" as const, "quiz" as const, "interview" as const),
    difficulty: half(5),
    score: fc.double({ min: 0, max: 1, noNaN: true }),
    at,
    trust,
  }),
);

export const anyItems = fc.array(anyItem, { maxLength: 8 });

/** A standing in every skill of a framework, many of them empty. */
export function anyStandings(framework: Framework): fc.Arbitrary<SkillStanding[]> {
  return fc.tuple(
    ...[...framework.skills.keys()].map((skillId) =>
      fc
        .record({
          items: fc.oneof(
            { arbitrary: fc.constant([]), weight: 1 },
            { arbitrary: anyItems, weight: 3 },
          ),
          isInUse: fc.boolean(),
          isNotObservable: fc.constantFrom(false, false, false, true),
          artefactCount: fc.integer({ min: 0, max: 2 }),
        })
        .map(({ items, ...more }) => standingOf(skillId, items, more)),
    ),
  );
}

/** Mostly strong evidence, so that rungs get attained. */
export function strongStandings(framework: Framework): fc.Arbitrary<SkillStanding[]> {
  const strong: fc.Arbitrary<EvidenceItem[]> = fc.array(
    fc.oneof(
      fc.record({
        kind: fc.constant("mentor" as const),
        value: fc.constantFrom(3, 4, 5),
        at: fc.constant(daysAgo(0)),
        raterId: fc.constantFrom("ada", "grace", "linus"),
      }),
      fc.record({
        kind: fc.constant("coding" as const),
        difficulty: fc.constantFrom(2, 3, 4, 5),
        score: fc.constant(1),
        at: fc.constant(daysAgo(0)),
      }),
    ),
    { minLength: 1, maxLength: 6 },
  );
  return fc.tuple(
    ...[...framework.skills.keys()].map((id) => strong.map((items) => standingOf(id, items))),
  );
}
