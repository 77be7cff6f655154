import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  type AnswerFacts,
  isProofStillTaken,
  leadingScore,
  ledgerClaim,
  overtimeOf,
  recallOf,
} from "./answer-outcome";

const worded: AnswerFacts = {
  mode: "mock",
  isEnded: true,
  state: "submitted",
  kind: "concept",
  rubric: "concept",
  difficulty: 3,
  topicId: "sql",
  isEvidence: true,
  isRevealed: false,
  hintsUsed: 0,
  secondsGiven: 600,
  secondsUsed: 300,
  runCount: 0,
  hasOwnTest: false,
  submittedAt: 0,
  run: null,
  own: null,
  mentor: null,
};
const OWN = { correctness: 4, depth: 4, application: 4, clarity: 4 };
const MENTORS = { correctness: 3, depth: 3, application: 3, clarity: 3 };
const mentor = { dimensions: MENTORS, scorerId: "grace" };
const code: AnswerFacts = { ...worded, kind: "coding", rubric: "coding", hasOwnTest: true };
const run = (share: number, runner: "candidate" | "mentor" = "candidate") => ({
  share,
  runner,
  runnerId: runner === "mentor" ? "grace" : "ada",
  checks: [],
});

describe("which score leads", () => {
  it("one's own, until both sides are in; then the mentor's", () => {
    expect(leadingScore(worded)).toBeNull();
    expect(leadingScore({ ...worded, own: OWN })).toEqual({ score: 1, by: "own" });
    expect(leadingScore({ ...worded, mentor })).toBeNull();
    expect(leadingScore({ ...worded, own: OWN, mentor })).toMatchObject({ by: "mentor" });
    expect(leadingScore({ ...worded, own: OWN, mentor })?.score).toBeCloseTo(2 / 3, 10);
  });

  it("the tests' share, of code that nobody scored", () => {
    expect(leadingScore({ ...code, run: run(0.75) })).toEqual({ score: 0.75, by: "tests" });
    expect(leadingScore(code)).toBeNull();
    expect(leadingScore({ ...code, run: run(0.75), mentor })).toMatchObject({ by: "tests" });
  });

  it("a score is lowered to what the code allows, even if the code was run later", () => {
    const own = { communication: 4, problem_solving: 4, technical: 4, verification: 4 };
    expect(leadingScore({ ...code, own })?.score).toBe(1);
    // technical 4 → 1: (4 + 4 + 1 + 4) / 4 = 3.25 → .75
    expect(leadingScore({ ...code, own, run: run(0.25) })?.score).toBeCloseTo(0.75, 10);
  });

  it("nothing, of what a mock interview ended without; nothing at all in practice", () => {
    const skipped = { ...worded, state: "skipped" } as const;
    expect(leadingScore(skipped)).toEqual({ score: 0, by: "skipped" });
    expect(leadingScore({ ...skipped, isEnded: false })).toBeNull();
    expect(leadingScore({ ...skipped, mode: "practice" })).toBeNull();
    expect(leadingScore({ ...worded, state: "unseen" })).toBeNull();
  });
});

describe("what the ledger gets", () => {
  it("of code: the share of tests less 15 % a hint, half trusted until a mentor ran it", () => {
    expect(ledgerClaim({ ...code, run: run(0.75), hintsUsed: 1 })).toEqual({
      kind: "coding",
      skillId: "sql",
      difficulty: 3,
      score: 0.75 * 0.85,
      trust: 0.5,
      raterId: null,
    });
    expect(ledgerClaim({ ...code, run: run(1, "mentor") })).toMatchObject({
      score: 1,
      trust: 1,
      raterId: "grace",
    });
    expect(ledgerClaim({ ...code, run: run(1), hintsUsed: 9 })?.score).toBe(0);
    expect(ledgerClaim({ ...code, own: OWN, mentor })).toBeNull();
  });

  it("of words: the mentor's rubric, once one has scored oneself too", () => {
    expect(ledgerClaim({ ...worded, own: OWN })).toBeNull();
    expect(ledgerClaim({ ...worded, mentor })).toBeNull();
    expect(ledgerClaim({ ...worded, own: OWN, mentor })).toEqual({
      kind: "interview",
      skillId: "sql",
      difficulty: 3,
      score: 2 / 3,
      trust: 1,
      raterId: "grace",
    });
  });

  it("ninety days long", () => {
    const day = 86_400_000;
    expect(isProofStillTaken(0, 90 * day)).toBe(true);
    expect(isProofStillTaken(0, 90 * day + 1)).toBe(false);
  });
});

describe("what the memory hears", () => {
  it("the score that leads, with hints and overtime", () => {
    expect(recallOf({ ...worded, own: OWN })).toBe("easy");
    expect(recallOf({ ...worded, own: OWN, hintsUsed: 1 })).toBe("good");
    expect(recallOf({ ...worded, own: OWN, secondsUsed: 800 })).toBe("hard");
    expect(recallOf({ ...worded, own: OWN, mentor })).toBe("good");
    expect(overtimeOf({ secondsGiven: 1200, secondsUsed: 1560 })).toBeCloseTo(0.3, 10);
    expect(overtimeOf({ secondsGiven: null, secondsUsed: 1560 })).toBe(0);
  });

  it("that a question was forgotten: skipped in a mock, or revealed", () => {
    expect(recallOf({ ...worded, state: "skipped" })).toBe("again");
    expect(recallOf({ ...worded, state: "skipped", mode: "practice" })).toBeNull();
    expect(recallOf({ ...worded, state: "skipped", mode: "practice", isRevealed: true })).toBe(
      "again",
    );
    expect(recallOf({ ...worded, isRevealed: true, own: OWN })).toBe("again");
  });

  it("nothing before there is a score, and nothing before the end", () => {
    expect(recallOf(worded)).toBeNull();
    expect(recallOf({ ...code, run: run(1) })).toBeNull();
    expect(recallOf({ ...worded, state: "skipped", isEnded: false })).toBeNull();
  });
});

const share = fc.double({ min: 0, max: 1, noNaN: true });
const dims = fc.record({
  communication: fc.integer({ min: 1, max: 4 }),
  technical: fc.integer({ min: 1, max: 4 }),
});
const anyRun = fc.record({
  share,
  runner: fc.constantFrom("candidate" as const, "mentor" as const),
  runnerId: fc.constantFrom("ada", null),
  checks: fc.constant([]),
});
const anyFacts: fc.Arbitrary<AnswerFacts> = fc
  .record({
    mode: fc.constantFrom("mock" as const, "practice" as const),
    isEnded: fc.boolean(),
    state: fc.constantFrom(
      "unseen" as const,
      "open" as const,
      "skipped" as const,
      "submitted" as const,
    ),
    kind: fc.constantFrom("coding" as const, "concept" as const),
    isEvidence: fc.boolean(),
    isRevealed: fc.boolean(),
    hintsUsed: fc.nat(5),
    secondsUsed: fc.nat(2000),
    run: fc.option(anyRun),
    own: fc.option(dims),
    mentor: fc.option(fc.record({ dimensions: dims, scorerId: fc.constantFrom("grace", null) })),
  })
  .map((each) => ({ ...worded, ...each, rubric: each.kind }));

describe("of any answer", () => {
  it("a score lies from 0 to 1 and no mentor's shows while one's own is missing", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const leading = leadingScore(facts);
        if (leading) {
          expect(leading.score).toBeGreaterThanOrEqual(0);
          expect(leading.score).toBeLessThanOrEqual(1);
        }
        const without = { ...facts, own: null };
        expect(leadingScore(without)).toEqual(leadingScore({ ...without, mentor: null }));
        expect(ledgerClaim(without)).toEqual(ledgerClaim({ ...without, mentor: null }));
        expect(recallOf(without)).toEqual(recallOf({ ...without, mentor: null }));
      }),
    );
  });

  it("one's own score never changes what the ledger gets, but by letting the mentor's in", () => {
    fc.assert(
      fc.property(anyFacts, dims, (facts, other) => {
        if (facts.own === null) return;
        expect(ledgerClaim({ ...facts, own: other })).toEqual(ledgerClaim(facts));
        const claim = ledgerClaim({ ...facts, mentor: null });
        expect(claim === null || claim.kind === "coding").toBe(true);
      }),
    );
  });

  it("nothing seen too recently, revealed or not handed in proves anything", () => {
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const claim = ledgerClaim(facts);
        if (!facts.isEvidence || facts.isRevealed || facts.state !== "submitted") {
          expect(claim).toBeNull();
        }
        if (!claim) return;
        expect(claim.score).toBeGreaterThanOrEqual(0);
        expect(claim.score).toBeLessThanOrEqual(1);
        // Full trust without a witness would be a claim that looks like proof.
        if (claim.kind === "coding" && facts.run?.runner === "candidate") {
          expect(claim).toMatchObject({ trust: 0.5, raterId: null });
        }
      }),
    );
  });
});
