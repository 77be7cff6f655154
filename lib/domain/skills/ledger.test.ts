import * as fc from "fast-check";
import { describe, expect, it } from "vitest";
import { foldLedger, type LedgerEntry } from "./ledger";

let serial = 0;
function entry(fields: Partial<LedgerEntry>): LedgerEntry {
  serial += 1;
  return {
    id: `e${String(serial).padStart(4, "0")}`,
    skillId: "python",
    kind: "self",
    value: null,
    difficulty: null,
    score: null,
    trust: 1,
    raterId: null,
    retracts: null,
    at: new Date(serial * 1000),
    ...fields,
  };
}

describe("foldLedger", () => {
  it("is empty without entries", () => {
    const standing = foldLedger("python", [], 2);
    expect(standing).toEqual({
      skillId: "python",
      claimed: null,
      isNotObservable: false,
      assessedAt: null,
      isInUse: false,
      items: [],
      artefactCount: 2,
    });
  });

  it("takes the latest self-rating and forgets the earlier ones", () => {
    const standing = foldLedger("python", [entry({ value: 2 }), entry({ value: 4 })], 0);
    expect(standing.claimed).toBe(4);
    expect(standing.items).toHaveLength(1);
  });

  it("returns to the earlier rating when the later one is taken back", () => {
    const later = entry({ value: 4 });
    const undo = entry({ kind: "retraction", retracts: later.id });
    expect(foldLedger("python", [entry({ value: 2 }), later, undo], 0).claimed).toBe(2);
    expect(foldLedger("python", [later, undo], 0).assessedAt).toBeNull();
  });

  it("keeps 'not observable' apart from 0", () => {
    const none = foldLedger("python", [entry({ value: null })], 0);
    expect(none).toMatchObject({ claimed: null, isNotObservable: true, items: [] });
    const zero = foldLedger("python", [entry({ value: 0 })], 0);
    expect(zero).toMatchObject({ claimed: 0, isNotObservable: false });
    expect(zero.items).toHaveLength(1);
  });

  it("counts each person's latest judgement and every test", () => {
    const standing = foldLedger(
      "python",
      [
        entry({ kind: "mentor", value: 2, raterId: "grace" }),
        entry({ kind: "mentor", value: 3, raterId: "grace" }),
        entry({ kind: "peer", value: 4, raterId: "linus" }),
        entry({ kind: "coding", difficulty: 3, score: 1, trust: 0.5 }),
        entry({ kind: "coding", difficulty: 3, score: 0 }),
      ],
      0,
    );
    expect(standing.items.map((i) => i.kind)).toEqual(["mentor", "peer", "coding", "coding"]);
    expect(standing.items[0]).toMatchObject({ value: 3 });
    expect(standing.items[2]).toMatchObject({ difficulty: 3, score: 1, trust: 0.5 });
  });

  it("lets a later judgement stand in for an earlier one, also where it weighs otherwise", () => {
    const standing = foldLedger(
      "python",
      [
        entry({ kind: "mentor", value: 2, raterId: "grace" }),
        entry({ kind: "peer", value: 4, raterId: "grace" }),
      ],
      0,
    );
    expect(standing.items).toMatchObject([{ kind: "peer", value: 4 }]);
  });

  it("remembers whether the skill is in use", () => {
    const on = entry({ kind: "usage", value: 1 });
    expect(foldLedger("python", [on], 0).isInUse).toBe(true);
    expect(foldLedger("python", [on, entry({ kind: "usage", value: 0 })], 0).isInUse).toBe(false);
  });

  it("does not depend on the order in which entries arrive", () => {
    const entries = [
      entry({ value: 1 }),
      entry({ value: 3 }),
      entry({ kind: "mentor", value: 2, raterId: "grace" }),
      entry({ kind: "quiz", difficulty: 2, score: 1 }),
      entry({ kind: "usage", value: 1 }),
    ];
    const wanted = foldLedger("python", entries, 1);
    fc.assert(
      fc.property(fc.shuffledSubarray(entries, { minLength: entries.length }), (shuffled) => {
        expect(foldLedger("python", shuffled, 1)).toEqual(wanted);
      }),
    );
  });
});
