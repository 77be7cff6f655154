import { type MemoryRating, rateRecall } from "./memory";
import { isRunKind, type QuestionKind, type RubricId } from "./question";
import type { ScoreCap } from "./report-view";
import { type DimensionScores, judge, shareOfMean } from "./rubric-score";
import { capsOf, withinCaps } from "./score-caps";
import {
  CANDIDATE_RUN_TRUST,
  EVIDENCE_DAYS_MAX,
  HINT_COST,
  MENTOR_RUN_TRUST,
} from "./scoring-settings";

/** Everything that decides what an answer is worth and what it proves. Milliseconds since the epoch. */
export type AnswerFacts = {
  readonly mode: "mock" | "practice";
  /** Whether the session is over. */
  readonly isEnded: boolean;
  readonly state: "unseen" | "open" | "skipped" | "submitted";
  readonly kind: QuestionKind;
  readonly rubric: RubricId;
  /** 1 to 5. */
  readonly difficulty: number;
  readonly topicId: string;
  readonly isEvidence: boolean;
  readonly isRevealed: boolean;
  readonly hintsUsed: number;
  readonly secondsGiven: number | null;
  readonly secondsUsed: number;
  readonly runCount: number;
  readonly hasOwnTest: boolean;
  readonly submittedAt: number | null;
  /** The run that counts: the latest of a mentor's browser, else the latest of the candidate's. */
  readonly run: {
    readonly share: number;
    readonly runner: "candidate" | "mentor";
    readonly runnerId: string | null;
    readonly checks: readonly { readonly hasPassed: boolean }[];
  } | null;
  /** Scores that were given, not drafts. `mentor`: the one given last. */
  readonly own: DimensionScores | null;
  readonly mentor: {
    readonly dimensions: DimensionScores;
    readonly scorerId: string | null;
  } | null;
};

export type LeadingScore = {
  /** 0 to 1. */
  readonly score: number;
  readonly by: "own" | "mentor" | "tests" | "skipped";
};

/** The entry that the ledger should hold for the answer. */
export type LedgerClaim = {
  readonly kind: "coding" | "interview";
  readonly skillId: string;
  readonly difficulty: number;
  readonly score: number;
  readonly trust: number;
  readonly raterId: string | null;
};

/** The most that the code of the answer allows each dimension. */
export const capsOfAnswer = (facts: AnswerFacts): ScoreCap[] =>
  capsOf({
    ...facts,
    checks: facts.run?.checks ?? null,
    share: facts.run?.share ?? null,
    isLate: overtimeOf(facts) > 0,
  });

/** Time over what was given, as a share of it; 0 without a clock. Example: 26 of 20 minutes → .3. */
export function overtimeOf({
  secondsGiven,
  secondsUsed,
}: Pick<AnswerFacts, "secondsGiven" | "secondsUsed">): number {
  if (!secondsGiven) return 0;
  return Math.max(0, secondsUsed / secondsGiven - 1);
}

/**
 * The scores that lead, with what the code allows: the mentor's once both sides have given theirs,
 * else one's own. A mentor's alone leads nothing: it would show before its time. Null = none.
 */
export function leadingDimensions(
  facts: AnswerFacts,
): { readonly by: "own" | "mentor"; readonly dimensions: DimensionScores } | null {
  if (facts.own === null) return null;
  const caps = capsOfAnswer(facts);
  return facts.mentor === null
    ? { by: "own", dimensions: withinCaps(facts.own, caps) }
    : { by: "mentor", dimensions: withinCaps(facts.mentor.dimensions, caps) };
}

/**
 * The score of the answer as it stands, 0 to 1: the rubric that leads; of code that nobody scored
 * the share of tests passed; 0 for what a mock interview ended without; null for everything else.
 */
export function leadingScore(facts: AnswerFacts): LeadingScore | null {
  if (facts.state === "skipped") {
    return facts.isEnded && facts.mode === "mock" ? { score: 0, by: "skipped" } : null;
  }
  if (facts.state !== "submitted") return null;
  const leading = leadingDimensions(facts);
  if (leading) {
    return {
      score: shareOfMean(judge(Object.values(leading.dimensions)).mean),
      by: leading.by,
    };
  }
  return facts.run && isRunKind(facts.kind) ? { score: facts.run.share, by: "tests" } : null;
}

/**
 * The one entry that this answer writes to the ledger, under its primary topic; null = none. A
 * self-score proves nothing, and neither does an answer that was revealed, or a question seen too
 * recently. `docs/decisions/0014-what-an-interview-proves.md` holds the reasons.
 *
 * - Code: score = share × (1 − .15 · hints), not below 0; trust .5 when only the candidate's browser
 *   ran it, 1 when a mentor's did. Example: 6 of 8 tests with one hint → .75 × .85 = .6375.
 * - Words: (mean − 1) / 3 of the mentor's rubric, once both sides have scored. Example: mean 3 → .667.
 */
export function ledgerClaim(facts: AnswerFacts): LedgerClaim | null {
  if (facts.state !== "submitted" || !facts.isEvidence || facts.isRevealed) return null;
  const common = { skillId: facts.topicId, difficulty: facts.difficulty };
  if (isRunKind(facts.kind)) {
    if (!facts.run) return null;
    const { share, runner, runnerId } = facts.run;
    return {
      ...common,
      kind: "coding",
      score: share * Math.max(0, 1 - HINT_COST * facts.hintsUsed),
      trust: runner === "mentor" ? MENTOR_RUN_TRUST : CANDIDATE_RUN_TRUST,
      raterId: runner === "mentor" ? runnerId : null,
    };
  }
  if (facts.own === null || facts.mentor === null) return null;
  const { mean } = judge(Object.values(facts.mentor.dimensions));
  return {
    ...common,
    kind: "interview",
    score: shareOfMean(mean),
    trust: 1,
    raterId: facts.mentor.scorerId,
  };
}

/** Whether the ledger may still change for an answer of that day: old work must not look fresh. */
export const isProofStillTaken = (submittedAt: number, now: number): boolean =>
  now - submittedAt <= EVIDENCE_DAYS_MAX * 86_400_000;

/**
 * How the memory of the question's group rates the answer; null = it says nothing yet. A score that
 * leads decides. Without one, a question that was revealed or that a mock interview ended without is
 * forgotten, once the session is over.
 */
export function recallOf(facts: AnswerFacts): MemoryRating | null {
  if (!facts.isEnded || facts.state === "unseen" || facts.state === "open") return null;
  const leading = facts.state === "submitted" ? leadingDimensions(facts) : null;
  const isSkippedMock = facts.state === "skipped" && facts.mode === "mock";
  if (!leading && !facts.isRevealed && !isSkippedMock) return null;
  return rateRecall({
    scores: leading ? Object.values(leading.dimensions) : null,
    hints: facts.hintsUsed,
    overtime: overtimeOf(facts),
    isRevealed: facts.isRevealed,
  });
}
